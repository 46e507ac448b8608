import { expect, it } from 'vitest';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { auditWorkbook, type WorkbookSheet } from './workbook.js';

const SOC2 = `report:
  type: II
  periods:
    - { name: A, start: 2025-10-01, end: 2026-03-31 }
    - { name: B, start: 2026-04-01, end: 2026-09-30 }
`;
const CONTROLS = `controls:
  - id: C-1
    title: Changes
    statement: Changes are approved.
    criteria: [CC8.1]
    frequency: per-change
    population: registers/c.csv
    evidence: [change-tickets]
  - id: C-2
    title: Risks
    statement: Risks are reviewed.
    criteria: [CC3.2]
    frequency: monthly and after each incident
    owner: CTO
    history: [ { from: 2026-07-01, frequency: weekly }, { from: 2026-08-01, owner: COO } ]
    evidence: [risk-register]
`;
const REGISTER = 'id,date\nA-1,2026-01-10\nB-1,2026-05-10\nB-2,2026-06-10\nB-3,soon\n';
const manifest = (period: string, items: string, results: string): string =>
  `control: C-1\nkind: change-tickets\nperiod: ${period}\nsample: { seed: s, items: [${items}], results: [${results}] }\n`;

function sheets(): Readonly<Record<string, WorkbookSheet['rows']>> {
  const index = new WorkspaceIndex('file:///w');
  const put = (path: string, text: string): void => {
    index.set(`file:///w/${path}`, { text, version: 1 });
  };
  put('soc2.yaml', SOC2);
  put('controls.yaml', CONTROLS);
  put('registers/c.csv', REGISTER);
  const folder = 'evidence/change/C-1';
  put(
    `${folder}/2026-Q1/evidence.yaml`,
    manifest('2026-Q1', 'A-1', '{ item: A-1, result: exception, note: late }'),
  );
  put(
    `${folder}/2026-Q2/evidence.yaml`,
    manifest(
      '2026-Q2',
      'B-1, B-2',
      '{ item: B-1, result: pass }, { item: B-2, result: exception, note: unsigned }',
    ),
  );
  put(`${folder}/2026-Q1/2026-03-31_C-1_change-tickets.csv`, 'tickets of Q1');
  put(`${folder}/2026-Q2/2026-06-30_C-1_change-tickets.csv`, 'tickets of Q2');
  const { sheets: all } = auditWorkbook({
    snapshot: index.snapshot(),
    today: '2026-12-01',
    language: 'en',
  } as Parameters<typeof auditWorkbook>[0]);
  return Object.fromEntries(all.map(({ name, rows }) => [name, rows]));
}

it('holds the samples, exceptions and evidence of its own period only', () => {
  const { Samples, Exceptions, Evidence, Controls } = sheets();
  expect(Samples?.map((row) => [row[5], row[6]])).toEqual([
    ['B-1', 'pass'],
    ['B-2', 'exception'],
  ]);
  // What failed in a sample is an exception, whether or not it is stated once more.
  expect(Exceptions?.map((row) => [row[0], row[3], row[4]])).toEqual([['C-1', 'B-2', 'unsigned']]);
  expect(Evidence?.map((row) => row[4])).toEqual([
    'evidence/change/C-1/2026-Q2/2026-06-30_C-1_change-tickets.csv',
  ]);
  expect(Controls?.[0]?.[8]).toBe(2);
});

it('names rows that were not read beside a population, and each rhythm of a control', () => {
  const { Controls } = sheets();
  expect(Controls?.map((row) => [row[0], row[5], row[6]])).toEqual([
    ['C-1', 'per change', '2, and 1 unread'],
    ['C-2', 'monthly and when it happens; weekly from 2026-07-01', 'not known'],
  ]);
});

it('names who owned a control in the period, and has them asked', () => {
  const [, risks] = sheets().Controls ?? [];
  expect(risks?.[4]).toBe('CTO; COO from 2026-08-01');
  expect(risks?.[9]).toContain('Inquire of CTO and COO how this is done');
});
