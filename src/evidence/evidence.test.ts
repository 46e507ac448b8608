import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { evidenceOf } from './evidence.js';
import type { ControlEvidence } from './control-evidence.js';

function workspace(files: Readonly<Record<string, string>>): Snapshot {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  return index.snapshot();
}

const config = (report: string): string => `report: { ${report} }\n`;
const YEAR = config('type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 }');

function one(
  today: string,
  control: string,
  files: Readonly<Record<string, string>> = {},
  soc2 = YEAR,
): ControlEvidence {
  const [found] = evidenceOf(
    workspace({
      'soc2.yaml': soc2,
      'controls.yaml': `controls:\n  - { id: AC-1, title: T, ${control} }\n`,
      ...files,
    }),
    today,
  ).controls;
  if (!found) throw new Error('no control');
  return found;
}
const states = ({ occurrences }: ControlEvidence): string[] =>
  occurrences.map(({ label, state }) => `${label} ${state}`);
const at = (period: string, date: string, kind = 'user-access-review'): string =>
  `evidence/access/AC-1/${period}/${date}_AC-1_${kind}.csv`;

describe('completeness', () => {
  it('gives a file to the window its folder and date agree on, and to one only', () => {
    const files = {
      [at('2026-Q1', '2026-04-10')]: 'content',
      [at('2026-Q2', '2026-05-01')]: 'content',
      [at('2026-Q3', '2026-12-20')]: 'content',
      'evidence/access/AC-1/2026-10-07_AC-1_user-access-review.csv': 'content',
    };
    // The third was made after its last day; the fourth has no folder and lies in the fourth quarter.
    expect(states(one('2026-12-31', 'frequency: quarterly', files))).toEqual([
      '2026-Q1 found',
      '2026-Q2 found',
      '2026-Q3 late',
      '2026-Q4 found',
    ]);
  });

  it('follows a change of frequency', () => {
    const control = 'frequency: quarterly, frequencyChanges: [{ from: 2026-07-01, frequency: monthly }]';
    const files = {
      [at('2026-Q1', '2026-03-01')]: 'content',
      [at('2026-Q2', '2026-06-01')]: 'content',
      [at('2026-07', '2026-07-31')]: 'content',
      [at('2026-08', '2026-09-15')]: 'content',
      [at('2026-09', '2026-10-16')]: 'content',
    };
    expect(states(one('2026-10-20', control, files)).slice(0, 6)).toEqual([
      '2026-Q1 found',
      '2026-Q2 found',
      '2026-07 found',
      '2026-08 found',
      '2026-09 late',
      '2026-10 open',
    ]);
  });

  it('lets an export over a month stand for its days', () => {
    const log = { [at('2026-03', '2026-04-01', 'backup-logs')]: 'content' };
    const { occurrences } = one('2026-05-20', 'frequency: daily, evidence: [backup-logs]', log);
    expect(
      occurrences.filter(({ state }) => state === 'found').map(({ label }) => label.slice(0, 7)),
    ).toEqual(Array(31).fill('2026-03'));
    // An export of the middle of the month says nothing of its end, nor, for a weekly control, of weeks before its own.
    const early = one('2026-05-20', 'frequency: weekly', { [at('2026-03', '2026-03-18')]: 'content' });
    expect(early.occurrences.filter(({ state }) => state === 'found').map(({ label }) => label)).toEqual([
      '2026-03-16',
    ]);
  });

  it('counts nothing that is back-dated', () => {
    const manifest = (entry: string): Record<string, string> => ({
      [at('2026-Q1', '2026-11-02')]: 'content',
      'evidence/access/AC-1/2026-Q1/evidence.yaml': `entries:\n  - { control: AC-1, kind: user-access-review, period: 2026-Q1, ${entry} }\n`,
    });
    const control = 'frequency: quarterly, evidence: [user-access-review]';
    expect(
      states(one('2026-12-01', control, manifest('effectiveDate: 2026-03-20, collected: 2026-11-02')))[0],
    ).toBe('2026-Q1 missing');
    expect(
      states(one('2026-12-01', control, manifest('effectiveDate: 2026-03-20, collected: 2026-03-28')))[0],
    ).toBe('2026-Q1 found');
    // The date of a copy is no effective date.
    expect(states(one('2026-12-01', control, { [at('2026-Q1', '2026-11-02')]: 'content' }))[0]).toBe(
      '2026-Q1 missing',
    );
    expect(states(one('2026-03-01', control, { [at('2026-Q1', '2026-03-20')]: 'content' }))[0]).toBe(
      '2026-Q1 open',
    );
  });

  it('does not take a kind that the control does not ask for', () => {
    expect(
      states(
        one('2026-05-20', 'frequency: quarterly, evidence: [user-access-review]', {
          [at('2026-Q1', '2026-03-01', 'access-configuration')]: 'content',
        }),
      )[0],
    ).toBe('2026-Q1 missing');
  });

  it('tells work of before a period that begins halfway from no work', () => {
    const soc2 = config('type: II, observationPeriod: { start: 2026-02-15, end: 2026-08-14 }');
    const files = { [at('2026-Q1', '2026-01-20')]: 'content', [at('2026-Q2', '2026-04-15')]: 'content' };
    expect(states(one('2026-12-31', 'frequency: quarterly', files, soc2))).toEqual([
      '2026-Q1 not-occurring',
      '2026-Q2 found',
      '2026-Q3 optional',
    ]);
    expect(states(one('2026-12-31', 'frequency: quarterly', {}, soc2))[0]).toBe('2026-Q1 missing');
  });

  it('knows a late start', () => {
    expect(one('2026-12-31', 'frequency: monthly, since: 2026-03-02').lateStart).toBe(60);
    expect(one('2026-12-31', 'frequency: monthly, since: 2025-03-02').lateStart).toBe(0);
  });

  it('takes what is done once from any time before', () => {
    expect(states(one('2026-12-31', 'frequency: once', { [at('2024', '2024-05-01')]: 'content' }))).toEqual([
      '2026 found',
    ]);
  });

  it('expects nothing without a period, and of no planned control', () => {
    expect(
      evidenceOf(
        workspace({ 'controls.yaml': 'controls:\n  - { id: AC-1, frequency: monthly }\n' }),
        '2026-05-01',
      ).scope,
    ).toBeUndefined();
    expect(
      evidenceOf(
        workspace({
          'soc2.yaml': YEAR,
          'controls.yaml': 'controls:\n  - { id: AC-1, frequency: monthly, status: planned }\n',
        }),
        '2026-05-01',
      ).controls,
    ).toEqual([]);
  });

  it('asks a Type I report for the design on the day', () => {
    const soc2 = config('type: I, asOf: 2026-06-30');
    expect(one('2026-07-01', 'frequency: monthly', {}, soc2).state).toBe('none');
    expect(one('2026-06-30', 'frequency: monthly', {}, soc2).state).toBe('not-due');
    expect(
      one('2026-07-01', 'frequency: monthly', { [at('2026-Q2', '2026-05-01')]: 'content' }, soc2).state,
    ).toBe('complete');
    expect(
      one('2026-07-01', 'frequency: monthly', { [at('2026-Q3', '2026-07-01')]: 'content' }, soc2).state,
    ).toBe('none');
    const idle = { 'registers/r.csv': 'id,date\n' };
    expect(one('2026-07-01', 'frequency: per-event, population: registers/r.csv', idle, soc2).state).toBe(
      'not-applicable',
    );
  });
});

describe('events', () => {
  const control = 'frequency: per-event, population: registers/r.csv, evidence: [offboarding-tickets]';
  const register = (rows: string): Record<string, string> => ({ 'registers/r.csv': `id,date,name\n${rows}` });
  const covers = ({ events }: ControlEvidence): string[] => events.map(({ id, cover }) => `${id} ${cover}`);

  it('of an empty register are neither pass nor fail', () => {
    const { state, population } = one(
      '2026-06-01',
      control,
      register('L-0,2025-12-31,before\nL-9,2027-01-01,after\n'),
    );
    expect([state, population.state]).toEqual(['not-applicable', 'not-occurring']);
  });

  it('are covered by a folder of their day, by their ID, by a sample, by its population; or open, or missing', () => {
    const files = {
      ...register(
        'L-1,2026-01-05,a\nL-2,2026-01-06,b\nL-3,2026-02-03,c\nL-4,2026-02-04,d\nL-5,2026-03-01,e\nL-6,2026-05-20,f\nL-7,2026-07-01,g\n',
      ),
      'evidence/access/AC-1/2026-01-05/2026-01-07_AC-1_offboarding-tickets.json': 'content',
      'evidence/access/AC-1/2026-Q1/2026-01-09_AC-1_offboarding-tickets_L-2.json': 'content',
      'evidence/access/AC-1/2026-02/2026-03-02_AC-1_offboarding-tickets.csv': 'content',
      'evidence/access/AC-1/2026-02/evidence.yaml':
        'entries:\n  - { control: AC-1, kind: offboarding-tickets, period: 2026-02, effectiveDate: 2026-03-02, population: { register: registers/r.csv, size: 2 }, sample: { size: 1, items: [L-3] } }\n',
    };
    const found = one('2026-06-01', control, files);
    expect(covers(found)).toEqual([
      'L-1 own',
      'L-2 own',
      'L-3 sampled',
      'L-4 population',
      'L-5 missing',
      'L-6 open',
    ]);
    expect(found.state).toBe('partial');
  });

  it('need a register to be complete', () => {
    const file = { 'evidence/access/AC-1/2026-01-05/2026-01-07_AC-1_offboarding-tickets.json': 'content' };
    expect(one('2026-06-01', 'frequency: per-event', file)).toMatchObject({
      state: 'partial',
      population: { state: 'unnamed' },
    });
    expect(one('2026-06-01', control, file)).toMatchObject({ population: { state: 'not-found' } });
    expect(one('2026-06-01', control, { 'registers/r.csv': 'name;when\nx;soon\n' })).toMatchObject({
      population: { state: 'unreadable' },
    });
    expect(one('2026-06-01', control, { 'registers/r.csv': '\u0000\u0001"""' })).toMatchObject({
      population: { state: 'unreadable' },
    });
  });
});
