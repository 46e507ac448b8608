import { expect, it } from 'vitest';
import { datesIn } from './dates/dates.js';
import { frequenciesIn } from './frequency/frequencies.js';
import { namesIn } from './names/names.js';
import { countsIn } from './quantity/counts.js';
import { durationsIn } from './quantity/durations.js';
import { figuresIn } from './quantity/figures.js';
import { ControlIds } from './references/controls.js';
import { rolesIn } from './roles/roles.js';
import { toolsIn } from './tools/tools.js';
import { repeatedIn, vagueIn } from './vagueness/vagueness.js';

const ids = new ControlIds(['AC-02', 'SEC_12', 'AC-2.1']);

function readAll(text: string): void {
  for (const language of ['en', 'nl'] as const) {
    frequenciesIn(text, language);
    durationsIn(text, language);
    countsIn(text, language);
    rolesIn(text, language);
    toolsIn(text, language);
    namesIn(text, language);
    figuresIn(text, language);
  }
  datesIn(text);
  ids.in(text);
  vagueIn(text);
  repeatedIn(text);
}

function timeOf(text: string): number {
  const start = performance.now();
  readAll(text);
  return performance.now() - start;
}

it.each([
  ['every ', 'two '],
  ['A', ''],
  ['a-', ''],
  ['1,', ''],
  ['1 000 ', ''],
  ['the the ', ''],
  ['twenty-', ''],
  ['Ab_', ''],
  ['head of ', ''],
  ['within a ', ''],
  ['AC-', ''],
  ['AC-02-', ''],
  ['not that ', ''],
  ['2026-', ''],
  ['(', ''],
  ['Security Officer ', ''],
  ['12 months after the ', ''],
])(
  'reads a long run of “%s” in time that grows with its length',
  (part, more) => {
    const run = (length: number): string => (part + more).repeat(Math.ceil(length / (part + more).length));
    timeOf(run(2000));
    const short = Math.max(timeOf(run(10_000)), 2);
    // Eight times the text may take a good deal more than eight times as long on a busy machine, but not sixty-four.
    expect(timeOf(run(80_000)) / short).toBeLessThan(40);
  },
  60_000,
);
