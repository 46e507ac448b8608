import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { evidenceOf } from './evidence.js';
import { OCCURRENCE_WORDS } from './state-words.js';

const ROWS = readFileSync('docs/evidence-examples.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ +\|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const days = (text: string): string => {
  const [start = '', end = ''] = text.split(' – ');
  return `{ start: ${start}, end: ${end} }`;
};

function controlText(text: string): {
  readonly control: string;
  readonly soc2: string;
  readonly kind: string;
} {
  const [main = '', ...more] = text.split('; ');
  const [, frequency = '', kinds = ''] = /^(\S+) (.*)$/.exec(main) ?? [];
  const list = kinds.split(' + ');
  const keys = [`frequency: ${frequency}`, `evidence: [${list.join(', ')}]`];
  let soc2 = '';
  for (const part of more) {
    const [word = '', ...rest] = part.split(' ');
    if (word === 'grace') soc2 += `evidence: { grace: { ${rest[0] ?? ''}: ${rest[1] ?? ''} } }\n`;
    else if (word === 'closed') soc2 += `evidence: { exceptions: [${days(rest.join(' '))}] }\n`;
    else if (word === 'since' || word === 'until') keys.push(`${word}: ${rest[0] ?? ''}`);
    else if (rest[0] === 'from') keys.push(`history: [{ from: ${rest[1] ?? ''}, frequency: ${word} }]`);
    else throw new Error(`not understood: ${part}`);
  }
  return { control: keys.join(', '), soc2, kind: list[0] ?? '' };
}

function occurrencesOf(row: readonly string[]): { readonly label: string; readonly said: string }[] {
  const [, written = '', period = '', files = '', today = ''] = row;
  const { control, soc2, kind } = controlText(written);
  const index = new WorkspaceIndex('file:///w');
  const put = (path: string, text: string): void => {
    index.set(`file:///w/${path}`, { text, version: 1 });
  };
  put('soc2.yaml', `report: { type: II, observationPeriod: ${days(period)} }\n${soc2}`);
  put('controls.yaml', `controls:\n  - { id: C-1, criteria: [CC7.2], ${control} }\n`);
  for (const [n, file] of (files === 'none' ? [] : files.split(', ')).entries()) {
    const [place = '', extra] = file.split(' ');
    const [folder = '', date = ''] = place.split('/');
    const of = extra === undefined || extra === 'empty' ? kind : extra;
    put(
      `evidence/ops/C-1/${folder === '-' ? '' : `${folder}/`}${date}_C-1_${of}_${n}.csv`,
      extra === 'empty' ? '' : 'x',
    );
  }
  const [found] = evidenceOf(index.snapshot(), today).controls;
  return (found?.occurrences ?? []).map(({ label, state, late }) => ({
    label,
    said: late > 0 ? `${OCCURRENCE_WORDS[state].en} ${late}` : OCCURRENCE_WORDS[state].en,
  }));
}

describe('the examples of docs/evidence-examples.md', () => {
  it('are sixty or more', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
    expect(ROWS.map(([n]) => Number(n))).toEqual(ROWS.map((_, n) => n + 1));
  });

  it.each(ROWS)('%s: %s, %s, %s, seen on %s: %s', (...row) => {
    const rest = occurrencesOf(row);
    const counts = new Map<string, number>();
    for (const part of (row[5] ?? '').split('; ')) {
      const [, what = '', said = ''] = /^(\S+) (.*)$/.exec(part) ?? [];
      if (/^\d{1,3}$/.test(what)) {
        counts.set(said, Number(what));
        continue;
      }
      const at = rest.findIndex(({ label }) => label === what);
      expect(rest[at]?.said, part).toBe(said);
      rest.splice(at, 1);
    }
    const left = new Map<string, number>();
    for (const { said } of rest) left.set(said, (left.get(said) ?? 0) + 1);
    expect(left).toEqual(counts);
  });
});
