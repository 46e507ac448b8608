import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NodeFileSystem } from './node-file-system.js';

describe.skipIf(process.platform === 'win32')('the start and the size of a file', () => {
  let home: string;
  let files: NodeFileSystem;
  const uri = (path: string): string => pathToFileURL(join(home, 'in', path)).href;
  const text = async (path: string, max: number): Promise<string> =>
    new TextDecoder().decode((await files.readStart(uri(path), max)).bytes);

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'attest-files-'));
    mkdirSync(join(home, 'in', 'sub'), { recursive: true });
    mkdirSync(join(home, 'out'));
    writeFileSync(join(home, 'in', 'a.txt'), 'reviewed');
    writeFileSync(join(home, 'out', 'secret.txt'), 'secret');
    symlinkSync(join(home, 'in', 'a.txt'), join(home, 'in', 'sub', 'inside.txt'));
    symlinkSync(join(home, 'out', 'secret.txt'), join(home, 'in', 'leads-out.txt'));
    symlinkSync(join(home, 'out'), join(home, 'in', 'folder-out'));
    symlinkSync(join(home, 'in', 'sub'), join(home, 'in', 'folder-in'));
    execFileSync('mkfifo', [join(home, 'in', 'pipe')]);
    files = new NodeFileSystem(join(home, 'in'));
  });
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('are those of the file, also through links inside the folder', async () => {
    expect(await text('a.txt', 3)).toBe('rev');
    expect(await text('a.txt', 100)).toBe('reviewed');
    expect(await text('sub/inside.txt', 3)).toBe('rev');
    expect(await text('folder-in/inside.txt', 3)).toBe('rev');
    expect(await files.stat(uri('a.txt'))).toMatchObject({ type: 'file', size: 8 });
    expect(await files.stat(uri('sub/inside.txt'))).toMatchObject({ type: 'file', size: 8 });
    expect(await files.stat(uri('sub'))).toMatchObject({ type: 'directory' });
  });

  it('are refused where a link leads outside, and of what is no file', async () => {
    for (const path of ['leads-out.txt', 'folder-out/secret.txt', '../out/secret.txt']) {
      await expect(text(path, 3)).rejects.toThrow('outside the workspace');
      await expect(files.stat(uri(path))).rejects.toThrow('outside the workspace');
    }
    await expect(text('pipe', 3)).rejects.toThrow('this is no file');
    await expect(text('sub', 3)).rejects.toThrow();
    await expect(text('nothing.txt', 3)).rejects.toThrow();
  });
});
