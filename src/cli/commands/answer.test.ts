import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IN_ORDER } from '../../analysis/testing/check-files.js';
import { runCaptured } from '../testing/run-captured.js';

let folder: string;
const COUNTED = 'The desks in the hall are painted blue before the summer fair.';
const TEXT = `${IN_ORDER}# Access Control Policy\n\n## Rounds\n\n${COUNTED} Chairs are counted every day.\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-answer-'));
  mkdirSync(join(folder, 'policies'));
  writeFileSync(join(folder, 'policies/access.md'), TEXT);
  // Nobody's own git settings.
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCaptured(['answer', ...args, '--today', '2026-11-24']);
const answers = (): string => readFileSync(join(folder, 'answers.yaml'), 'utf8');
const check = async (): Promise<string> =>
  (await runCaptured(['check', folder, '--today', '2026-11-24', '--format', 'json'])).out;
const LINE = TEXT.slice(0, TEXT.indexOf(COUNTED)).split('\n').length;
const ACCESS = ['--content', 'access-reviews', '--why', 'It is our review.', '--by', 'Jane Doe'];

describe('attest answer', () => {
  it('keeps where a content is stated, lists it, and takes it back', async () => {
    expect(await check()).toMatch(/not found: [^"]*access reviews/i);
    const given = await run(
      `policies/access.md:${LINE}`,
      folder,
      ...ACCESS,
      '--stated-here',
      '--quote',
      'desks',
    );
    expect(given).toMatchObject({ code: 0, error: '' });
    expect(answers()).toContain(`quote: ${COUNTED}`);
    expect(answers()).toContain('by: Jane Doe\n    date: 2026-11-24');
    expect(await check()).not.toMatch(/not found: [^"]*access reviews/i);
    const { out } = await run('--list', folder);
    expect(out).toContain('✓ policies/access.md: ');
    expect(out).toContain('1 of 1 answers count.');
    expect((await run('--list', folder, '--language', 'nl')).out).toContain('staat hier (telt)');
    const json = JSON.parse((await run('--list', folder, '--format', 'json')).out) as unknown;
    expect(json).toMatchObject({ answers: [{ kind: 'stated-here', state: 'stands', by: 'Jane Doe' }] });
    // Another answer on the same takes its place.
    await run('policies/access.md', folder, ...ACCESS, '--does-not-apply');
    expect(answers()).not.toContain('stated-here');
    renameSync(join(folder, 'policies/access.md'), join(folder, 'policies/accounts.md'));
    expect((await run('--list', folder)).out).toContain('✓ policies/accounts.md: ');
    const removed = await run('policies/accounts.md', folder, '--content', 'access-reviews', '--remove');
    expect(removed.out).toContain('1 answer removed');
    expect((await run('--list', folder)).out).toContain('Nobody has answered');
  });

  it('is seen by a check that keeps its results', async () => {
    const cached = async (): Promise<string> =>
      (
        await runCaptured([
          'check',
          folder,
          '--all',
          '--today',
          '2026-11-24',
          '--cache',
          '--cache-location',
          `${folder}-cache`,
        ])
      ).out;
    const before = await cached();
    await run('policies/access.md', folder, ...ACCESS, '--does-not-apply');
    const after = await cached();
    expect(after).not.toBe(before);
    expect(after).toContain('1 not applicable');
    // Its document is gone, and so is the reason to look at the answer.
    renameSync(join(folder, 'policies/access.md'), join(folder, 'policies/accounts.md'));
    expect(await cached()).toContain('1 not applicable');
    rmSync(`${folder}-cache`, { recursive: true, force: true });
  });

  it('takes wrong links and other places', async () => {
    writeFileSync(join(folder, 'policies/handbook.md'), '# Handbook\n\n## Rounds\n\nDesks are counted.\n');
    const elsewhere = await run(
      'policies/access.md',
      folder,
      ...ACCESS,
      '--stated-elsewhere',
      'policies/handbook.md#rounds',
    );
    expect(elsewhere.error).toBe('');
    expect(answers()).toContain('place: policies/handbook.md#rounds');
    const link = await run(
      `policies/access.md:${LINE}`,
      folder,
      '--wrong-link',
      'cc6.1',
      '--why',
      'Desks.',
      '--by',
      'J',
    );
    expect(link.error).toBe('');
    expect(answers()).toContain('criterion: CC6.1');
    expect((await run('--list', folder)).out).toContain('2 of 2 answers count.');
    expect((await run(`policies/access.md:${LINE}`, folder, '--wrong-link', 'CC6.1', '--remove')).code).toBe(
      0,
    );
    expect((await run('--list', folder)).out).toContain('1 of 1 answers count.');
  });

  it('knows who answers from git', async () => {
    const args = [
      'policies/access.md',
      folder,
      '--content',
      'access-reviews',
      '--why',
      'W',
      '--does-not-apply',
    ];
    const nobody = await run(...args);
    expect(nobody).toMatchObject({ code: 2, error: 'Say who answers with --by.\n' });
    execFileSync('git', ['init', '-q', folder]);
    execFileSync('git', ['-C', folder, 'config', 'user.name', 'Git  Person']);
    expect((await run(...args)).code).toBe(0);
    expect(answers()).toContain('by: Git Person');
  });

  it.each([
    [['policies/access.md', '--content', 'access-reviews', '--why', 'W'], 'Give one of'],
    [['policies/access.md', '--stated-here', '--why', 'W'], 'Name the content'],
    [['policies/access.md', ...ACCESS, '--stated-here'], 'Name the line'],
    [['policies/access.md:1', ...ACCESS, '--stated-here'], 'No sentence stands on line 1'],
    [[`policies/access.md:${LINE}`, ...ACCESS, '--stated-here'], 'Several sentences stand there'],
    [['policies/access.md', ...ACCESS, '--stated-here', '--quote', 'lamps'], 'There is no such sentence'],
    [
      ['policies/access.md', '--content', 'lunch', '--why', 'W', '--by', 'J', '--does-not-apply'],
      'is not expected of',
    ],
    [['policies/access.md', '--content', 'mfa', '--by', 'J', '--does-not-apply'], 'Say why'],
    [['policies/access.md', ...ACCESS, '--stated-elsewhere', 'gone.md'], 'no document in force'],
    [
      ['policies/access.md', ...ACCESS, '--stated-elsewhere', 'policies/access.md#gone'],
      'no heading with the anchor',
    ],
    [['policies/access.md', '--wrong-link', 'CC9.9', '--why', 'W', '--by', 'J'], 'Name a line'],
    [['policies/access.md:12', '--wrong-link', 'CC9.9', '--why', 'W', '--by', 'J'], 'There is no criterion'],
    [['policies/access.md', '--remove'], 'Name the answer to remove'],
    [['policies/access.md', '--remove', '--content', 'mfa'], 'There is no such answer'],
    [['policies/gone.md', ...ACCESS, '--does-not-apply'], 'There is no file'],
  ])('refuses %j', async (args, said) => {
    const [file = '', ...rest] = args;
    const { code, error } = await run(file, folder, ...rest);
    expect(error).toContain(said);
    expect(code).toBe(2);
  });
});
