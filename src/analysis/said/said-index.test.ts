import { describe, expect, it } from 'vitest';
import type { Said } from './said.js';
import { SaidIndex } from './said-index.js';

const said = (text: string, line = 2, record?: Said['record']): Said => ({
  spoken: {
    text,
    lead: '',
    headings: ['Backups'],
    kind: 'prose',
    language: 'en',
    force: 'practice',
    subjects: [],
  },
  range: { start: { line, character: 0 }, end: { line, character: text.length } },
  section: 0,
  ...(record && { record }),
});
const ref = (path: string) => ({ uri: `file:///w/${path}`, path, title: path, draft: false });
const put = (index: SaidIndex, path: string, ...all: Said[]): boolean =>
  index.update(`file:///w/${path}`, ref(path), all, []);
const shown = (index: SaidIndex): string[] =>
  index.clashes().map(({ here, there }) => `${here.document.path} ${there.document.path}`);

const LONG = 'Cloud SQL backups are kept for 35 days and then removed by the platform.';
const SHORT = 'Cloud SQL is copied nightly and the backups are kept for 14 days.';

describe('SaidIndex', () => {
  it('holds statements of other documents against each other, and forgets what is gone', () => {
    const index = new SaidIndex();
    expect(put(index, 'a.md', said(LONG))).toBe(false);
    expect(put(index, 'b.md', said(SHORT))).toBe(true);
    expect(shown(index)).toEqual(['b.md a.md']);
    expect(index.update('file:///w/a.md', undefined, [], [])).toBe(true);
    expect(shown(index)).toEqual([]);
  });

  it('measures prose against a record, and tells of a statement that moved', () => {
    const index = new SaidIndex();
    put(index, 'controls.yaml', said(SHORT, 4, { kind: 'control', id: 'C-1' }));
    put(index, 'a.md', said(LONG));
    expect(shown(index)).toEqual(['a.md controls.yaml']);
    expect(put(index, 'a.md', said('Backups are made of every machine.', 2), said(LONG, 3))).toBe(true);
    expect(index.clashes()[0]?.here.said.range.start.line).toBe(3);
  });

  it('tells of a policy that goes against a register, at the policy, and of no two registers', () => {
    const beside = (one: Said): Said => ({ ...one, beside: true });
    const index = new SaidIndex();
    put(index, 'a-policy.md', said(LONG));
    put(index, 'z-register.md', beside(said(SHORT)));
    expect(shown(index)).toEqual(['a-policy.md z-register.md']);
    put(index, 'a-policy.md', beside(said(LONG)));
    expect(shown(index)).toEqual([]);
  });

  it('compares neither what stands in one section nor what agrees', () => {
    const index = new SaidIndex();
    put(index, 'a.md', said(LONG), said(SHORT, 5));
    put(index, 'b.md', said('We keep backups of Cloud SQL for 35 days.'));
    expect(shown(index).filter((one) => one === 'a.md a.md')).toEqual([]);
    const alone = new SaidIndex();
    put(alone, 'a.md', said(LONG));
    put(alone, 'b.md', said('We keep backups of Cloud SQL for 35 days.'));
    expect(shown(alone)).toEqual([]);
  });
});
