import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { staleEntries, testSuites } from '../../scripts/test-suites.mjs';

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts;

describe('the suites of tests', () => {
  const suites = testSuites();

  it('hold every test file there is, each once', () => {
    const there = ['src', 'test']
      .flatMap((root) =>
        readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name}`),
      )
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.test\.[cm]?tsx?$/.test(name) && !name.startsWith('test/web/'));
    expect(there.length).toBeGreaterThan(300);
    expect([...suites.quick, ...suites.apart, ...suites.slow].sort()).toEqual(there.sort());
  });

  it('name no place that is gone', () => {
    expect(staleEntries()).toEqual([]);
  });

  it('all run in `npm test`, which CI runs', () => {
    const run = [...(scripts['test'] ?? '').matchAll(/npm run ([\w:-]+)/g)]
      .map(([, name]) => scripts[name ?? ''] ?? '')
      .join(' ');
    for (const suite of Object.keys(suites)) expect(run).toContain(`--project ${suite}`);
    for (const file of ['.ci/run', '.github/workflows/ci.yml'])
      expect(readFileSync(file, 'utf8')).toMatch(/^\s*(?:- run: )?npm test$/m);
  });
});
