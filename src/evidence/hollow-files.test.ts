import { isEvidenceName } from './evidence-path.js';
import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../test/support/memory-file-system.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { ControlEvidence } from './control-evidence.js';
import { evidenceOf, type EvidenceAnalysis } from './evidence.js';
import { reasonOf } from './reasons.js';
import { uncountedFiles } from './uncounted.js';
import { unknownReasons } from './unknown-reasons.js';
import { weaknessesOf } from './weak.js';

const PERIOD = 'report: { type: II, observationPeriod: { start: 2026-05-01, end: 2026-08-31 } }\n';
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
const LIST = 'user,access kept\nanna,yes\nbram,no\n';

async function analysed(control: string, files: Record<string, string>): Promise<EvidenceAnalysis> {
  const index = new WorkspaceIndex('file:///w');
  await loadWorkspace(
    index,
    new MemoryFileSystem('file:///w', {
      'soc2.yaml': PERIOD,
      'controls.yaml': `controls:\n  - { id: C-1, title: C, criteria: [CC6.2], status: implemented, ${control} }\n`,
      ...files,
    }),
  );
  return evidenceOf(index.snapshot(), '2027-01-31');
}

function first({ controls }: EvidenceAnalysis): ControlEvidence {
  const [control] = controls;
  if (!control) throw new Error('no control');
  return control;
}

const states = ({ occurrences }: ControlEvidence): string[] =>
  occurrences.map(({ label, state, weak }) => [label, state, ...weak].join(' '));
const review = (month: string, day: string): string =>
  `evidence/o/C-1/${month}/${day}_C-1_user-access-review.csv`;

describe('files that show nothing of their own', () => {
  it('are weak: white space, pointers, and the same list for another month', async () => {
    const found = await analysed('frequency: monthly, evidence: [user-access-review]', {
      [review('2026-05', '2026-05-31')]: '\n\n',
      [review('2026-06', '2026-06-30')]: LFS,
      [review('2026-07', '2026-07-31')]: LIST,
      [review('2026-08', '2026-08-31')]: LIST,
    });
    expect(states(first(found))).toEqual([
      '2026-05 weak blank',
      '2026-06 weak pointer',
      '2026-07 found',
      '2026-08 weak same-as-earlier',
    ]);
  });

  it('are not what their names say: the time is weak, in a folder of a month as for an event', async () => {
    const found = await analysed('frequency: monthly, evidence: [user-access-review]', {
      'evidence/o/C-1/2026-05/2026-05-31_C-1_user-access-review.pdf': 'reviewed by Anna, all in order\n',
      'evidence/o/C-1/2026-06/2026-06-30_C-1_user-access-review.csv':
        '<!DOCTYPE html>\n<html><title>Sign in</title></html>\n',
      'evidence/o/C-1/2026-07/2026-07-31_C-1_user-access-review.json': '{"kept": ["anna"]}\n',
      'evidence/o/C-1/2026-07/2026-07-31_C-1_user-access-review.png': 'no picture\n',
      'evidence/o/C-1/2026-08/2026-08-31_C-1_user-access-review.pdf': `%PDF-1.4 ${'x'.repeat(20_000)}`,
    });
    expect(states(first(found))).toEqual([
      '2026-05 weak misnamed',
      '2026-06 weak misnamed',
      '2026-07 found',
      // Of a large file only the beginning is held against its name.
      '2026-08 found',
    ]);
    expect(
      weaknessesOf(found)
        .filter(({ weaknesses }) => weaknesses.includes('misnamed'))
        .map(({ path }) => path.slice(-3)),
    ).toEqual(['pdf', 'csv', 'png']);
    const [weak] = first(found).occurrences;
    expect(weak && reasonOf(weak).en).toContain('a .pdf that is no PDF');
    const events = await analysed(
      'frequency: per-event, evidence: [offboarding-tickets], population: registers/l.csv',
      {
        'registers/l.csv': 'id,last day\nL1,2026-05-04\n',
        'evidence/o/C-1/2026-05-04/2026-05-04_C-1_offboarding-tickets.json': 'ticket closed\n',
      },
    );
    expect(first(events).events.map(({ cover, weak: why }) => [cover, ...why])).toEqual([
      ['weak', 'misnamed'],
    ]);
  });

  it('are not told apart when they are shorter than a date', async () => {
    const found = await analysed('frequency: monthly, evidence: [user-access-review]', {
      [review('2026-07', '2026-07-31')]: 'x\n',
      [review('2026-08', '2026-08-31')]: 'x\n',
    });
    expect(states(first(found)).slice(2)).toEqual(['2026-07 found', '2026-08 found']);
  });

  it('are exports that are the same and say to show other days', async () => {
    const logs = (month: string, day: string): string =>
      `evidence/o/C-1/${month}/${day}_C-1_alert-records.csv`;
    const found = await analysed('frequency: monthly, evidence: [alert-records]', {
      [logs('2026-05', '2026-06-02')]: LIST,
      [logs('2026-06', '2026-07-02')]: LIST,
      [logs('2026-07', '2026-08-02')]: `${LIST}cleo,yes\n`,
    });
    expect(states(first(found))).toEqual([
      '2026-05 found',
      '2026-06 weak same-as-earlier',
      '2026-07 found',
      '2026-08 missing',
    ]);
  });
});

describe('events', () => {
  const control = 'frequency: per-event, evidence: [offboarding-tickets], population: registers/l.csv';
  const register = { 'registers/l.csv': 'id,last day\nL1,2026-05-04\nL2,2026-06-01\nL3,2026-06-15\n' };
  const ticket = (day: string): string => `evidence/o/C-1/${day}/${day}_C-1_offboarding-tickets.csv`;

  it('are not shown by an empty file, nor by the ticket of another', async () => {
    const found = first(
      await analysed(control, {
        ...register,
        [ticket('2026-05-04')]: LIST,
        [ticket('2026-06-01')]: LIST,
        [ticket('2026-06-15')]: '',
      }),
    );
    expect(found.events.map(({ id, cover, weak }) => [id, cover, ...weak])).toEqual([
      ['L1', 'own'],
      ['L2', 'weak', 'same-as-earlier'],
      ['L3', 'weak', 'empty'],
    ]);
    expect(found.state).toBe('partial');
  });

  it('are late when their evidence says that the work was done after thirty days', async () => {
    const manifest = (day: string): Record<string, string> => ({
      'evidence/o/C-1/2026-05-04/evidence.yaml': `control: C-1\nkind: offboarding-tickets\nperiod: "2026-05-04"\neffectiveDate: ${day}\ncollected: 2026-06-20\nfiles: [2026-05-04_C-1_offboarding-tickets.csv]\n`,
    });
    const one = { 'registers/l.csv': 'id,last day\nL1,2026-05-04\n', [ticket('2026-05-04')]: LIST };
    const onTime = first(await analysed(control, { ...one, ...manifest('2026-06-03') }));
    expect([onTime.events[0]?.late, onTime.state]).toEqual([0, 'complete']);
    const late = first(await analysed(control, { ...one, ...manifest('2026-06-04') }));
    expect([late.events[0]?.cover, late.events[0]?.late, late.state]).toEqual(['own', 1, 'partial']);
  });
});

describe('what is not known', () => {
  it('is a register below evidence only when it is not there', async () => {
    const control =
      'frequency: per-event, evidence: [offboarding-tickets], population: evidence/registers/l.csv';
    const found = await analysed(control, { 'evidence/registers/l.csv': 'id,last day\nL1,2026-05-04\n' });
    expect(first(found).events.map(({ id }) => id)).toEqual(['L1']);
    expect(found.items).toEqual([]);
    const gone = await analysed(control, {});
    expect(unknownReasons(first(gone)).map(({ en }) => en)).toEqual([
      'population unknown: evidence/registers/l.csv is not there, or is no CSV, TSV or XLSX in registers/',
    ]);
  });

  it('is said with its reason, as are files that count for nothing', async () => {
    const found = await analysed('evidence: [user-access-review]', {
      [review('2026-05', '2026-12-31')]: LIST,
    });
    expect(unknownReasons(first(found)).map(({ en }) => en)).toEqual(['it states no frequency']);
    expect(uncountedFiles(found).map(({ why }) => why.en)).toEqual([
      'it is dated more than 90 days after the period of its folder',
    ]);
  });
});

it('takes what systems leave behind for no evidence, and what begins with its date for some', () => {
  const names = [
    '.DS_Store',
    'README.md',
    'leesmij.txt',
    'Thumbs.db',
    '~$a.xlsx',
    'a.tmp',
    '2026-03-01_C-1.TMP',
  ];
  expect(names.filter(isEvidenceName)).toEqual([]);
  expect(isEvidenceName('2026-03-01_C-1_change-tickets.csv')).toBe(true);
});
