import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'attest-kinds-'));
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name, path)), { recursive: true });
    writeFileSync(join(home, name, path), text);
  }
  return join(home, name);
}

const QUIET = 'rules: { missing-policy: off, criterion-not-covered: off }\n';
const company = (name: string): string => `organisation: { name: ${name} }\n${QUIET}`;
const TAGGED =
  '---\ntitle: Access control policy\nsatisfies: { TSC: [CC6.1] }\n---\n# Access\n\nSee [b](gone.md).\n';

interface Json {
  readonly complete: boolean;
  readonly documents: number;
  readonly notRead: readonly {
    readonly reason: string;
    readonly count: number;
    readonly files: readonly { readonly path: string }[];
  }[];
  readonly diagnostics: readonly { readonly path: string; readonly code: string }[];
}

async function json(dir: string): Promise<{ readonly found: Json; readonly code: number }> {
  const { out, code } = await runCaptured(['check', dir, '--format', 'json', '--today', '2026-11-24']);
  return { found: JSON.parse(out) as Json, code };
}

describe('attest check on a folder of companies', () => {
  it('checks each as if it were alone, and names what belongs to none', async () => {
    const dir = folder('two', {
      'README.md': '# Shop',
      'a/soc2.yaml': company('A'),
      'a/policies/x.md': TAGGED,
      'b/soc2.yaml': company('B'),
      'b/policies/y.md': TAGGED,
    });
    const { found } = await json(dir);
    expect(found.documents).toBe(2);
    expect(found.diagnostics.filter(({ code }) => code === 'dangling-link').map(({ path }) => path)).toEqual([
      'a/policies/x.md',
      'b/policies/y.md',
    ]);
    expect(found.notRead).toMatchObject([{ reason: 'left-out:no-company', files: [{ path: 'README.md' }] }]);
    const report = await runCaptured(['report', 'gaps', dir]);
    expect(report.error).toContain('several companies');
    expect(report.code).toBe(2);
  });

  it('uses the one below, for reports too', async () => {
    const dir = folder('one', {
      'README.md': '# Shop',
      'compliance/soc2.yaml': company('Only'),
      'compliance/policies/x.md': TAGGED,
    });
    const report = await runCaptured(['report', 'readiness', dir, '--today', '2026-11-24']);
    expect(report.out).toContain('Only, 24 November 2026');
  });
});

describe('a check that is not whole', () => {
  it('says so and ends with 2 in every format', async () => {
    const dir = folder('broken', { 'soc2.yaml': 'organisation: [\n', 'policies/x.md': TAGGED });
    const { found, code } = await json(dir);
    expect(code).toBe(2);
    expect(found.complete).toBe(false);
    expect(found.diagnostics.map(({ code: one }) => one)).toEqual(['file-problem']);
    const text = await runCaptured(['check', dir, '--fail-on', 'never']);
    expect(text.out).toContain('This check is not whole');
    expect(text.code).toBe(2);
    const sarif = JSON.parse((await runCaptured(['check', dir, '--format', 'sarif'])).out) as {
      runs: [{ invocations: [{ executionSuccessful: boolean }] }];
    };
    expect(sarif.runs[0].invocations[0].executionSuccessful).toBe(false);
  });

  it('is one with a policy that is no text, but not with a note that is none', async () => {
    const binary = '\u0000\u0001\u0002';
    const dir = folder('binary', { 'soc2.yaml': company('A'), 'notes/n.md': binary });
    expect((await json(dir)).found.complete).toBe(true);
    folder('binary', { 'policies/p.md': binary });
    expect(await json(dir)).toMatchObject({ code: 2, found: { complete: false } });
  });

  it('is none when all was looked at, and what is left out on purpose is named', async () => {
    const dir = folder('whole', {
      'soc2.yaml': company('A'),
      'policies/x.md': TAGGED.replace('See [b](gone.md).', 'Text.'),
      'blog/y.md': '# Party',
      '.claude/worktrees/z/policies/x.md': TAGGED,
      'reports/r.md': '# Report',
    });
    const { found, code } = await json(dir);
    expect({ code, complete: found.complete, documents: found.documents }).toEqual({
      code: 0,
      complete: true,
      documents: 1,
    });
    expect(Object.fromEntries(found.notRead.map(({ reason, count }) => [reason, count]))).toEqual({
      folder: 1,
      record: 1,
      'left-out:other-checkout': 1,
    });
    const { out } = await runCaptured(['check', dir, '--files', '--language', 'nl']);
    expect(out).toContain('Niet als beleid gelezen: 2 bestanden en 1 map');
    expect(out).toContain('blog/y.md  Het staat in blog/.');
  });
});

it('never reads reports that Attest made', async () => {
  const dir = folder('reports', { 'soc2.yaml': company('A'), 'policies/x.md': TAGGED });
  const before = await json(dir);
  for (const kind of ['readiness', 'gaps', 'policies', 'controls'])
    await runCaptured(['report', kind, dir, '--format', 'md', '--out', join(dir, `policies/${kind}.md`)]);
  const after = await json(dir);
  expect(after.found.diagnostics).toEqual(before.found.diagnostics);
  expect(after.found.notRead).toMatchObject([{ reason: 'own-report', count: 4 }]);
});

describe('attest check on policies that no longer hold', () => {
  it('names them, and counts them as not checked', async () => {
    const dir = folder('withdrawn', {
      'soc2.yaml': company('W'),
      'policies/old.md': '---\nstatus: superseded\n---\n# Backup policy\n\nBackups are made every day.\n',
      'policies/new.md':
        '---\nstatus: approved\n---\n# Access control policy\n\nAccess is reviewed monthly.\n',
    });
    const { found } = await json(dir);
    expect(found.documents).toBe(1);
    expect(found.notRead).toMatchObject([
      { reason: 'withdrawn', count: 1, files: [{ path: 'policies/old.md' }] },
    ]);
  });
});
