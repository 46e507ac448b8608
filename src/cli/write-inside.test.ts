import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CliError } from './cli-error.js';
import { runCaptured } from './testing/run-captured.js';
import { mayWriteInside, writeInside } from './write-inside.js';

/** Where the importer wants its file; a mistake in it must harm nobody. */
const suggested = vi.hoisted(() => ({ path: 'policies/a.md' }));
vi.mock('./load-bundle.js', () => ({
  loadImporters: () => ({
    importFile: () => Promise.resolve({ files: [{ path: suggested.path, text: 'x' }], notes: [] }),
    isImportProblem: () => false,
  }),
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writeInside', () => {
  it('writes and replaces, and leaves nothing else behind', async () => {
    await writeInside(folder, 'a/b.md', 'one', false);
    await expect(writeInside(folder, 'a/b.md', 'two', false)).rejects.toThrow('--force');
    expect(readFileSync(join(folder, 'a/b.md'), 'utf8')).toBe('one');
    await writeInside(folder, 'a/b.md', 'three', true);
    expect(readFileSync(join(folder, 'a/b.md'), 'utf8')).toBe('three');
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.md']);
  });

  it('says beforehand what it would refuse', async () => {
    await mayWriteInside(folder, 'a.md', false);
    writeFileSync(join(folder, 'a.md'), 'mine');
    await expect(mayWriteInside(folder, 'a.md', false)).rejects.toThrow('--force');
    await mayWriteInside(folder, 'a.md', true);
    await expect(mayWriteInside(folder, '../a.md', true)).rejects.toThrow('outside');
  });

  it('keeps a link to a file inside and follows none outside', async () => {
    writeFileSync(join(folder, 'real.md'), 'one');
    symlinkSync('real.md', join(folder, 'link.md'));
    await writeInside(folder, 'link.md', 'two', true);
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('two');
    symlinkSync(tmpdir(), join(folder, 'out'));
    await expect(writeInside(folder, 'out/x.md', 'x', true)).rejects.toThrow('outside');
    await expect(writeInside(folder, '../x.md', 'x', true)).rejects.toThrow('outside');
  });

  it.each([
    '',
    '.',
    '..',
    '../x.md',
    'a/../../x.md',
    '/etc/x.md',
    'C:\\x.md',
    'c:/x.md',
    'C:x.md',
    '\\\\server\\share\\x.md',
    '//server/share/x.md',
    '..\\x.md',
    'a/..\\..\\x.md',
    'a\0.md',
    '../\0x.md',
    'a\n.md',
  ])('writes nothing at %j', async (path) => {
    await expect(writeInside(folder, path, 'x', true)).rejects.toThrow(CliError);
    await expect(writeInside(folder, path, 'x', true)).rejects.toThrow('lies outside the workspace');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes nothing through links that lead out, whether there is something behind them or not', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    try {
      writeFileSync(join(outside, 'there.md'), 'mine');
      symlinkSync(outside, join(folder, 'folder'));
      symlinkSync(join(outside, 'none'), join(folder, 'dangling'));
      symlinkSync(join(outside, 'there.md'), join(folder, 'file.md'));
      symlinkSync(join(outside, 'new.md'), join(folder, 'new.md'));
      symlinkSync('..', join(folder, 'up'));
      symlinkSync('up', join(folder, 'up-too'));
      for (const path of ['folder/x.md', 'folder/a/b.md', 'file.md', 'up/x.md', 'up-too/x.md'])
        await expect(writeInside(folder, path, 'x', true), path).rejects.toThrow('outside');
      await expect(writeInside(folder, 'dangling/x.md', 'x', true)).rejects.toThrow();
      // Put in the place of the link, not behind it.
      await writeInside(folder, 'new.md', 'x', true);
      expect(readdirSync(outside)).toEqual(['there.md']);
      expect(readFileSync(join(outside, 'there.md'), 'utf8')).toBe('mine');
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('leaves no draft when it cannot put the file in its place', async () => {
    mkdirSync(join(folder, 'a'));
    mkdirSync(join(folder, 'a/b.md'));
    await expect(writeInside(folder, 'a/b.md', 'x', true)).rejects.toThrow();
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.md']);
  });
});

describe('commands that write', () => {
  const POLICY = '---\ntitle: Access Control Policy\n---\n\n# Access Control Policy\n\nText.\n';
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
  });
  afterEach(() => {
    rmSync(outside, { recursive: true, force: true });
  });

  it('refuse folders that are links out of the workspace', async () => {
    writeFileSync(join(folder, 'soc2.yaml'), 'version: 1\n');
    writeFileSync(
      join(folder, 'controls.yaml'),
      'controls:\n  - { id: ../../AC-01, title: A, statement: B is done., criteria: [CC6.1], frequency: annual }\n',
    );
    for (const name of ['policies', 'evidence', 'playbook', '.attest'])
      symlinkSync(outside, join(folder, name));
    const source = join(folder, 'source.md');
    writeFileSync(source, POLICY);
    for (const args of [
      ['import', source, '--to', folder],
      ['playbook', 'run', 'report-type', folder, '--out'],
      ['evidence', 'structure', folder],
    ]) {
      const { error, code } = await runCaptured(args);
      expect(error, args.join(' ')).toContain('lies outside the workspace');
      expect(code, args.join(' ')).toBeGreaterThan(0);
    }
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each(['../x.md', '/x.md', 'C:\\x.md', '\\\\server\\x.md', 'policies/../../x.md', 'a\0.md'])(
    'import: a file for %j is not written',
    async (path) => {
      const source = join(outside, 'source.md');
      writeFileSync(source, POLICY);
      suggested.path = path;
      for (const more of [[], ['--dry-run'], ['--force']]) {
        const { error, code } = await runCaptured(['import', source, '--to', folder, ...more]);
        expect(error).toContain('lies outside the workspace');
        expect(code).toBe(1);
      }
      suggested.path = 'policies/a.md';
      expect(readdirSync(folder)).toEqual([]);
      expect(readdirSync(outside)).toEqual(['source.md']);
    },
  );

  it.each(['report', 'calendar'])(
    '%s: a name with a NUL byte is a mistake, not a failure',
    async (command) => {
      const args = command === 'report' ? ['report', 'readiness', folder] : ['calendar', folder];
      writeFileSync(join(folder, 'soc2.yaml'), 'version: 1\n');
      const { error, code } = await runCaptured([...args, '--out', `${join(folder, 'a')}\0.md`]);
      expect(code).toBe(2);
      expect(error).not.toContain('    at ');
    },
  );
});
