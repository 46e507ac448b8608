import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../test/support/memory-file-system.js';
import { companiesOf } from './companies.js';
import type { FileSystem } from './file-system.js';
import { isMissed } from './left-out.js';
import { listWorkspace, type Listing } from './list-workspace.js';

const ROOT = 'file:///w';
const list = (files: Record<string, string>): Promise<Listing> =>
  listWorkspace(ROOT, new MemoryFileSystem(ROOT, files));
const reasons = ({ scope }: Listing): Record<string, string> =>
  Object.fromEntries(scope.leftOut.map(({ path, reason }) => [path, reason]));

describe('what is left out of a workspace', () => {
  it('is named with its reason', async () => {
    const listing = await list({
      'policies/a.md': '',
      'policies/vendor/b.md': '',
      'policies/old.docx': '',
      'policies/a.pdf': '',
      'policies/x/.git': 'gitdir: /repo/.git/worktrees/x',
      'policies/x/a.md': '',
      'modules/sub/.git': 'gitdir: ../../.git/modules/sub',
      'modules/sub/policies/c.md': '',
      'clone/.git/HEAD': '',
      'clone/policies/d.md': '',
      '.claude/worktrees/one/policies/e.md': '',
      '.worktrees/two/f.md': '',
      'venv/pyvenv.cfg': '',
      'env/pyvenv.cfg': '',
      'env/lib/g.md': '',
      'node_modules/p/README.md': '',
      '_site/h.md': '',
      'dist/i.md': '',
      'evidence/vendor/VE-01/2026.csv': '',
    });
    expect(listing.paths).toEqual([
      'evidence/vendor/VE-01/2026.csv',
      'modules/sub/.git',
      'modules/sub/policies/c.md',
      'policies/a.md',
      'policies/a.pdf',
      'policies/old.docx',
      'policies/vendor/b.md',
    ]);
    expect(reasons(listing)).toEqual({
      '.claude/worktrees': 'other-checkout',
      '.worktrees': 'other-checkout',
      _site: 'build',
      clone: 'other-checkout',
      dist: 'build',
      env: 'dependencies',
      node_modules: 'dependencies',
      'policies/old.docx': 'other-format',
      'policies/x': 'other-checkout',
      venv: 'dependencies',
    });
  });

  it('is what git ignores, as git reads it, but no records', async () => {
    const listing = await list({
      '.gitignore': '*.local.md\n/tmp/\n!keep.local.md\nevidence/\n# policies\n',
      '.git/info/exclude': 'private/\n',
      'policies/.gitignore': 'secret.md\n',
      'policies/secret.md': '',
      'policies/a.md': '',
      'policies/a.local.md': '',
      'policies/keep.local.md': '',
      'tmp/b.md': '',
      'docs/tmp/c.md': '',
      'private/d.md': '',
      'evidence/x/y.csv': '',
    });
    expect(listing.paths.filter((path) => !path.includes('.git'))).toEqual([
      'docs/tmp/c.md',
      'evidence/x/y.csv',
      'policies/a.md',
      'policies/keep.local.md',
    ]);
    expect(reasons(listing)).toEqual({
      'policies/a.local.md': 'ignored-by-git',
      'policies/secret.md': 'ignored-by-git',
      private: 'ignored-by-git',
      tmp: 'ignored-by-git',
    });
  });

  it('is read all the same when soc2.yaml names it', async () => {
    const listing = await list({
      'soc2.yaml': 'documents:\n  dist/policies/**: policy\n  secret.md: procedure\n',
      '.gitignore': 'secret.md\n',
      'dist/policies/a.md': '',
      'dist/other/b.md': '',
      'dist/c.js': '',
      'secret.md': '',
    });
    expect(listing.paths).toEqual(['.gitignore', 'dist/policies/a.md', 'secret.md', 'soc2.yaml']);
    expect(listing.scope.outside('dist/policies/a.md')).toBeUndefined();
    expect(listing.scope.outside('dist/other/b.md')).toBe('build');
  });

  it('is missed where it could not be looked at', async () => {
    const deep = `${Array.from({ length: 30 }, (_, n) => `d${n}`).join('/')}/a.md`;
    const memory = new MemoryFileSystem(ROOT, { [deep]: '', 'hr/policies/a.md': '', 'a/a/a/a/a/x.md': '' });
    const files: FileSystem = {
      readFile: (uri) => memory.readFile(uri),
      stat: (uri) => memory.stat(uri),
      readDirectory: (uri) =>
        uri.endsWith('/hr') ? Promise.reject(new Error('no right')) : memory.readDirectory(uri),
    };
    const { scope } = await listWorkspace(ROOT, files);
    expect(
      scope.leftOut
        .filter(isMissed)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['loop', 'too-deep', 'unreadable']);
  });
});

describe('companies', () => {
  const COMPANY = 'organisation: { name: A }\n';

  it('are the folders with a soc2.yaml, side by side', async () => {
    const listing = await list({
      'README.md': '',
      'a/soc2.yaml': COMPANY,
      'a/policies/x.md': '',
      'deep/b/soc2.yml': COMPANY,
      'test/fixtures/c/soc2.yaml': COMPANY,
      '.hidden/d/soc2.yaml': COMPANY,
    });
    expect(companiesOf(listing)).toEqual(['a', 'deep/b']);
    expect(listing.paths).toContain('README.md');
    expect(listing.paths).not.toContain('a/policies/x.md');
  });

  it('are the folder itself too when it has records or policies, or there is no other', async () => {
    expect(companiesOf(await list({ 'docs/x.md': '' }))).toEqual(['']);
    expect(companiesOf(await list({ 'soc2.yaml': COMPANY, 'a/soc2.yaml': COMPANY }))).toEqual(['', 'a']);
    expect(companiesOf(await list({ 'policies/x.md': '', 'a/soc2.yaml': COMPANY }))).toEqual(['', 'a']);
    expect(
      companiesOf(await list({ 'soc2.yaml': `${COMPANY}ignore: [a/**]\n`, 'a/soc2.yaml': COMPANY })),
    ).toEqual(['']);
  });
});

describe('what is left out', () => {
  it('hides nothing that was missed in a crowd of something else', async () => {
    const files: Record<string, string> = { '.gitignore': 'crowd/*.md\n' };
    for (let n = 0; n < 2500; n += 1) files[`crowd/${n}.md`] = '';
    const memory = new MemoryFileSystem(ROOT, { ...files, 'policies/a.md': '' });
    const port: FileSystem = {
      readFile: (uri) => memory.readFile(uri),
      stat: (uri) => memory.stat(uri),
      readDirectory: (uri) =>
        uri.endsWith('/policies') ? Promise.reject(new Error('no right')) : memory.readDirectory(uri),
    };
    const { leftOut } = (await listWorkspace(ROOT, port)).scope;
    expect(leftOut.filter(isMissed)).toEqual([{ path: 'policies', isFolder: true, reason: 'unreadable' }]);
    const ignored = leftOut.filter(({ reason }) => reason === 'ignored-by-git');
    expect(ignored.reduce((sum, { more = 0 }) => sum + 1 + more, 0)).toBe(2500);
  });

  it('names texts of policies in any format that is not read, but no pictures', async () => {
    const { scope } = await list({
      'policies/access.docx': '',
      'policies/backup.odt': '',
      'policies/change': '',
      'policies/data.qmd': '',
      'policies/logo.png': '',
      'policies/site.css': '',
      'policies/.DS_Store': '',
      'policies/twin.pdf': '',
      'policies/twin.md': '',
      'notes/other.docx': '',
    });
    expect(scope.leftOut.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'policies/access.docx other-format',
      'policies/backup.odt other-format',
      'policies/change other-format',
      'policies/data.qmd other-format',
    ]);
  });
});
