import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CliError } from './cli-error.js';
import { runCaptured } from './testing/run-captured.js';
import { mayWriteInside, writeInside, writeWhole } from './write-inside.js';

/** Where the importer wants its file; a mistake in it must harm nobody. */
const suggested = vi.hoisted(() => ({ path: 'policies/a.md' }));
vi.mock('./load-bundle.js', () => ({
  loadImporters: () => ({
    doImport: () => Promise.resolve({ result: { files: [{ path: suggested.path, text: 'x' }], notes: [] } }),
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

describe('what is planted', () => {
  it('keeps the rights, the line ends and the mark of order of bytes of a file', async () => {
    const file = join(folder, 'a.sh');
    writeFileSync(file, '\ufeffone\r\ntwo\r\n', { mode: 0o750 });
    chmodSync(file, 0o750);
    await writeInside(folder, 'a.sh', 'one\nthree\n', true);
    expect(readFileSync(file, 'utf8')).toBe('\ufeffone\r\nthree\r\n');
    expect(statSync(file).mode & 0o777).toBe(0o750);
    writeFileSync(file, 'one\r\ntwo\n');
    await writeInside(folder, 'a.sh', 'one\nthree\n', true);
    expect(readFileSync(file, 'utf8')).toBe('one\nthree\n');
  });

  it('does not write through a link under any name that could be guessed, nor into another name of the file', async () => {
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'keep');
    for (let n = -50; n < 50; n += 1) symlinkSync('victim', join(folder, `ok.md.attest-${process.pid + n}`));
    writeFileSync(join(folder, 'ok.md'), 'old');
    linkSync(join(folder, 'ok.md'), join(folder, 'other-name'));
    await writeInside(folder, 'ok.md', 'new', true);
    expect(readFileSync(victim, 'utf8')).toBe('keep');
    expect(readFileSync(join(folder, 'other-name'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'ok.md'), 'utf8')).toBe('new');
  });

  it('leaves alone what came between, when nothing may be replaced', async () => {
    symlinkSync('nowhere', join(folder, 'link.md'));
    await expect(writeInside(folder, 'link.md', 'x', false)).rejects.toThrow('already there');
    expect(readdirSync(folder)).toEqual(['link.md']);
  });

  it('does not wait for a pipe, nor write to one, in a workspace', async () => {
    execFileSync('mkfifo', [join(folder, 'a.md')]);
    await expect(writeInside(folder, 'a.md', 'x', true)).rejects.toThrow('is no file');
  });

  it('writes what the user names through no link that leads elsewhere', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    const home = process.cwd();
    try {
      writeFileSync(join(outside, 'profile'), 'mine');
      symlinkSync(join(outside, 'profile'), join(folder, 'report.md'));
      symlinkSync(outside, join(folder, 'reports'));
      await expect(writeWhole(join(folder, 'report.md'), 'x', true)).rejects.toThrow('symbolic link');
      const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
      await expect(writeWhole(join(folder, 'reports/new.md'), 'x', true)).rejects.toThrow('outside');
      await expect(writeWhole(join(folder, 'reports/a/b.md'), 'x', true)).rejects.toThrow('outside');
      cwd.mockRestore();
      expect(readdirSync(outside)).toEqual(['profile']);
      expect(readFileSync(join(outside, 'profile'), 'utf8')).toBe('mine');
      await writeWhole(join(folder, 'sub/report.md'), 'x', false);
      await expect(writeWhole(join(folder, 'sub/report.md'), 'y', false)).rejects.toThrow('--force');
    } finally {
      expect(process.cwd()).toBe(home);
      rmSync(outside, { recursive: true, force: true });
    }
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
