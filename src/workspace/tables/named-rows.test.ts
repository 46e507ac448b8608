import { expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace-index.js';
import { namedRows } from './named-rows.js';

it('reads rows by the names of their columns, whatever parts them, with their lines', () => {
  for (const text of ['Name,Last day\n\n"A\nB",2026-01-02\n', '\ufeffNAME;last_day\n\n"A\nB";2026-01-02\n']) {
    const { rows, problems } = namedRows(text);
    expect(rows.map((row) => [row.get('naam', 'name'), row.get('last day')])).toEqual([
      ['A\nB', '2026-01-02'],
    ]);
    expect([rows[0]?.range.start.line, rows[0]?.range.end.line]).toEqual([2, 3]);
    expect(problems).toEqual([]);
  }
});

it('says where a register breaks off', () => {
  const text = 'name,last day\nA,2026-01-02\n"B,2026-01-03\nC,2026-01-04\n';
  const { rows, problems } = namedRows(text);
  expect(rows.map((row) => row.get('name'))).toEqual(['A']);
  expect(problems.map(({ code, range }) => [code, range.start.line])).toEqual([['partly-read', 2]]);
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/registers/leavers.csv', { text, version: 1 });
  const snapshot = index.snapshot();
  expect(snapshot.events.map(({ on }) => on)).toEqual(['2026-01-02']);
  expect([...snapshot.fileProblems.values()].flat().map(({ code }) => code)).toEqual(['partly-read']);
});
