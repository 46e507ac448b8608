import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../test/support/memory-file-system.js';
import { contentOf, filesToLookInto, withinLimits } from './evidence-content.js';
import type { FileSystem } from './file-system.js';
import { loadFiles, loadWorkspace } from './load-workspace.js';
import { WorkspaceIndex } from './workspace-index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sized = (...sizes: number[]) =>
  sizes.map((size, n) => ({ uri: `file:///w/evidence/${n}`, path: `evidence/${n}`, size, mtime: 0 }));

describe('what a file of evidence holds', () => {
  it('tells nothing, a pointer and something apart', async () => {
    const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
    expect(contentOf('a.txt', bytes(' \r\n\t\n'))).toEqual({ state: 'blank' });
    expect(contentOf('a.txt', new Uint8Array(4096))).toEqual({ state: 'blank' });
    expect(contentOf('a.txt', bytes(lfs))).toEqual({ state: 'pointer' });
    expect(contentOf('a.txt', bytes('/annex/objects/SHA256E-s12--ab.pdf\n'))).toEqual({ state: 'pointer' });
    expect(contentOf('a.txt', bytes('ok\n'))).toEqual({ state: 'read' });
    expect(contentOf('a.txt', bytes('reviewed on 2026-07-01'))).toEqual({
      state: 'read',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('is read whole when the file is small or as large as another, else as it begins, up to a limit', () => {
    const looked = filesToLookInto(sized(0, 10, 50_000, 60_000, 60_000));
    expect(looked.map(({ file, part }) => [file.size, part])).toEqual([
      [10, 'all'],
      [50_000, 'start'],
      [60_000, 'all'],
      [60_000, 'all'],
    ]);
    const within = (inParts: boolean, ...sizes: number[]): number[] =>
      withinLimits(filesToLookInto(sized(...sizes)), inParts).map(({ file }) => file.size);
    expect(within(true, 70_000_000, 5)).toEqual([70_000_000, 5]);
    expect(within(true, 70_000_000, 70_000_000, 5)).toEqual([5]);
    expect(within(false, 70_000_000, 900_000, 5)).toEqual([900_000, 5]);
    expect(within(true, ...Array.from({ length: 60_002 }, () => 5))).toHaveLength(60_000);
  });

  it('is nothing in a large file of zeros, whether or not a part of it can be read', async () => {
    const zeros = '\0'.repeat(70_000);
    const texts = {
      'evidence/a.bin': zeros,
      'evidence/b.bin': `${zeros.slice(0, 50_000)}reviewed`,
      'evidence/c.bin': `reviewed${zeros.slice(0, 40_000)}`,
    };
    const asked: string[] = [];
    for (const inParts of [true, false]) {
      const memory = new MemoryFileSystem('file:///w', texts);
      const index = new WorkspaceIndex('file:///w');
      const files: FileSystem = {
        readFile: (uri) => {
          if (inParts && !uri.endsWith('yaml')) asked.push(uri.slice(-5));
          return memory.readFile(uri);
        },
        readDirectory: (uri) => memory.readDirectory(uri),
        stat: (uri) => memory.stat(uri),
        ...(inParts && {
          readStart: async (uri, max) => {
            const all = await memory.readFile(uri);
            return { bytes: all.subarray(0, max), size: all.length, mtime: 0 };
          },
        }),
      };
      await loadWorkspace(index, files);
      expect(index.snapshot().evidenceFiles.map(({ content }) => content?.state)).toEqual([
        'blank',
        'read',
        'read',
      ]);
    }
    // What begins with something is not read to its end.
    expect(asked.sort()).toEqual(['a.bin', 'b.bin']);
  });

  it('is read whole once another file has its size', async () => {
    const text = 'x'.repeat(20_000);
    const index = new WorkspaceIndex('file:///w');
    await loadWorkspace(index, new MemoryFileSystem('file:///w', { 'evidence/a.csv': text }));
    expect(index.snapshot().evidenceFiles[0]?.content).toEqual({ state: 'read' });
    const both = new MemoryFileSystem('file:///w', { 'evidence/a.csv': text, 'evidence/b.csv': text });
    await loadFiles(index, both, ['evidence/b.csv']);
    const [a, b] = index.snapshot().evidenceFiles.map(({ content }) => content);
    expect(a).toEqual({ state: 'read', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(a).toEqual(b);
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
    expect(index.evidenceToLookInto(true)).toEqual([]);
    await loadFiles(
      index,
      new MemoryFileSystem('file:///w', { 'evidence/b.csv': 'reviewed on 2026-08-01' }),
      ['evidence/b.csv'],
    );
    expect(contents()[1]?.state).toBe('read');
    expect(contents()[1]).not.toEqual(a);
  });
});
