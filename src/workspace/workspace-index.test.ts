import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../test/support/memory-file-system.js';
import { MAX_BYTES } from './decode.js';
import { loadWorkspace } from './load-workspace.js';
import { uriOf } from './paths.js';
import { WorkspaceIndex } from './workspace-index.js';

const ROOT = 'file:///w';

async function load(files: Record<string, string | Uint8Array>): Promise<WorkspaceIndex> {
  const index = new WorkspaceIndex(ROOT);
  await loadWorkspace(index, new MemoryFileSystem(ROOT, files));
  return index;
}

const FILES = {
  'soc2.yaml':
    'version: 1\norganisation: {name: Acme}\nreport: {type: II, categories: [availability], observationPeriod: {start: 2026-01-01, end: 2026-12-31}}\nignore: ["drafts/**"]\n',
  'policies/access.md': '# Access control policy\n\nSee AC-01.\n',
  'drafts/old.md': '# Old\n',
  'controls.yaml':
    'controls:\n  - id: AC-01\n    title: Review\n    criteria: [CC6.2]\n    frequency: quarterly\n',
  'findings.yaml': 'findings:\n  - id: F-1\n    class: deficiency\n    status: open\n',
  'evidence/access/AC-01/2026-Q1/2026-03-30_AC-01_user-access-review.csv': 'a,b\n',
  'evidence/access/AC-01/2026-Q1/evidence.yaml':
    'entries:\n  - control: AC-01\n    effectiveDate: 2026-03-28\n',
  'registers/joiners.csv': 'id,date\nJ-1,2026-02-01\n',
  'node_modules/x/readme.md': '# No\n',
};

describe('WorkspaceIndex', () => {
  it('reads the files of a workspace into one model', async () => {
    const snapshot = (await load(FILES)).snapshot();
    expect([...snapshot.documents.values()].map(({ path }) => path)).toEqual(['policies/access.md']);
    expect(snapshot.config?.report).toMatchObject({ type: 'II', categories: ['security', 'availability'] });
    expect(snapshot.controlsById.get('AC-01')?.[0]).toMatchObject({
      frequency: 'quarterly',
      idRange: { start: { line: 1, character: 8 } },
    });
    expect(snapshot.evidenceFiles).toHaveLength(1);
    expect(snapshot.evidenceEntries[0]).toMatchObject({ control: 'AC-01', effectiveDate: '2026-03-28' });
    expect(snapshot.findings[0]).toMatchObject({ id: 'F-1', class: 'deficiency' });
    expect(snapshot.register('registers/joiners.csv')).toContain('J-1');
    expect(snapshot.has('evidence/access')).toBe(true);
    expect(snapshot.has('policies/none.md')).toBe(false);
  });

  it('keeps the identity of what did not change', async () => {
    const index = await load(FILES);
    const before = index.snapshot();
    index.set(uriOf(ROOT, 'policies/new.md'), { text: '# New policy\n', version: 1 });
    const after = index.snapshot();
    expect(after.documents.size).toBe(2);
    expect(after.documents.get(uriOf(ROOT, 'policies/access.md'))).toBe(
      before.documents.get(uriOf(ROOT, 'policies/access.md')),
    );
    expect(after.controls).toBe(before.controls);
  });

  it('forgets a deleted folder', async () => {
    const index = await load(FILES);
    index.delete(uriOf(ROOT, 'evidence'));
    const snapshot = index.snapshot();
    expect(snapshot.evidenceFiles).toEqual([]);
    expect(snapshot.evidenceEntries).toEqual([]);
    expect(snapshot.has('evidence/access')).toBe(false);
  });

  it('turns hostile files into problems', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
      'controls: [*d,*d,*d,*d,*d,*d,*d,*d]',
    ].join('\n');
    const index = await load({
      'controls.yaml': bomb,
      'soc2.yaml': 'report: {type: II\n  categories: [availability\n',
      'findings.yaml': 'findings: 12\n',
      'policies/huge.md': new Uint8Array(MAX_BYTES + 1).fill(65),
      'policies/binary.md': new Uint8Array([1, 2, 0, 0, 3, 4]),
      'policies/latin.md': new Uint8Array([35, 32, 233]),
    });
    const { documents, fileProblems } = index.snapshot();
    const codes = (path: string): string[] =>
      (documents.get(uriOf(ROOT, path))?.problems ?? fileProblems.get(uriOf(ROOT, path)) ?? []).map(
        ({ code }) => code,
      );
    expect(codes('controls.yaml')).toContain('too-large');
    expect(codes('soc2.yaml')).toContain('yaml-syntax');
    expect(codes('findings.yaml')).toEqual(['partly-read']);
    expect(codes('policies/huge.md')).toEqual(['too-large']);
    expect(codes('policies/binary.md')).toEqual(['binary']);
    expect(codes('policies/latin.md')).toEqual(['encoding']);
  });

  it('reports records that are not as the format says and keeps the rest', async () => {
    const index = await load({
      'controls/access.yaml':
        'controls:\n  - title: no id\n  - text\n  - id: AC-2\n    frequency: often\n    since: 2026-13-01\n',
      'soc2.yaml':
        'report:\n  type: III\n  categories: [speed]\n  observationPeriod: {start: 2026-06-01, end: 2026-01-01}\n',
    });
    const { controls, fileProblems, config } = index.snapshot();
    expect(controls.map(({ id }) => id)).toEqual(['AC-2']);
    expect(fileProblems.get(uriOf(ROOT, 'controls/access.yaml'))).toHaveLength(4);
    expect(config?.problems.map(({ message }) => message.en)).toEqual([
      '“speed” is no category; use: security, availability, confidentiality, processing-integrity, privacy.',
      '“III” is not known for type; use one of: I, II.',
      'The observation period ends before it starts.',
    ]);
  });

  it('ignores files outside its root', () => {
    const index = new WorkspaceIndex(ROOT);
    index.set('file:///other/policies/x.md', { text: '# X', version: 1 });
    index.set('file:///w2/policies/x.md', { text: '# X', version: 1 });
    expect(index.snapshot().documents.size).toBe(0);
  });
});
