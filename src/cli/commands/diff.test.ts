import { mkdtempSync, rmSync, writeFileSync, readFileSync, symlinkSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../testing/git-repository.js';
import { runCaptured } from '../testing/run-captured.js';

const CONFIG = `version: 1
organisation: { name: Acme B.V. }
report: { type: II, categories: [security], observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }
`;
const POLICY = `---
title: Access Control Policy
type: access-control
owner: Head of Security
approver: CTO
version: "1.0"
approved: 2026-05-01
review: annual
status: approved
---

# Access Control Policy

## Authentication

Okta enforces multi-factor authentication at every sign-in of staff.

## Access reviews

System owners review all accounts of their system every quarter and record the outcome in Linear.
`;

let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
  repository.write('soc2.yaml', CONFIG).write('policies/access.md', POLICY).commit('First');
});
afterEach(() => {
  repository.remove();
});

interface Json {
  readonly base: string;
  readonly head: string;
  readonly note?: string;
  readonly isWhole: { readonly before: boolean; readonly after: boolean };
  readonly contents: readonly { readonly direction: string; readonly content: string }[];
  readonly approvals: readonly { readonly direction: string; readonly reasons: readonly string[] }[];
  readonly documents: { readonly renamed: readonly unknown[]; readonly removed: readonly string[] };
  readonly findings: { readonly added: readonly unknown[] };
}

const diff = async (...args: string[]): Promise<{ json: Json; code: number; error: string }> => {
  const { out, code, error } = await runCaptured([
    'diff',
    ...args,
    '--dir',
    repository.folder,
    '--format',
    'json',
    '--today',
    '2026-07-15',
  ]);
  return { json: (out === '' ? {} : JSON.parse(out)) as Json, code, error };
};
const weaken = (): GitRepository =>
  repository.write('policies/access.md', POLICY.replace('enforces multi-factor', 'may use multi-factor'));

describe('attest diff', () => {
  it('says what the working tree means, and fails when asked to', async () => {
    weaken();
    const { json } = await diff('main');
    expect(json.approvals).toMatchObject([{ direction: 'lost', reasons: ['text-changed'] }]);
    expect(json.contents).toMatchObject([{ direction: 'lost', content: 'mfa' }]);
    expect(json.isWhole).toEqual({ before: true, after: true });
    expect((await diff('main', '--fail-on', 'lost')).code).toBe(1);
    expect((await diff('main', 'HEAD', '--fail-on', 'lost')).code).toBe(0);
  });

  it('compares with where the lines parted, or with the base itself', async () => {
    repository.git('checkout', '-q', '-b', 'topic');
    repository.write('notes.md', '# Notes\n').commit('Topic');
    repository.git('checkout', '-q', 'main');
    weaken().commit('On main');
    repository.git('checkout', '-q', 'topic');
    expect((await diff('main')).json.contents).toEqual([]);
    expect((await diff('main', '--direct')).json.contents).toMatchObject([{ direction: 'gained' }]);
  });

  it('reads merges, squashes and rebases alike', async () => {
    for (const way of ['merge', 'squash', 'rebase']) {
      const base = repository.git('rev-parse', 'HEAD').trim();
      repository.git('checkout', '-q', '-b', `by-${way}`);
      repository.write(`policies/${way}.md`, POLICY.replace('Access Control Policy', `Access ${way} policy`));
      repository.commit(`Add ${way}`);
      if (way === 'rebase') {
        repository.git('checkout', '-q', 'main');
        repository.write('other.md', '# Other\n').commit('Meanwhile');
        repository.git('rebase', '-q', 'main', `by-${way}`);
      }
      repository.git('checkout', '-q', 'main');
      if (way === 'squash') {
        repository.git('merge', '-q', '--squash', `by-${way}`);
        repository.commit(`Add ${way} (#1)`);
      } else repository.git('merge', '-q', ...(way === 'merge' ? ['--no-ff'] : []), '-m', way, `by-${way}`);
      const { json } = await diff(base, 'HEAD');
      expect(json, way).toMatchObject({ documents: { added: [`policies/${way}.md`] } });
    }
  });

  it('takes a renamed file for the same, and line ends for nothing', async () => {
    repository.git('mv', 'policies/access.md', 'policies/access-control.md');
    repository.write('policies/access-control.md', POLICY.replaceAll('\n', '\r\n'));
    const { json } = await diff('main');
    expect(json.documents).toMatchObject({
      renamed: [{ from: 'policies/access.md', to: 'policies/access-control.md' }],
      removed: [],
    });
    expect([json.contents, json.approvals]).toEqual([[], []]);
  });

  it('says so when a shallow clone does not hold the base', async () => {
    repository.write('a.md', '# A\n').commit('Second');
    const clone = new GitRepository(mkdtempSync(join(tmpdir(), 'attest-shallow-')));
    try {
      clone.git('fetch', '-q', '--depth', '1', `file://${repository.folder}`, 'main:here');
      clone.git('checkout', '-q', 'here');
      const missing = await runCaptured(['diff', 'origin/main', '--dir', clone.folder]);
      expect(missing).toMatchObject({ code: 2, error: expect.stringContaining('This clone is shallow') });
      expect((await runCaptured(['diff', 'here', '--dir', clone.folder])).code).toBe(0);
    } finally {
      clone.remove();
    }
  });

  it('is not whole where a submodule is not checked out, and reads one that is', async () => {
    const inner = new GitRepository(mkdtempSync(join(tmpdir(), 'attest-inner-')));
    try {
      inner.write('hr.md', POLICY.replace('Access Control Policy', 'HR Security Policy')).commit('Inner');
      repository.git('submodule', '--quiet', 'add', inner.folder, 'policies/shared');
      repository.commit('Add a submodule');
      const { json, code } = await diff('HEAD');
      expect([code, json.isWhole, json.documents.removed]).toEqual([0, { before: true, after: true }, []]);
      rmSync(join(repository.folder, 'policies/shared'), { recursive: true });
      const without = await diff('HEAD', 'HEAD');
      expect(without.code).toBe(2);
      expect(without.json.isWhole.before).toBe(false);
    } finally {
      inner.remove();
    }
  });

  it('reads links inside the folder and none that lead out of it', async () => {
    symlinkSync('access.md', join(repository.folder, 'policies/alias.md'));
    symlinkSync('/etc/hostname', join(repository.folder, 'policies/outside.md'));
    repository.commit('Links');
    const { json, code } = await diff('HEAD');
    // What lies behind a link that leads out is missed, so the comparison is not whole.
    expect([code, json.documents, json.findings.added]).toMatchObject([2, { removed: [] }, []]);
  });

  it('runs nothing that a repository asks for', async () => {
    const mark = join(repository.folder, 'ran');
    const script = join(repository.folder, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${mark}\ncat\n`, { mode: 0o755 });
    repository.write('.gitattributes', '*.md diff=evil filter=evil\n');
    for (const [key, value] of [
      ['core.fsmonitor', script],
      ['core.hooksPath', repository.folder],
      ['diff.external', script],
      ['diff.evil.textconv', script],
      ['filter.evil.smudge', script],
      ['core.pager', script],
      ['core.sshCommand', script],
    ] as const)
      repository.write(
        '.git/config',
        `${readFileSync(join(repository.folder, '.git/config'), 'utf8')}\n[${key.split('.').slice(0, -1).length > 1 ? `${key.split('.')[0] ?? ''} "${key.split('.')[1] ?? ''}"` : (key.split('.')[0] ?? '')}]\n\t${key.split('.').at(-1) ?? ''} = ${value}\n`,
      );
    expect((await diff('main')).code).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  it('tells what is wrong with the call', async () => {
    expect(await diff('nothing')).toMatchObject({ code: 2, error: expect.stringContaining('no commit') });
    const option = await runCaptured(['diff', '--dir', repository.folder, '--', '--output=x']);
    expect(option.error).toContain('no commit');
    const outside = mkdtempSync(join(tmpdir(), 'attest-none-'));
    writeFileSync(join(outside, 'soc2.yaml'), CONFIG);
    expect((await runCaptured(['diff', 'main', '--dir', outside])).error).toContain('no git repository');
    rmSync(outside, { recursive: true });
  });

  it('writes a comment in which nothing that a policy says is markup', async () => {
    repository.write(
      'policies/access.md',
      POLICY.replace('Okta enforces', '@octocat <img src=x> #12 `x` [a](http://b) enforces'),
    );
    const { out } = await runCaptured([
      'diff',
      'main',
      '--dir',
      repository.folder,
      '--format',
      'markdown',
      '--marker',
      'Acme --> x',
    ]);
    expect(out).toContain('<!-- attest-diff: Acme _ x -->');
    expect(out).not.toMatch(/@octocat|<img|#12|(?<!\\)\[a\]/);
  });
});
