import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.js';
import { eachReport, type DocumentRule, type Rule } from './rule.js';
import { Settler } from './settle.js';

const URI = 'file:///w/policies/a.md';
const words = { en: 'Text', nl: 'Tekst' };
const meta = (code: string): Rule['meta'] => ({
  code,
  title: words,
  severity: 'warning',
  stage: 'record',
  effort: 'small',
});
const plain: DocumentRule = { meta: meta('plain'), scope: 'document', check: () => [] };
const summed: DocumentRule = {
  meta: meta('summed'),
  scope: 'document',
  check: () => [],
  gather: (reports) => [
    {
      ...(reports[0] as Diagnostic),
      message: { en: `${reports.length} in all`, nl: `${reports.length} in totaal` },
      data: { each: reports },
    },
  ],
};
const report = (code: string, line: number, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
  uri: URI,
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
  code,
  severity,
  message: { en: `${code} ${line}`, nl: `${code} ${line}` },
  why: words,
});
const settler = new Settler([plain, summed]);
const settle = (reported: readonly Diagnostic[], settings = {}): readonly Diagnostic[] =>
  settler.settle(URI, undefined, reported, settings);

describe('what a rule says once of a file', () => {
  const reported = [report('summed', 0), report('plain', 1), report('summed', 2, 'info'), report('plain', 3)];

  it('is one diagnostic, with the single reports in it', () => {
    const shown = settle(reported);
    expect(shown.map(({ message }) => message.en)).toEqual(['2 in all', 'plain 1', 'plain 3']);
    expect(shown.flatMap(eachReport).map(({ message }) => message.en)).toEqual([
      'summed 0',
      'summed 2',
      'plain 1',
      'plain 3',
    ]);
  });

  it('is nothing when the rule reports nothing', () => {
    expect(settle([report('plain', 1)]).map(({ code }) => code)).toEqual(['plain']);
    expect(settle([])).toEqual([]);
  });

  it('has the severity people chose, and so have the single reports', () => {
    const [shown] = settle(reported, { summed: 'error' });
    expect(shown?.severity).toBe('error');
    expect(shown && eachReport(shown).map(({ severity }) => severity)).toEqual(['error', 'error']);
    expect(settle(reported, { summed: 'off' }).map(({ code }) => code)).toEqual(['plain', 'plain']);
  });

  it('is silenced as a whole', () => {
    const comment = { scope: 'file', codes: ['summed'], line: 0 } as const;
    const shown = settler.settle(URI, [{ comment, line: 0, from: 0, to: 9 }], reported, {});
    expect(shown.map(({ code }) => code)).toEqual(['plain', 'plain']);
  });

  it('is the diagnostic itself when it stands alone', () => {
    const one = report('plain', 1);
    expect(eachReport(one)).toEqual([one]);
  });
});
