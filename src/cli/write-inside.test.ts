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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayWriteInside, writeInside } from './write-inside.js';

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

  it('leaves no draft when it cannot put the file in its place', async () => {
    mkdirSync(join(folder, 'a'));
    mkdirSync(join(folder, 'a/b.md'));
    await expect(writeInside(folder, 'a/b.md', 'x', true)).rejects.toThrow();
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.md']);
  });
});
