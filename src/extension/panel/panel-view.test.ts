import { describe, expect, it } from 'vitest';
import type { FolderPanel, PanelGap } from '../../server/panel-protocol.js';
import { readyView, snapshotOf } from './panel-view.js';

const gap: PanelGap = {
  id: 'g',
  code: 'missing-content',
  isRule: true,
  stage: 'text',
  criteria: ['CC6.1'],
  criticality: 'high',
  effort: 'low',
  message: 'm',
  why: 'w',
  place: {
    uri: 'file:///w/policies/a.md',
    path: 'policies/a.md',
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } },
  },
  data: { fix: 'addSection', policyType: 'access-control', content: 'access-reviews' },
};
const data: FolderPanel = {
  folder: 'file:///w',
  name: 'w',
  hasConfig: true,
  isWhole: true,
  documents: 1,
  report: { today: '2026-11-24', categories: [] },
  score: { score: 40, criteria: 33, claimed: 9, substantiated: 8, approved: 7, evidenced: 6 },
  groups: [],
  criteria: [],
  gaps: [gap, { ...gap, id: 'h', place: undefined, data: undefined }],
  allGaps: 2,
};

describe('readyView', () => {
  it('tells the webview lines, but neither addresses nor what a draft is made from', () => {
    const { gaps } = readyView([data], data, { snapshots: [], broken: false }).data;
    expect(gaps[0]).toMatchObject({ path: 'policies/a.md', line: 5, canDraft: true });
    expect(gaps[1]).toMatchObject({ path: undefined, line: undefined, canDraft: false });
    expect(JSON.stringify(gaps)).not.toContain('file://');
    expect(JSON.stringify(gaps)).not.toContain('access-reviews');
  });

  it('says when a snapshot is due', () => {
    const old = { ...snapshotOf(data), date: '2026-11-01', score: 1 };
    const due = (snapshots: readonly (typeof old)[]): unknown =>
      readyView([data], data, { snapshots, broken: false }).snapshotDue;
    expect([due([]), due([old]), due([{ ...old, date: '2026-11-20' }])]).toEqual(['first', 23, undefined]);
  });
});
