import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IN_ORDER } from '../../analysis/testing/check-files.js';
import { runCaptured } from '../testing/run-captured.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  await mkdir(join(folder, 'policies'));
  await writeFile(join(folder, 'policies/a.md'), `${IN_ORDER}# Access Control Policy\n\nText.\n`);
  await writeFile(
    join(folder, 'soc2.yaml'),
    'organisation:\n  name: X\n  people:\n    - { name: Ada Byron, role: CTO, email: ada@x.example }\n',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const acknowledge = (...more: string[]) =>
  runCaptured(['acknowledge', 'policies/a.md', '--dir', folder, '--today', '2026-11-24', ...more]);
const kept = (): Promise<string> =>
  readFile(join(folder, 'acknowledgements.yaml'), 'utf8').catch(() => 'none');

describe('attest acknowledge', () => {
  it('records the approved version once, by the name that soc2.yaml has', async () => {
    const dry = await acknowledge('--person', 'ada@x.example', '--dry-run');
    expect(dry.out).toContain('would write policies/a.md: version 1.0 acknowledged by Ada Byron');
    expect(await kept()).toBe('none');
    await acknowledge('--person', 'ada@x.example');
    const text = await kept();
    expect(text).toMatch(
      /- person: Ada Byron\n +document: policies\/a\.md\n +version: "1\.0"\n +fingerprint: sha256-[0-9a-f]{64}\n +on: 2026-11-24\n/,
    );
    const again = await acknowledge('--person', 'Ada Byron');
    expect(again.error).toContain('before');
    expect(await kept()).toBe(text);
  });

  it('refuses who is not listed, a day to come or before approval, and a draft', async () => {
    for (const [flags, why] of [
      [['--person', 'Mallory'], 'not among organisation.people'],
      [['--person', 'CTO', '--date', '2026-11-25'], 'still to come'],
      [['--person', 'CTO', '--date', '2026-02-01'], 'not approved'],
      [['--person', 'CTO', '--date', 'soon'], 'is no day'],
    ] as const) {
      const { error, code } = await acknowledge(...flags);
      expect(error).toContain(why);
      expect(code).toBe(2);
    }
    await writeFile(join(folder, 'policies/a.md'), `${IN_ORDER.replace('approved\n', 'draft\n')}# A\n`);
    expect((await acknowledge('--person', 'CTO')).error).toContain('no document in force');
    expect(await kept()).toBe('none');
  });
});
