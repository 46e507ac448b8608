import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../test/support/memory-file-system.js';
import { contentOf, filesToLookInto, withinLimits } from './evidence-content.js';
import { loadFiles, loadWorkspace } from './load-workspace.js';
import { WorkspaceIndex } from './workspace-index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sized = (...sizes: number[]) =>
  sizes.map((size, n) => ({ uri: `file:///w/evidence/${n}`, path: `evidence/${n}`, size, mtime: 0 }));

describe('what a file of evidence holds', () => {
  it('tells nothing, a pointer and something apart', async () => {
    const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
    expect(await contentOf(bytes(' \r\n\t\n'))).toEqual({ state: 'blank' });
    expect(await contentOf(new Uint8Array(4096))).toEqual({ state: 'blank' });
    expect(await contentOf(bytes(lfs))).toEqual({ state: 'pointer' });
    expect(await contentOf(bytes('/annex/objects/SHA256E-s12--ab.pdf\n'))).toEqual({ state: 'pointer' });
    expect(await contentOf(bytes('ok\n'))).toEqual({ state: 'read' });
    expect(await contentOf(bytes('reviewed on 2026-07-01'))).toEqual({
      state: 'read',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('is looked into when the file is small, or as large as another, up to a limit', () => {
    expect(filesToLookInto(sized(0, 10, 50_000, 60_000, 60_000)).map(({ size }) => size)).toEqual([
      10, 60_000, 60_000,
    ]);
    expect(withinLimits(sized(70_000_000, 5)).map(({ size }) => size)).toEqual([5]);
    expect(withinLimits(sized(...Array.from({ length: 60_002 }, () => 5)))).toHaveLength(60_000);
  });

  it('is read with the workspace, and again when the file changes', async () => {
    const files = new MemoryFileSystem('file:///w', {
      'evidence/a.csv': 'reviewed on 2026-07-01',
      'evidence/b.csv': 'reviewed on 2026-07-01',
      'evidence/c.csv': '\n',
    });
    const index = new WorkspaceIndex('file:///w');
    await loadWorkspace(index, files);
    const contents = () => index.snapshot().evidenceFiles.map(({ content }) => content);
    const [a, b, c] = contents();
    expect(a).toEqual(b);
    expect([a?.state, c?.state]).toEqual(['read', 'blank']);
    expect(index.evidenceToLookInto()).toEqual([]);
    await loadFiles(
      index,
      new MemoryFileSystem('file:///w', { 'evidence/b.csv': 'reviewed on 2026-08-01' }),
      ['evidence/b.csv'],
    );
    expect(contents()[1]?.state).toBe('read');
    expect(contents()[1]).not.toEqual(a);
  });
});
