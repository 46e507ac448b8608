import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../program.js';
import * as examining from '../../analysis/sharing/examine.js';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-cache-'));
  cache = join(folder, '.attest-cache');
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
  rmSync(folder, { recursive: true, force: true });
});

let clock = 1_700_000_000;
/** Writes a file with a time of change of its own. */
function set(path: string, text: string): void {
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
});
