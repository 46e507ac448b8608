import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-hostile-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function set(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const check = (...args: string[]): ReturnType<typeof runCaptured> =>
  runCaptured(['check', folder, '--today', '2026-11-24', ...args]);

describe('attest check on what others wrote', () => {
  const NAME = 'policies/n\n::error file=x::pwned\u202e\u001b[2J.md';
  beforeEach(() => {
    set('soc2.yaml', 'version: 1\nrules: { "\\e[8mhidden": error }\n');
    set(NAME, '# Access\n\n[x](no\u001b[31m.md) ##vso[task.complete] AC-99 TBD\u001b[1A\n');
  });

  it.each([['text', '--why', '--files'], ['sarif'], ['json']])(
    'prints nothing that acts, as %s',
    async (format, ...more) => {
      const { out, error } = await check('--format', format, ...more);
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|^\s*::|##(?:vso)?\[/m);
      expect(error).toBe('');
      if (format === 'text')
        expect(out).toContain('policies/n\\u000a::error file=x::pwned\\u202e\\u001b[2J.md');
      else expect(JSON.stringify(JSON.parse(out))).toContain('pwned');
      if (format === 'json')
        expect(
          (JSON.parse(out) as { diagnostics: { path: string }[] }).diagnostics.map(({ path }) => path),
        ).toContain(NAME);
    },
  );
});

describe('attest check on comments that silence rules', () => {
  beforeEach(() => {
    set('soc2.yaml', 'version: 1\n');
    set('policies/access.md', '<!-- attest-ignore-file -->\n\n# Access Control Policy\n\nTBD (CC9.9).\n');
  });

  it('counts them, and reports what they silence when told', async () => {
    const heeded = await check();
    expect(heeded.out).toContain('Comments in documents that silence rules: 1.');
    expect(heeded.out).not.toContain('unknown-criterion');
    const not = await check('--no-ignores');
    expect(not.out).toContain('they do not count here');
    expect(not.out).toContain('unknown-criterion');
    expect(not.code).toBe(1);
  });

  it('fails when there are more than there may be', async () => {
    expect((await check('--fail-on', 'never', '--max-ignores', '1')).code).toBe(0);
    const failed = await check('--fail-on', 'never', '--max-ignores', '0');
    expect(failed.code).toBe(1);
    expect(failed.out).toContain('Allowed: 0.\n  policies/access.md:1');
    const json = JSON.parse((await check('--max-ignores', '0', '--format', 'json')).out) as object;
    expect(json).toMatchObject({ ignores: { count: 1, heeded: true, most: 0, tooMany: true } });
    expect((await check('--max-ignores', '-1')).code).toBe(2);
    expect((await check('--max-ignores', '1e3')).code).toBe(2);
  });
});

describe('attest check on companies side by side', () => {
  it('is not whole when a part outside them could not be looked at', async () => {
    set('acme/soc2.yaml', 'version: 1\norganisation: { name: Acme }\n');
    set('beta/soc2.yaml', 'version: 1\norganisation: { name: Beta }\n');
    expect((await check()).code).not.toBe(2);
    set(`${Array.from({ length: 30 }, (_, n) => `d${n}`).join('/')}/soc2.yaml`, 'version: 1\n');
    const { out, code } = await check();
    expect(code).toBe(2);
    expect(out).toContain('1 too deep');
    expect(out).toContain('This check is not whole');
  });
});

describe('what links lead away, and what is no file', () => {
  const CONTROL =
    'controls: [{ id: AC-1, title: Review, criteria: [CC6.1], owner: CTO, frequency: monthly }]\n';
  let away: string;
  beforeEach(() => {
    away = mkdtempSync(join(tmpdir(), 'attest-away-'));
    set(
      'soc2.yaml',
      'report: { type: II, categories: [security], observationPeriod: { start: 2026-01-01, end: 2026-06-30 } }\n',
    );
    set('controls.yaml', CONTROL);
    set('policies/access.md', '# Access Control Policy\n\nThe CTO reviews access each month.\n');
  });
  afterEach(() => {
    rmSync(away, { recursive: true, force: true });
  });
  const lead = (path: string): void => {
    renameSync(join(folder, path), join(away, 'moved'));
    symlinkSync(join(away, 'moved'), join(folder, path));
  };

  it.each(['policies', 'policies/access.md', 'soc2.yaml', 'controls.yaml'])(
    'is missed, and the check not whole: %s',
    async (path) => {
      expect((await check()).code).not.toBe(2);
      lead(path);
      const { out, code } = await check('--files');
      expect(code).toBe(2);
      expect(out).toContain('This check is not whole');
      expect(out).toContain(path);
    },
  );

  it('is not missed where it is read at its own place', async () => {
    renameSync(join(folder, 'policies'), join(folder, 'company'));
    symlinkSync('company', join(folder, 'policies'));
    expect((await check()).code).not.toBe(2);
  });

  it.each([
    ['evidence', 'status'],
    ['evidence', 'verify'],
    ['evidence', 'review'],
    ['calendar'],
    ['report', 'readiness'],
  ])('makes %s %s say so', async (...command) => {
    lead('controls.yaml');
    const { error, code } = await runCaptured([...command, folder, '--today', '2026-11-24']);
    expect(error).toContain('This is not whole');
    expect(code).toBe(2);
  });

  it('is never waited for', async () => {
    set('evidence/CC6.1/AC-1/2026-01/evidence.yaml', 'files: [x.csv]\n');
    for (const path of ['policies/pipe.md', 'evidence/CC6.1/AC-1/2026-01/x.csv'])
      execFileSync('mkfifo', [join(folder, path)]);
    expect((await check()).code).toBe(2);
    expect((await check('--cache')).code).toBe(2);
    expect((await runCaptured(['evidence', 'hash', folder])).code).toBe(2);
  });

  it('is told by what reads policies again, which says nothing else of it', async () => {
    set('policies/backup.md', '# Backup Policy\n\nBackups are made daily.\n');
    lead('policies/access.md');
    expect((await runCaptured(['verify', folder])).error).not.toContain('    at ');
    const pack = await runCaptured(['report', 'policies', folder, '--format', 'html']);
    expect(pack.error).toContain('This is not whole');
    expect(pack.out).toContain('Backup Policy');
    expect(pack.out).not.toContain('policies/access.md');
    expect(pack.code).toBe(2);
  });
});

describe('a period that cannot be used', () => {
  it('is not called missing', async () => {
    set('soc2.yaml', 'report: { type: II, observationPeriod: { start: 2016-01-01, end: 2026-06-30 } }\n');
    const { error } = await runCaptured(['evidence', 'status', folder, '--today', '2026-11-24']);
    expect(error).toMatch(/that can be used:\nsoc2\.yaml:1: .* longer than 5 years/);
  });
});
