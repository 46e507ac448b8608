import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { consistencyRows } from './rows.js';

const rowsOf = (files: Readonly<Record<string, string>>) => {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  return consistencyRows(index.snapshot());
};
const told = (files: Readonly<Record<string, string>>): string[] =>
  rowsOf(files).map(
    ({ subject, conditions, verdict, places }) =>
      `${subject.id} ${conditions.join('+')} ${verdict}: ${places.map(({ in: where, path, line }) => `${where} ${path}:${line}`).join(', ')}`,
  );

const soc2 = (...promises: readonly string[]): string =>
  [
    'version: 1',
    'organisation: { name: Zorgspoor B.V. }',
    'report: { type: II, categories: [security, availability] }',
    'commitments:',
    ...promises.map((statement, n) => `  - { id: P-${n + 1}, statement: "${statement}" }`),
  ].join('\n');
const control = (statement: string): string =>
  `controls:\n  - { id: AC-04, title: Leavers, statement: "${statement}", criteria: [CC6.2], owner: CTO, status: implemented }\n`;
const policy = (text: string): string => `---\ntype: incident-response\n---\n# Plan\n\n${text}\n`;

describe('promises, policies, procedures and controls side by side', () => {
  it('puts each subject in a row with every place, and tells what differs', () => {
    expect(
      told({
        'soc2.yaml': soc2(
          'We notify customers of a security incident within 24 hours after discovery.',
          'The recovery time objective (RTO) is 8 hours.',
        ),
        'policies/plan.md': policy(
          'The CTO notifies customers of a security incident within 72 hours after discovery.\n\nThe recovery time objective (RTO) is 8 hours.\n\nAccounts of leavers are disabled within 3 working days.',
        ),
        'procedures/leavers.md':
          '# Offboarding procedure\n\nAccounts of leavers are disabled within 24 hours.\n',
        'controls.yaml': control('Accounts of leavers are disabled within 24 hours.'),
      }),
    ).toEqual([
      'notice to-customers differs: promise soc2.yaml:5, policy policies/plan.md:6',
      'rto  agrees: promise soc2.yaml:6, policy policies/plan.md:8',
      'leavers  differs: policy policies/plan.md:10, procedure procedures/leavers.md:3, control controls.yaml:2',
    ]);
  });

  it('does not say that a promise stands nowhere else where a text names it', () => {
    const promise = soc2('The recovery time objective (RTO) is 8 hours.');
    const named = {
      'soc2.yaml': promise,
      'policies/plan.md': policy('The service returns as promised (P-1).'),
    };
    const other = {
      'soc2.yaml': promise,
      'policies/plan.md': policy('The service returns as promised (P-12).'),
    };
    expect(rowsOf(named).map(({ verdict, namedIn }) => [verdict, ...namedIn])).toEqual([
      ['named', 'policies/plan.md'],
    ]);
    expect(rowsOf(other).map(({ verdict }) => verdict)).toEqual(['promised-only']);
  });

  it('holds a number of one of several arrangements for the system it names', () => {
    const backups = (text: string) => ({ 'soc2.yaml': `${soc2()}\ninfrastructure: { backup: "${text}" }` });
    const [one] = rowsOf(backups('Amazon RDS restore points kept 35 days; weekly copies in Ireland.'));
    const [whole] = rowsOf(backups('Amazon RDS restore points kept 35 days.'));
    expect([one?.conditions, whole?.conditions]).toEqual([['sys:Amazon RDS'], []]);
  });

  it.each([
    [
      'stricter than promised',
      'We notify customers of an incident within 72 hours.',
      'We notify customers of an incident within 24 hours.',
      'stricter',
    ],
    [
      'another moment',
      'We notify customers of an incident within 24 hours after confirmation.',
      'We notify customers of an incident within 24 hours after discovery.',
      'event',
    ],
    [
      'the same in other words',
      'Customers hear of a breach within one day after discovery.',
      'We notify customers of a breach within 24 hours after we become aware.',
      'agrees',
    ],
    [
      'no moment named',
      'We notify customers of an incident within 24 hours after discovery.',
      'We notify customers of an incident within 72 hours.',
      'differs',
    ],
    [
      'Dutch against English',
      'Klanten krijgen binnen 24 uur na ontdekking bericht van een datalek.',
      'We notify customers of a breach within 72 hours after discovery.',
      'differs',
    ],
  ])('knows %s', (_, promise, text, verdict) => {
    const found = rowsOf({ 'soc2.yaml': soc2(promise), 'policies/plan.md': policy(text) });
    expect(found.map((row) => row.verdict)).toEqual([verdict]);
  });

  it.each([
    ['backups and logs', 'Backups are kept for 35 days.\n\nLogs are kept for 12 months.'],
    [
      'customers and the authority',
      'We notify customers within 24 hours.\n\nWe notify the supervisory authority of a data breach within 72 hours.',
    ],
    [
      'severities',
      'Critical vulnerabilities are fixed within 7 days.\n\nHigh vulnerabilities are fixed within 30 days.',
    ],
    [
      'systems in counted rows',
      '## Recovery\n\n| # | System | RTO |\n| --- | --- | --- |\n| 1 | Portal | 4 hours |\n| 2 | Archive | 3 days |',
    ],
  ])('takes %s for different things', (_, text) => {
    const found = rowsOf({ 'policies/plan.md': policy(text) });
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  });

  it('names a promise that nothing else carries, and compares no draft', () => {
    const found = rowsOf({
      'soc2.yaml': soc2('The platform is available 99.9% of each month.'),
      'policies/plan.md':
        '---\nstatus: draft\n---\n# Availability policy\n\nThe platform is available 99.5% of each month.\n',
    });
    expect(found.map(({ verdict }) => verdict)).toEqual(['draft-only']);
    expect(found[0]?.places.map(({ open }) => open)).toEqual([undefined, 'draft']);
  });

  it('reads two objectives from one promise and its target, each by its own name', () => {
    const found = rowsOf({
      'soc2.yaml': `${soc2()}\n  - { id: P-1, statement: "The recovery time objective (RTO) is 4 hours and the recovery point objective (RPO) is 15 minutes.", target: "RTO 4 hours, RPO 15 minutes" }\n`,
    });
    expect(
      found.map(({ subject, places }) => [subject.id, places.map((one) => one.statement.amount)]),
    ).toEqual([
      ['rto', [{ amount: 4, unit: 'hour', working: false }]],
      ['rpo', [{ amount: 15, unit: 'minute', working: false }]],
    ]);
  });

  it('takes how often a control runs as a value of what its evidence shows, of a planned one as a plan', () => {
    const found = rowsOf({
      'controls.yaml':
        'controls:\n  - { id: BK-01, title: Backups, statement: "Cloud SQL exports every database; a failed job pages the engineer.", frequency: daily, evidence: [backup-logs], status: implemented }\n  - { id: BK-02, title: Restore test, statement: "The CTO restores the database every half year.", frequency: semiannual, evidence: [restore-test-results], status: planned }\n',
    });
    expect(
      found.map(({ subject, places }) => [subject.id, places[0]?.statement.value, places[0]?.open]),
    ).toEqual([
      ['backups', 365, undefined],
      ['restore-tests', 2, 'planned'],
    ]);
  });

  it('keeps what soc2.yaml lists in one sentence apart', () => {
    const [row] = rowsOf({
      'soc2.yaml': `${soc2()} []\ninfrastructure: { backup: "Point-in-time recovery for 7 days and daily exports kept elsewhere." }\n`,
    });
    expect([row?.subject.id, row?.conditions, row?.places[0]?.line]).toEqual(['backup-retention', [], 5]);
  });
});
