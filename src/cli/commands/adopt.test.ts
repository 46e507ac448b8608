import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

const SAID =
  '# Access Control Policy\n\nThe Head of Security owns this policy. The CEO approves this policy. This policy is reviewed annually.\n';
const FILES: Readonly<Record<string, string>> = {
  'policies/access.md': SAID,
  'policies/backup.md': '+++\ntitle = "Backup Policy"\n+++\n\nWe make backups.\n',
  'policies/crypto.md': '\ufeff# Encryption Policy\r\n\r\n**Owner:** CTO\r\n',
  'policies/done.md':
    '---\nowner: CISO\napprover: CTO\nversion: "1"\napproved: 2026-01-01\nreview: annual\n---\n\n# Vendor Management Policy\n',
  'policies/broken.md': '---\ntitle: "open\n---\n\n# Risk Assessment Policy\n',
  'README.md': '# Read me\n',
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-adopt-'));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
const adopt = (...args: readonly string[]) => runCaptured(['adopt', folder, ...args]);
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const commit = (author: string, date: string): void => {
  git('add', '-A');
  const as = ['-c', `user.name=${author}`, '-c', 'user.email=a@example.org'];
  execFileSync('git', ['-C', folder, ...as, 'commit', '-qm', 'x', `--date=${date}T12:00:00`], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00` },
  });
};

describe('attest adopt', () => {
  it('proposes what the text says, leaves the rest open, and writes nothing', async () => {
    const { out, error, code } = await adopt('--no-git');
    expect(code).toBe(0);
    expect(out).toContain(
      'policies/access.md\n  title: Access Control Policy  (from the title)\n  type: access-control',
    );
    expect(out).toContain(
      'owner: Head of Security  (from the text: “The Head of Security owns this policy.”)',
    );
    expect(out).toContain('approved: [CONFIRM: day of approval]  (to be filled in)');
    expect(out).not.toMatch(/done\.md|broken\.md|README/);
    expect(error).toContain('3 of 4 documents: front matter proposed, nothing written.');
    for (const [path, before] of Object.entries(FILES)) expect(text(path)).toBe(before);
  });

  it('writes it where it belongs, and takes it back', async () => {
    expect((await adopt('--no-git', '--write')).code).toBe(0);
    expect(text('policies/access.md')).toBe(
      `---\ntitle: Access Control Policy\ntype: access-control\nowner: Head of Security\napprover: CEO\nversion: "1.0"\napproved: "[CONFIRM: day of approval]"\nreview: annually\n---\n\n${SAID}`,
    );
    expect(text('policies/backup.md')).toMatch(
      /^\+\+\+\ntitle = "Backup Policy"\nowner = "\[CONFIRM: role that owns it\]"\n/,
    );
    expect(text('policies/backup.md').match(/^(?:---|\+\+\+)$/gm)).toHaveLength(2);
    // What the text says already is not said twice.
    expect(text('policies/crypto.md')).toMatch(/^\ufeff---\r\ntitle: Encryption Policy\r\n/);
    expect(text('policies/crypto.md')).not.toContain('owner:');
    expect((await adopt('--no-git')).error).toContain('4 of 4 documents'.replace('4 of', '3 of'));
    put('policies/backup.md', 'changed since');
    const back = await adopt('--undo');
    expect(back.out).toContain('restored policies/access.md');
    expect(back).toMatchObject({
      code: 1,
      error: 'policies/backup.md was changed since; it stays as it is.\n',
    });
    expect(text('policies/access.md')).toBe(SAID);
    expect(text('policies/crypto.md')).toBe(FILES['policies/crypto.md']);
    expect((await adopt('--undo')).error).toBe('There is no adoption to take back.\n');
  });

  it('makes a patch that git applies', async () => {
    git('init', '-q');
    const { out } = await adopt('--no-git', '--format', 'patch', '--only', 'policies/');
    execFileSync('git', ['-C', folder, 'apply', '-'], { input: out });
    const patched = text('policies/access.md');
    put('policies/access.md', SAID);
    await adopt('--no-git', '--write', '--only', 'policies/access.md'.slice(0, 8));
    expect(text('policies/access.md')).toBe(patched);
  });

  it('gives authors and days of git as hints, and never as an approval', async () => {
    git('init', '-q');
    commit('Ada Lovelace', '2025-03-01');
    put('policies/backup.md', `${FILES['policies/backup.md'] ?? ''}\nDaily.\n`);
    commit('Bob', '2026-02-03');
    put('policies/backup.md', `${FILES['policies/backup.md'] ?? ''}\nWeekly.\n`);
    commit('renovate[bot]', '2026-04-05');
    const { out } = await adopt('--format', 'json');
    const backup = (
      JSON.parse(out) as { documents: { path: string; proposals: { field: string; value: string }[] }[] }
    ).documents.find(({ path }) => path === 'policies/backup.md');
    expect(backup?.proposals.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'owner: [CONFIRM: role that owns it; written by Bob, Ada Lovelace]',
      'approver: [CONFIRM: role that approves it]',
      'version: 1.0',
      'approved: [CONFIRM: day of approval; last changed 2026-04-05]',
      'review: [CONFIRM: how often it is reviewed, such as annual]',
    ]);
  });

  it('speaks Dutch, and says so when git knows nothing', async () => {
    const { out, error } = await adopt('--language', 'nl');
    expect(out).toContain('owner: [CONFIRM: rol van de eigenaar]  (nog in te vullen)');
    expect(error).toContain('Git’s history could not be read');
  });

  it('runs nothing that a repository asks for', async () => {
    git('init', '-q');
    commit('Ada', '2025-03-01');
    const ran = join(folder, 'RAN');
    git('config', 'core.fsmonitor', `touch ${ran};false`);
    git('config', 'gpg.program', `touch ${ran}`);
    git('config', 'log.showSignature', 'true');
    git('config', 'core.pager', `touch ${ran}`);
    git('config', 'core.repositoryformatversion', '1');
    git('config', 'extensions.partialClone', 'evil');
    git('config', 'remote.evil.url', folder);
    git('config', 'remote.evil.promisor', 'true');
    git('config', 'remote.evil.uploadpack', `touch ${ran};false`);
    const tree = git('rev-parse', 'HEAD^{tree}').trim();
    rmSync(join(folder, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
    expect((await adopt()).code).toBe(0);
    expect(existsSync(ran)).toBe(false);
  });

  it.each([
    [['--only', 'elsewhere'], 'There are no policies below elsewhere'],
    [['--only', '../..'], 'There are no policies below ../..'],
    [['--format', 'xml'], 'xml'],
  ])('refuses %j', async (args, said) => {
    const { code, error } = await adopt(...args);
    expect(error).toContain(said);
    expect(code).toBe(2);
  });
});
