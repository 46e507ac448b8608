import { expect, it } from 'vitest';
import { readAuditFindings } from '../workspace/audit-findings.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { evidenceOf } from './evidence.js';
import { timesOfFinding, timesOnFile } from './finding-evidence.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-04-01, end: 2026-09-30 } }\n';
const CONTROLS =
  'controls:\n  - { id: C-1, title: C, statement: x, criteria: [CC6.2], frequency: monthly, evidence: [user-access-review] }\n';

function times(title: string, description: string, of: typeof timesOfFinding = timesOfFinding): string[] {
  const index = new WorkspaceIndex('file:///w');
  const put = (path: string, text: string): void => {
    index.set(`file:///w/${path}`, { text, version: 1 });
  };
  put('soc2.yaml', SOC2);
  put('controls.yaml', CONTROLS);
  put('evidence/a/C-1/2026-06/2026-06-20_C-1_user-access-review.csv', 'reviewed in June');
  put('evidence/a/C-1/2026-09/2026-09-21_C-1_user-access-review.csv', 'reviewed in September');
  const { findings } = readAuditFindings(
    'file:///w/findings.yaml',
    'findings.yaml',
    `findings:\n  - { id: F-1, title: "${title}", description: "${description}", control: C-1 }\n`,
  );
  const [finding] = findings;
  const [evidence] = evidenceOf(index.snapshot(), '2027-01-31').controls;
  if (!finding || !evidence) throw new Error('nothing');
  return of(finding, evidence).map(({ label, paths }) => `${label} ${paths.length}`);
}

it('names the evidence of the months that a finding names, with a year or without', () => {
  expect(times('No review of accounts in September', 'x')).toEqual(['2026-09 1']);
  expect(times('Geen beoordeling in juni en juli 2026', 'x')).toEqual(['2026-06 1', '2026-07 0']);
  expect(times('Review late', 'Of the second quarter nothing was shown.')).toEqual([
    '2026-04 0',
    '2026-05 0',
    '2026-06 1',
  ]);
  expect(times('Review of 2026-06-20 unsigned', 'x')).toEqual(['2026-06 1']);
});

it('names what the control missed when the finding names no time', () => {
  expect(times('No review of accounts', 'In 2026 some were not done.')).toEqual([
    '2026-04 0',
    '2026-05 0',
    '2026-07 0',
    '2026-08 0',
  ]);
});

it('tells which of the named times had their evidence all along', () => {
  expect(times('No review in June and July', 'x', timesOnFile)).toEqual(['2026-06 1']);
  expect(times('No review of accounts', 'x', timesOnFile)).toEqual([]);
});
