import { expect, it } from 'vitest';
import { analysesFor } from '../evidence/requests/analyses.js';
import { matchRequests } from '../evidence/requests/requests.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { readRequestList } from './request-list.js';
import { lackingText } from './requests-markdown.js';

const FILES = {
  'soc2.yaml': `report:
  type: II
  periods:
    - { name: First, start: 2026-01-01, end: 2026-06-30, fieldwork: { start: 2026-07-06, end: 2026-08-14 } }
    - { name: Second, start: 2026-07-01, end: 2026-12-31 }
`,
  'controls.yaml': `controls:
  - { id: HR-4, title: Vertrekkers, criteria: [CC6.2], frequency: per-event, population: registers/leavers.csv, evidence: [offboarding-tickets], status: implemented }
  - { id: UA-1, title: Rechten van gebruikers, criteria: [CC6.2], frequency: quarterly, evidence: [user-access-review], status: implemented }
  - { id: LR-1, title: Weekly look at the logs, criteria: [CC7.2], frequency: weekly, evidence: [log-review-records], status: implemented }
`,
  'registers/leavers.csv': 'id,last day\nL-1001,2026-02-10\nL-1002,2026-07-10\nL-1003,2025-11-01\n',
  'evidence/a/HR-4/2026-02-10/2026-02-12_HR-4_offboarding-tickets.csv': 'ticket of February',
  'evidence/a/LR-1/2026-03/2026-03-06_LR-1_log-review-records.md': 'first week of March',
  'evidence/a/LR-1/2026-03/2026-03-13_LR-1_log-review-records.md': 'second week of March',
  'evidence/a/UA-1/2026-Q1/2026-03-20_UA-1_user-access-review.csv': 'review of the first quarter',
};

async function answers(rows: string, today = '2026-08-01', period?: string): Promise<readonly string[]> {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(FILES)) index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const list = await readRequestList(new TextEncoder().encode(`Ref,Subject / norm,Request\n${rows}`));
  return matchRequests(list, analysesFor(snapshot, today, period), snapshot.controls).map((one) =>
    [
      one.request.id,
      one.state,
      one.controls.map(({ id }) => id).join('+'),
      one.items.map(({ parsed }) => parsed.date).join('+'),
      one.populations.map(({ rows: count, all }) => `${count}/${all}`).join('+'),
      lackingText(one, 'en'),
    ].join('|'),
  );
}

it('answers from the period that the auditor tests, or that a request names', async () => {
  expect(await answers('1,,Ticket of L-1001\n2,,Ticket of L-1002\n3,,Ticket of L-1003\n')).toEqual([
    '1|answered|HR-4|2026-02-12||',
    '2|open|HR-4|||HR-4 L-1002',
    '3|open|HR-4|||L-1003 (2025-11-01) lies outside the period',
  ]);
  expect(await answers('1,UA-1,Review Q1 2026\n', '2026-12-01')).toEqual(['1|answered|UA-1|2026-03-20||']);
  expect(await answers('1,UA-1,Review\n', '2026-08-01', '2026-07-01')).toEqual(['1|open|UA-1|||']);
});

it('finds IDs under any heading, and a register by what its events are', async () => {
  expect(await answers('1,CC6.2,List of terminated users\n2,,Full list of terminated employees\n')).toEqual([
    '1|answered|HR-4|2026-02-12|1/3|',
    '2|answered|HR-4|2026-02-12|1/3|',
  ]);
});

it('gives a day without a year the last one that is over', async () => {
  // The second period runs from July to December: a week of March is that of the first, of September to come.
  expect(await answers('1,LR-1,"Log reviews, weeks of 3/13, 3/23 and 7/20"\n', '2026-11-24')).toEqual([
    '1|partly|LR-1|2026-03-13||LR-1 2026-07-20; LR-1 2026-03-23',
  ]);
});

it('tells the register of those who joined from that of those who left by what it is called', async () => {
  const index = new WorkspaceIndex('file:///w');
  const put = (path: string, text: string): void => {
    index.set(`file:///w/${path}`, { text, version: 1 });
  };
  put('soc2.yaml', 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-06-30 } }\n');
  put(
    'controls.yaml',
    `controls:
  - { id: AC-1, title: Access on request, criteria: [CC6.2], frequency: per-event, population: registers/joiners.csv, evidence: [access-request-tickets], status: implemented }
  - { id: AC-4, title: Access removed, criteria: [CC6.2], frequency: per-event, population: registers/leavers.csv, evidence: [offboarding-tickets], status: implemented }
`,
  );
  put('registers/joiners.csv', 'id,date\nJ-1,2026-02-10\nJ-2,2026-03-10\n');
  put('registers/leavers.csv', 'id,date\nL-1,2026-02-10\n');
  const snapshot = index.snapshot();
  const list = await readRequestList(
    new TextEncoder().encode(
      'Ref,Criteria,Request\n1,CC6.2,Population of all new hires during the period\n2,CC6.2,Population of terminated employees and contractors\n3,CC6.2,Populatie van medewerkers die uit dienst gingen\n',
    ),
  );
  const matched = matchRequests(list, analysesFor(snapshot, '2026-08-01'), snapshot.controls);
  expect(matched.map(({ controls }) => controls.map(({ id }) => id).join())).toEqual([
    'AC-1',
    'AC-4',
    'AC-4',
  ]);
});

it('hands over the record of a week and not its month', async () => {
  expect(await answers('1,LR-1,Log review of the week ending 3/15/2026\n')).toEqual([
    '1|answered|LR-1|2026-03-13||',
  ]);
});

it('finds compounds by how they begin', async () => {
  expect(await answers('1,,Toegangsbeoordelingen eerste kwartaal 2026\n2,,Logreviews week 11\n')).toEqual([
    '1|answered|UA-1|2026-03-20||',
    '2|answered|LR-1|2026-03-13||',
  ]);
});

it('takes a column of nothing but stretches for one of periods', async () => {
  const list = await readRequestList(
    new TextEncoder().encode(
      'PBC Nr.,Request detail,Timing,When\n1,Review,Q3,2026-09-15\n2,Scan,Oct ’26,2026-09-16\n3,Alerts,8/20/2026 - 9/5/2026,2026-09-17\n',
    ),
  );
  expect(list.map(({ period }) => period)).toEqual(['Q3', 'Oct ’26', '8/20/2026 - 9/5/2026']);
});

it('does not call a request answered of which one stretch lies outside the period or is not over', async () => {
  const [outside, ahead] = ['UA-1,Review of Q4 2025 and Q1 2026', 'UA-1,Reviews of Q1 2026 and of Q2 2026'];
  expect(await answers(`1,${outside}\n2,${ahead}\n`, '2026-05-01')).toEqual([
    '1|partly|UA-1|2026-03-20||2025-10-01 – 2025-12-31 (nothing is there; outside the observation period)',
    '2|partly|UA-1|2026-03-20||2026-04-01 – 2026-06-30 (nothing is there yet; not over)',
  ]);
});

it('reads the weeks of dates that are written with hyphens', async () => {
  expect(await answers('1,LR-1,Logreviews weken van 2-3-2026 en 13-3-2026\n')).toEqual([
    '1|answered|LR-1|2026-03-06+2026-03-13||',
  ]);
  expect(await answers('1,LR-1,Log review week 10-11 2026\n')).toEqual([
    '1|answered|LR-1|2026-03-06+2026-03-13||',
  ]);
});
