import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { printPdf } from './print-pdf.node.js';

const PAGE = '<!doctype html><html lang="en"><title>x</title><p>One page</p></html>';
const BROWSER = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const left = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('attest-pdf-')).length;
const never = (): Promise<Uint8Array> => Promise.reject(new Error('no Word file is needed'));

describe('a PDF', () => {
  it.skipIf(BROWSER === undefined)(
    'is printed by the browser that is named, which is told',
    async () => {
      const made = await printPdf(PAGE, never, { PATH: '/usr/bin:/bin', ATTEST_BROWSER: BROWSER });
      if ('problem' in made) throw new Error(made.problem);
      expect(made.by).toBe(BROWSER);
      expect(new TextDecoder('latin1').decode(made.bytes.subarray(0, 5))).toBe('%PDF-');
    },
    150_000,
  );

  it('is not made where there is nothing to make it with; the words say what it takes, and nothing stays behind', async () => {
    const before = left();
    const made = await printPdf(PAGE, never, { PATH: '/nowhere', ATTEST_BROWSER: '/nowhere/chromium' });
    expect('problem' in made && made.problem).toContain('installed Chromium, Chrome, Edge or Brave');
    expect(left()).toBe(before);
  });
});
