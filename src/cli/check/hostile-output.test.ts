import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
