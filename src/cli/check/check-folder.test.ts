import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALL_RULES } from '../../analysis/all-rules.js';
import {
  ANSWERS,
  CONFIGS,
  CONTROLS,
  FINDINGS,
  PATHS,
  randomDocument,
} from '../../analysis/testing/random-files.js';
import { openWorkspace } from '../open-workspace.js';
import { runCaptured } from '../testing/run-captured.js';
import { checkFolder } from './check-folder.js';
import type { SharingOptions } from './share-out.js';

const TODAY = '2026-11-24';
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'attest-share-'));
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** What an analyser finds that holds the whole workspace, as the language server does. */
async function whole(folder: string): Promise<string> {
  const { analyser } = await openWorkspace(folder, TODAY, {});
  return JSON.stringify([...analyser.checkWorkspace()], null, 1);
}

async function shared(folder: string, sharing?: SharingOptions): Promise<string> {
  const checked = await checkFolder(folder, TODAY, {}, sharing);
  return JSON.stringify([...checked.results()], null, 1);
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The program as it is shipped, for threads to run. */
async function checkBundle(): Promise<string> {
  const { dataModules } = (await import(pathToFileURL(resolve('scripts/data-modules.mjs')).href)) as {
    dataModules: { esbuild: () => Plugin };
  };
  const outfile = join(home, 'check.js');
  await build({
    entryPoints: ['src/cli/check/bundle.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    target: 'es2022',
    plugins: [dataModules.esbuild()],
    logLevel: 'error',
  });
  return outfile;
}

const files = fc.record({
  documents: fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS), randomDocument), {
    selector: ([path]) => path,
    minLength: 2,
  }),
  config: fc.option(fc.constantFrom(...CONFIGS)),
  controls: fc.option(fc.constantFrom(...CONTROLS)),
  findings: fc.option(fc.constantFrom(...FINDINGS)),
  answers: fc.option(fc.constantFrom(...ANSWERS)),
});

describe('checking documents one by one', () => {
  it('finds in the sample company what an analyser finds that holds it all', async () => {
    expect(await shared('examples/meridian-metrics')).toBe(await whole('examples/meridian-metrics'));
  });

  it('finds the same in any workspace', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(files, async ({ documents, config, controls, findings, answers }) => {
        const folder = write(join(home, `any-${n++}`), {
          ...Object.fromEntries(documents),
          ...(config === null ? {} : { 'soc2.yaml': config }),
          ...(controls === null ? {} : { 'controls.yaml': controls }),
          ...(findings === null ? {} : { 'findings.yaml': findings }),
          ...(answers === null ? {} : { 'answers.yaml': answers }),
          'img/a.png': 'x',
        });
        expect(await shared(folder)).toBe(await whole(folder));
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 300_000);

  it('finds the same in several threads, and when threads fail', async () => {
    const script = await checkBundle();
    const broken = join(home, 'broken.cjs');
    writeFileSync(broken, "throw new Error('broken');");
    const gone = join(home, 'gone.cjs');
    writeFileSync(
      gone,
      "const { workerData } = require('node:worker_threads'); Atomics.add(workerData.next, 0, 3); process.exit(3);",
    );
    const many: Record<string, string> = {
      'soc2.yaml': CONFIGS[1] ?? '',
      'controls.yaml': CONTROLS[3] ?? '',
    };
    fc.sample(randomDocument, { numRuns: 40, seed: 3 }).forEach((text, n) => {
      many[`policies/p-${n}.md`] = text;
    });
    for (const folder of ['examples/meridian-metrics', write(join(home, 'many'), many)]) {
      const expected = await whole(folder);
      for (const one of [script, broken, gone])
        expect(await shared(folder, { script: one, threads: 2 })).toBe(expected);
    }
  }, 300_000);

  it('reads nothing outside the folder', async () => {
    const folder = write(join(home, 'links'), {
      'policies/a.md': '# A\n\n[out](../../secret.md#x) and [b](b.md#none) and [c](b.md#here)\n',
      'policies/b.md': '# B\n\n## Here\n\nTBD\n',
    });
    writeFileSync(join(home, 'secret.md'), '# Secret\n');
    const found = await shared(folder);
    expect(found).toBe(await whole(folder));
    expect(found).toContain('leads out of the workspace');
    expect(found).toContain('has no heading “#none”');
    expect(found).not.toContain('no heading “#here”');
  });
});

describe('a rule that fails', () => {
  const broken = (): never => {
    throw new Error('broken rule');
  };
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Makes rules fail after their first report on each thing they look at. */
  function breakRules(codes: readonly string[]): void {
    for (const rule of ALL_RULES) {
      if (!codes.includes(rule.meta.code)) continue;
      const check = rule.check.bind(rule) as (...args: unknown[]) => Iterable<unknown>;
      vi.spyOn(rule, 'check').mockImplementation(function* (...args: unknown[]) {
        for (const report of check(...args)) {
          yield report;
          broken();
        }
        broken();
      } as never);
    }
  }

  const FILES = {
    'soc2.yaml': CONFIGS[1] ?? '',
    'controls.yaml': CONTROLS[3] ?? '',
    'policies/a.md':
      '---\ntitle: Access Control Policy\n---\n\n# Access control policy\n\nPasswords have 14 characters, TBD, see [b](b.md#here).\n',
    'policies/b.md':
      '# Password policy\n\n## Here\n\nPasswords have at least 12 characters. TODO\n<!-- attest-ignore-file no-such-rule -->\n',
  };

  it.each([...new Set(ALL_RULES.map(({ scope }) => scope))])(
    'of scope “%s” costs nothing but its own findings, and is told of as an analyser tells of it',
    async (scope) => {
      const folder = write(join(home, `fails-${scope}`), FILES);
      breakRules(ALL_RULES.filter((rule) => rule.scope === scope).map(({ meta }) => meta.code));
      const told = { whole: new Set<string>(), shared: new Set<string>() };
      const host = (to: Set<string>) => ({
        printError: (text: string) => void to.add(text.split('\n')[0] ?? ''),
      });
      const { analyser } = await openWorkspace(folder, TODAY, host(told.whole));
      const checked = await checkFolder(folder, TODAY, host(told.shared));
      expect(JSON.stringify([...checked.results()])).toBe(JSON.stringify([...analyser.checkWorkspace()]));
      expect([...told.shared].sort()).toEqual([...told.whole].sort());
      expect(told.shared.size).toBeGreaterThan(0);
      for (const text of told.shared)
        expect(text).toMatch(/^Attest: rule [\w-]+ on file:.*: Error: broken rule$/);
      expect(checked.failures()).toBeGreaterThan(0);
    },
  );

  it('leaves the others in the output of “attest check”, exits with 2, and is tried again', async () => {
    const folder = write(join(home, 'fails-check'), FILES);
    const check = () =>
      runCaptured(['check', folder, '--today', TODAY, '--cache', '--cache-location', join(home, 'cache')]);
    breakRules(['placeholder']);
    const failed = await check();
    expect(failed.out).toContain('missing-metadata');
    expect(failed.error).toContain('Attest: rule placeholder on ');
    expect(failed.code).toBe(2);
    vi.restoreAllMocks();
    const whole = await check();
    expect(whole.error).toBe('');
    expect(whole.code).not.toBe(2);
    expect(whole.out).toContain('placeholder');
  });
});
