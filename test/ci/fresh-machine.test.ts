import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Finder {
  findChromium(
    env: Readonly<Record<string, string>>,
    machine: { runs(path: string): boolean; playwright(): string },
  ): string;
}
/** A module of the scripts, which have no types. */
const FINDER = '../web/support/chromium.mjs';
const { findChromium } = (await import(FINDER)) as Finder;

describe('what a fresh machine installs', () => {
  it('runs no install script that downloads: those there are, are denied and not needed', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean; name?: string; version?: string }>;
    };
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript, name }]) =>
      hasInstallScript
        ? [name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)]
        : [],
    );
    expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([]);
    // Older versions of npm do not know the list, and run every script: none may be that of a browser.
    expect(scripted.filter((name) => /playwright|puppeteer|chrom/i.test(name))).toEqual([]);
  });
});

describe('the browser for tests', () => {
  const on = (...programs: readonly string[]) => ({
    runs: (path: string) => programs.includes(path),
    playwright: () => '/cache/ms-playwright/chromium-1/chrome',
  });
  const PATH = ['/usr/local/bin', '/usr/bin'].join(process.platform === 'win32' ? ';' : ':');
  const bin = (name: string): string => join('/usr/bin', name);

  it('is Chrome, else Chromium, else Edge, else the one that Playwright keeps', () => {
    const all = ['microsoft-edge', 'chromium', 'google-chrome'].map(bin);
    expect(findChromium({ PATH }, on(...all))).toBe(bin('google-chrome'));
    expect(findChromium({ PATH }, on(...all.slice(0, 2)))).toBe(bin('chromium'));
    expect(findChromium({ PATH }, on(...all.slice(0, 1)))).toBe(bin('microsoft-edge'));
    const kept = '/cache/ms-playwright/chromium-1/chrome';
    expect(findChromium({ PATH }, on(kept))).toBe(kept);
  });

  it('is the one a variable names, and says when that is none', () => {
    const machine = on(bin('chromium'), '/opt/my/chrome');
    for (const name of ['CHROMIUM_PATH', 'CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']) {
      expect(findChromium({ PATH, [name]: '/opt/my/chrome' }, machine)).toBe('/opt/my/chrome');
      expect(() => findChromium({ PATH, [name]: '/nope' }, machine)).toThrow(`${name} names "/nope"`);
    }
  });

  it('is asked for with a line to copy where there is none', () => {
    expect(() => findChromium({ PATH }, on())).toThrow('apt-get install chromium');
  });
});
