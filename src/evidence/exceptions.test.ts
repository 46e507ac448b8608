import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { atStake, deviationsOf } from './deviations.js';
import { evidenceOf, type EvidenceAnalysis } from './evidence.js';
import { deviationWords, projectionWords, stakeWords, testedWords } from './exception-words.js';
import { drawSample } from './manifests/draw-sample.js';
import { recordResult } from './manifests/test-result.js';
import { sampleManifest } from './manifests/sample-manifest.js';
import { mostExceptions, projectionOf } from './projection.js';

const SOC2 =
  'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-06-30 } }\nevidence: { tolerableRate: 10 }\n';

function analyse(
  controls: string,
  files: Record<string, string> = {},
  today = '2026-07-20',
): EvidenceAnalysis {
  const index = new WorkspaceIndex('file:///w');
  const all = { 'soc2.yaml': SOC2, 'controls.yaml': `controls:\n${controls}\n`, ...files };
  for (const [path, text] of Object.entries(all)) index.set(`file:///w/${path}`, { text, version: 1 });
  return evidenceOf(index.snapshot(), today);
}

const only = (analysis: EvidenceAnalysis) => {
  const [first] = analysis.controls;
  if (!first) throw new Error('no control');
  return first;
};

const REGISTER = [
  'id,date',
  ...Array.from({ length: 60 }, (_, n) => `C-${n},2026-04-${String((n % 28) + 1).padStart(2, '0')}`),
].join('\n');
const CHANGES =
  '  - { id: CM-1, title: C, criteria: [CC8.1], frequency: per-change, evidence: [change-tickets], population: registers/c.csv }';
const manifest = (rest: string): Record<string, string> => ({
  'registers/c.csv': REGISTER,
  'evidence/c/CM-1/2026-Q2/evidence.yaml': `entries:\n  - control: CM-1\n    kind: change-tickets\n    period: 2026-Q2\n${rest}`,
  'evidence/c/CM-1/2026-Q2/2026-07-05_CM-1_change-tickets.csv': 'x',
});
const SAMPLE = '    population: { register: registers/c.csv, size: 60 }\n';

describe('exceptions', () => {
  it('are no rate where nobody tested, however much evidence there is', () => {
    const evidence = only(
      analyse(CHANGES, {
        'registers/c.csv': 'id,date\nC-1,2026-04-02\n',
        'evidence/c/CM-1/2026-04-02/2026-04-02_CM-1_change-tickets.pdf': 'x',
      }),
    );
    expect(evidence.events.map(({ cover }) => cover)).toEqual(['own']);
    expect(evidence.exceptions).toMatchObject({ count: 0, tested: 0, rate: undefined });
    expect(testedWords(evidence)).toEqual({ en: 'nothing tested yet', nl: 'nog niets getoetst' });
  });

  it('are counted over the items with a result, and the rest is told', () => {
    const evidence = only(
      analyse(
        CHANGES,
        manifest(
          `${SAMPLE}    sample: { size: 4, seed: s, items: [C-1, C-2, C-3, C-4], results: [{ item: C-1, result: pass }, { item: C-3, result: exception, by: Ann }] }\n`,
        ),
      ),
    );
    expect(evidence.exceptions).toEqual({ count: 1, tested: 2, rate: 0.5, untested: 2, population: 60 });
    expect(testedWords(evidence).nl).toBe('1 op 2 getoetst (50%); 2 getrokken en nog niet getoetst');
  });

  it('count once, whoever names them, and own evidence of events is no further test', () => {
    const evidence = only(
      analyse(CHANGES, {
        ...manifest(
          `${SAMPLE}    collected: 2026-07-05\n    sample: { size: 3, seed: s, items: [C-1, C-2, C-3], results: [{ item: C-1, result: pass }, { item: C-2, result: exception }, { item: C-3, result: pass }] }\n    exceptions: [{ item: C-2, description: late }]\n` +
            '  - control: CM-1\n    period: 2026-Q2\n    collected: 2026-07-06\n    sample: { size: 2, seed: s, items: [C-2, C-3] }\n    exceptions: [{ item: C-2, description: again }]\n',
        ),
        'evidence/c/CM-1/2026-04-05/2026-04-05_CM-1_change-tickets.pdf': 'x',
      }),
    );
    expect(evidence.exceptions).toMatchObject({ count: 1, tested: 3, untested: 0 });
  });

  it('a sample that was only drawn says nothing; an empty list beside what was collected says that none was found', () => {
    const items = '    sample: { size: 3, seed: s, items: [C-1, C-2, C-3] }\n';
    expect(only(analyse(CHANGES, manifest(SAMPLE + items))).exceptions).toMatchObject({
      tested: 0,
      untested: 3,
    });
    expect(only(analyse(CHANGES, manifest(`${SAMPLE}${items}    exceptions: []\n`))).exceptions.tested).toBe(
      0,
    );
    expect(
      only(analyse(CHANGES, manifest(`${SAMPLE}${items}    collected: 2026-07-05\n    exceptions: []\n`)))
        .exceptions,
    ).toMatchObject({ count: 0, tested: 3, rate: 0 });
  });

  it('of another period are not counted', () => {
    const files = manifest(
      `${SAMPLE}    collected: 2026-07-05\n    sample: { size: 1, seed: s, items: [C-1] }\n    exceptions: []\n`,
    );
    files['evidence/c/CM-1/2025-Q4/evidence.yaml'] =
      'entries:\n  - { control: CM-1, period: 2025-Q4, collected: 2026-01-02, sample: { size: 9, items: [] }, exceptions: [{ item: X }] }\n';
    expect(only(analyse(CHANGES, files)).exceptions).toMatchObject({ count: 0, tested: 1 });
  });
});

describe('projection', () => {
  it('agrees with published tables: 45 without an exception show less than 5 % with 90 % confidence', () => {
    // Large populations are as good as endless; GAO/CIGIE FAM 450 names 45, 78 and 105.
    for (const [tested, found] of [
      [45, 0],
      [78, 1],
      [105, 2],
    ] as const) {
      expect(mostExceptions(1_000_000, tested, found, 0.9) / 1_000_000).toBeLessThanOrEqual(0.0501);
      expect(mostExceptions(1_000_000, tested - 2, found, 0.9) / 1_000_000).toBeGreaterThan(0.05);
    }
  });

  it('is exact for small populations', () => {
    // Of 10 with 3 bad, 5 drawn hold none in C(7,5)/C(10,5) = 21/252 = 8.3 % of cases; with 2 bad in 22 %.
    expect(mostExceptions(10, 5, 0, 0.9)).toBe(2);
    expect(mostExceptions(10, 10, 3, 0.9)).toBe(3);
  });

  it('is held against the tolerable rate of soc2.yaml, and not made when no seed tells how it was drawn', () => {
    const config = { evidence: { grace: {}, exceptions: [], tolerableRate: 10 } };
    const base = { count: 2, tested: 25, rate: 0.08, untested: 0, population: 40 };
    const made = projectionOf(base, config);
    expect(made).toMatchObject({ likely: 3, within: false, tolerable: 0.1 });
    expect(projectionWords(made)?.en).toContain('does not show that it stays within the tolerable 10%');
    expect(projectionOf({ ...base, count: 0, rate: 0, tested: 40 }, config)).toMatchObject({
      most: 0,
      within: true,
    });
    expect(projectionOf({ ...base, population: undefined }, config)).toBeUndefined();
    const sample =
      '    sample: { size: 2, items: [C-1, C-2] }\n    collected: 2026-07-05\n    exceptions: []\n';
    expect(only(analyse(CHANGES, manifest(SAMPLE + sample))).exceptions.population).toBeUndefined();
  });
});

const WEEKS = Array.from({ length: 26 }, (_, n) =>
  new Date(Date.UTC(2026, 0, 5 + 7 * n)).toISOString().slice(0, 10),
);
const weekly = (id: string, without: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    WEEKS.filter((_, n) => !without.includes(n)).map((day) => [
      `evidence/l/${id}/${day.slice(0, 7)}/${day}_${id}_log-review-records.pdf`,
      'x',
    ]),
  );
const LOGS = (id: string): string =>
  `  - { id: ${id}, title: L, criteria: [CC7.2], frequency: weekly, since: 2026-01-05, evidence: [log-review-records] }`;

describe('what a deviation means', () => {
  it('is told by criterion: the only control, or one of several', () => {
    const alone = analyse(LOGS('LM-1'), weekly('LM-1', [3, 9]));
    expect(deviationsOf(only(alone))).toMatchObject({ missed: 2 });
    expect(deviationWords(only(alone))?.en).toMatch(/^2 missed of 2[56] \((?:7\.7|8)%\)$/);
    expect(atStake(only(alone), alone.controls)).toEqual([{ criterion: 'CC7.2', sound: [], unsound: [] }]);
    expect(stakeWords(only(alone), alone.controls)[0]?.en).toContain('LM-1 is its only control');
    const two = analyse(`${LOGS('LM-1')}\n${LOGS('LM-2')}`, {
      ...weekly('LM-1', [3]),
      ...weekly('LM-2', []),
    });
    expect(stakeWords(only(two), two.controls)[0]?.en).toContain('LM-2 ran without exception');
    const both = analyse(`${LOGS('LM-1')}\n${LOGS('LM-2')}`, {
      ...weekly('LM-1', [3]),
      ...weekly('LM-2', [4]),
    });
    expect(stakeWords(only(both), both.controls)[0]?.nl).toContain(
      'ook de andere maatregelen ervoor (LM-2) wijken af',
    );
  });
});

describe('samples of a schedule', () => {
  it('are drawn from the weeks that are over or done, shown or not, and their results recorded', async () => {
    const evidence = only(analyse(LOGS('LM-1'), weekly('LM-1', [3]), '2026-05-20'));
    const drawn = await drawSample(evidence, { period: '2026-H1' });
    if ('problem' in drawn) throw new Error(drawn.problem);
    expect(drawn.sample).toMatchObject({ register: undefined, population: 20, seed: 'LM-1-2026-H1' });
    expect(drawn.sample.items).toHaveLength(15);
    expect(drawn.sample.items.every((id) => WEEKS.includes(id))).toBe(true);
    const text = sampleManifest('', drawn.sample)?.text ?? '';
    expect(text).not.toContain('exceptions');
    const [item = ''] = drawn.sample.items;
    const outcome = {
      control: 'LM-1',
      period: '2026-H1',
      item,
      result: 'exception',
      tested: '2026-05-20',
    } as const;
    const once = recordResult(text, { ...outcome, by: 'Ann', note: undefined });
    if ('problem' in once) throw new Error(once.problem);
    expect(once.text).toMatch(new RegExp(`item: "?${item}"?\\s+result: exception`));
    const twice = recordResult(once.text, { ...outcome, result: 'pass', by: 'Ann', note: 'seen' });
    if ('problem' in twice) throw new Error(twice.problem);
    expect(twice.text.match(/result:/g)).toHaveLength(1);
    expect(recordResult(text, { ...outcome, item: 'no', by: undefined, note: undefined })).toEqual({
      problem: 'not-in-sample',
    });
    expect(recordResult(text, { ...outcome, period: '2026-Q1', by: undefined, note: undefined })).toEqual({
      problem: 'no-sample',
    });
    expect(recordResult('{', { ...outcome, by: undefined, note: undefined })).toEqual({
      problem: 'unreadable',
    });
  });

  it('have nothing to draw from before the first week is over', async () => {
    expect(await drawSample(only(analyse(LOGS('LM-1'), {}, '2026-01-06')), { period: '2026-Q1' })).toEqual({
      problem: 'empty',
    });
  });
});
