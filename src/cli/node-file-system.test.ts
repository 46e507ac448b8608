import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../workspace/evidence-content.js';
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

  it('are never those of what lies outside, however its URI is written', async () => {
    for (const path of [
      'sub/../../out/secret.txt',
      'sub/%2e%2e/%2e%2e/out/secret.txt',
      './../out/secret.txt',
    ])
      await expect(files.readStart(`${uri('sub').slice(0, -'sub'.length)}${path}`, 9)).rejects.toThrow();
  });

  it('are hashed as SHA-256', () => {
    expect(files.sha256(new TextEncoder().encode('reviewed'))).toBe(
      createHash('sha256').update('reviewed').digest('hex'),
    );
    expect(contentOf('a.txt', new TextEncoder().encode('reviewed by the CTO'), files)).toEqual(
      contentOf('a.txt', new TextEncoder().encode('reviewed by the CTO')),
    );
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
