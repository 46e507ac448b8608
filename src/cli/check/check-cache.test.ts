import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../program.js';
import { fingerprintOf } from './cache-files.js';
import * as examining from '../../analysis/sharing/examine.js';

let folder: string;
let cache: string;
/** The user's own folder for caches. */
let home: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-cache-'));
  cache = join(folder, '.attest-cache');
  home = mkdtempSync(join(tmpdir(), 'attest-home-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
  mkdirSync(join(folder, 'policies'));
  set(
    'soc2.yaml',
    'version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security] }\n',
  );
  set(
    'policies/access.md',
    '# Access control policy\n\n## Passwords\n\nPasswords have at least 14 characters.\n',
  );
  set('policies/use.md', '# Acceptable use\n\nPasswords have at least 12 characters. See [x](later.md).\n');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const path of [folder, home]) rmSync(path, { recursive: true, force: true });
});

let clock = 1_700_000_000;
/** Writes a file with a time of change of its own. */
function set(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), clock, (clock += 10));
}

interface Outcome {
  readonly out: string;
  readonly code: number;
  /** How many documents were examined. */
  readonly examined: number;
}

async function run(version: string, ...args: string[]): Promise<Outcome> {
  const examine = vi.spyOn(examining, 'examine');
  const result = { out: '', code: 0 };
  await runCli(['check', folder, '--format', 'json', '--today', '2026-11-24', ...args], {
    version,
    colour: false,
    print: (text) => (result.out += `${text}\n`),
    printError: (text) => (result.out += `${text}\n`),
    exitCode: (code) => (result.code = code),
  });
  const examined = examine.mock.calls.length;
  examine.mockRestore();
  return { ...result, examined };
}
const cached = (...args: string[]): Promise<Outcome> => run('1', '--cache', ...args);
const cold = (...args: string[]): Promise<Outcome> => run('1', ...args);

describe('attest check --cache', () => {
  it('prints the same again without a look at any document', async () => {
    const first = await cached();
    expect(first).toEqual({ ...(await cold()), examined: 2 });
    expect(first.out).toContain('Password length');
    expect(await cached()).toEqual({ ...first, examined: 0 });
    const text = await cached('--format', 'text', '--language', 'nl');
    expect(text).toEqual({ ...(await cold('--format', 'text', '--language', 'nl')), examined: 0 });
  });

  it('looks only at what changed, and at what depends on it', async () => {
    await cached();
    set('policies/access.md', '# Access control policy\n\nPasswords have at least 12 characters.\n');
    const changed = await cached();
    expect(changed.examined).toBe(1);
    expect(changed.out).not.toContain('Password length');
    expect(changed.out).toBe((await cold()).out);
    set('policies/later.md', '# Later\n\nTBD\n');
    const added = await cached();
    // The new one, and the one that links to it.
    expect(added.examined).toBe(2);
    expect(added.out).toBe((await cold()).out);
    rmSync(join(folder, 'policies/access.md'));
    expect((await cached()).out).toBe((await cold()).out);
    set('soc2.yaml', 'report: { categories: [privacy] }\n');
    expect(await cached()).toEqual({ ...(await cold()), examined: 2 });
  });

  it('looks at everything again with another version of Attest or another day', async () => {
    await cached();
    expect((await run('2', '--cache')).examined).toBe(2);
    expect((await run('2', '--cache', '--today', '2027-11-24')).examined).toBe(2);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['emptied', () => Buffer.alloc(0)],
    ['of noise', (bytes: Buffer) => Buffer.from(bytes.map((byte, n) => byte ^ (n % 7)))],
    [
      'with one letter changed',
      (bytes: Buffer) => Buffer.from(bytes.toString().replace(/12 (?=char)/g, '13 ')),
    ],
    ['of other JSON', () => Buffer.from('{"fingerprint":"x"}\n{"facts":{}}\n')],
  ])('is right with a cache that is %s', async (_what, damage) => {
    const first = await cached();
    for (const name of readdirSync(cache)) {
      const file = join(cache, name);
      writeFileSync(file, damage(readFileSync(file)));
    }
    expect((await cached()).out).toBe(first.out);
    expect(await cached()).toEqual({ ...first, examined: 0 });
  });

  it('does without a cache that cannot be written', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const first = await cached('--cache-location', join(folder, 'taken', 'cache'));
    expect(first.out).toBe((await cold()).out);
  });

  it('sees an edit that keeps the size and the time of change', async () => {
    const first = await cached();
    expect(first.out).toContain('Password length');
    const { atime, mtime } = statSync(join(folder, 'policies/access.md'));
    const text = readFileSync(join(folder, 'policies/access.md'), 'utf8');
    writeFileSync(join(folder, 'policies/access.md'), text.replace('14 char', '12 char'));
    utimesSync(join(folder, 'policies/access.md'), atime, mtime);
    const edited = await cached();
    expect(edited.examined).toBe(1);
    expect(edited.out).not.toContain('Password length');
    expect(edited.out).toBe((await cold()).out);
  });

  it.each(['.', 'policies'])('sees everything else when it is kept among the files, in %s', async (place) => {
    const where = ['--cache-location', join(folder, place)];
    const first = await cached(...where);
    expect(await cached(...where)).toEqual({ ...first, examined: 0 });
    for (const name of ['access.md', 'use.md']) rmSync(join(folder, 'policies', name));
    const gone = await cached(...where);
    expect(gone.out).toBe((await cold()).out);
    expect(gone.out).not.toBe(first.out);
  });

  it('sees what changes in the records of a company below', async () => {
    set('acme/soc2.yaml', 'version: 1\norganisation: { name: Acme }\n');
    set('acme/registers/assets.csv', 'name\na\n');
    await cached();
    const { atime, mtime } = statSync(join(folder, 'acme/registers/assets.csv'));
    writeFileSync(join(folder, 'acme/registers/assets.csv'), 'name\nb\n');
    utimesSync(join(folder, 'acme/registers/assets.csv'), atime, mtime);
    const files = await fingerprintOf(folder, cache);
    writeFileSync(join(folder, 'acme/registers/assets.csv'), 'name\nc\n');
    expect(await fingerprintOf(folder, cache)).not.toBe(files);
  });

  it('does not take the cache of somebody else for its own', async () => {
    const first = await cached();
    // As one who knows how the file is made would write it, with another key.
    vi.stubEnv('XDG_CACHE_HOME', join(home, 'other'));
    expect(await cached()).toEqual({ ...first, examined: 2 });
    expect(await cached()).toEqual({ ...first, examined: 0 });
  });

  it('keeps nothing where the key would lie in the workspace, or none can be kept', async () => {
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'home'));
    await cached();
    expect((await cached()).examined).toBe(2);
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'soc2.yaml'));
    expect((await cached()).examined).toBe(2);
  });

  it.each([
    ['the cache', '.attest-cache', '.'],
    ['a folder above it', 'node_modules/.cache', '.'],
    ['node_modules', 'node_modules', '.'],
  ])('writes nothing behind a link in place of %s', async (_what, name) => {
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    try {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      symlinkSync(outside, join(folder, name));
      const first = await cached();
      expect(first.out).toBe((await cold()).out);
      expect(readdirSync(outside)).toEqual([]);
      expect(await cached('--cache-location', join(folder, name, 'x'))).toEqual(await cold());
      expect(readdirSync(outside)).toEqual([]);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('reads and writes no link or pipe in place of its files', async () => {
    const first = await cached();
    const victim = join(home, 'victim');
    writeFileSync(victim, 'keep');
    for (const name of readdirSync(cache)) {
      rmSync(join(cache, name));
      if (name.endsWith('.out')) execFileSync('mkfifo', [join(cache, name)]);
      else symlinkSync(victim, join(cache, name));
    }
    expect((await cached()).examined).toBe(2);
    expect(readFileSync(victim, 'utf8')).toBe('keep');
    await cached();
    expect(await cached()).toEqual({ ...first, examined: 0 });
  });
});
