import { expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { evidenceSummary } from './summary.js';

const FILES = {
  'soc2.yaml':
    'organisation: { name: A }\nreport: { type: II, observationPeriod: { start: 2027-10-01, end: 2028-03-31 } }\n',
  'controls.yaml':
    'controls: [{ id: EV-1, title: Events, frequency: per-event, population: registers/r.csv }]\n',
  'registers/r.csv': 'id,date\nI-1,2026-10-02\n',
};

it.each([
  ['2027-09-30', false],
  ['2027-11-10', true],
])('on %s, that nothing happened in the period shows something: %s', (today, shown) => {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(FILES)) index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const [control] = snapshot.controls;
  expect(control && evidenceSummary(snapshot, today).nothingHappened?.(control)).toBe(shown);
});
