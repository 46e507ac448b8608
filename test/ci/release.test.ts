import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const steps = readdirSync(FOLDER).flatMap((name) => {
  const workflow = parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
  return Object.values(workflow.jobs).flatMap((job) => job.steps.map((step) => ({ name, ...step })));
});

describe('the workflows', () => {
  it('run only scripts that there are', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(8);
    for (const run of runs) {
      for (const [, script = ''] of run.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(script);
      for (const [, file = ''] of run.matchAll(/node (scripts\/[\w-]+\.mjs)/g))
        expect(existsSync(file), file).toBe(true);
    }
  });

  it('hand no value of an event to a shell but as a variable', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{\s*github\./);
  });
});

describe('a release', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'attest-release-'));
    mkdirSync(join(home, 'scripts'));
    for (const name of ['release-check.mjs', 'set-repository.mjs'])
      cpSync(join('scripts', name), join(home, 'scripts', name));
    writeFileSync(join(home, 'package.json'), '{ "name": "x", "version": "1.3.0" }\n');
    writeFileSync(join(home, 'CHANGELOG.md'), '# Changelog\n\n## 1.3.0 (2026-12-01)\n\n- A.\n');
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const check = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(home, 'scripts', 'release-check.mjs'), ...args], { encoding: 'utf8' });

  it('needs a tag that is the version, and a changelog with its day', () => {
    expect(check('--tag', 'v1.3.0').status).toBe(0);
    expect(check('--tag', 'v1.3.1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('1.3.0') as string,
    });
    writeFileSync(join(home, 'CHANGELOG.md'), '## 1.3.0 (unreleased)\n');
    expect(check('--tag', 'v1.3.0')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('day') as string,
    });
  });

  it('is a pre-release of the extension when the minor version is odd', () => {
    expect(check('--tag', 'v1.3.0', '--channel').stdout).toBe('flag=--pre-release\n');
    writeFileSync(join(home, 'package.json'), '{ "version": "1.4.0" }');
    expect(check('--tag', 'v1.4.0', '--channel').stdout).toBe('flag=\n');
  });

  it('says where the project lives, and takes no other text for it', () => {
    const script = join(home, 'scripts', 'set-repository.mjs');
    execFileSync(process.execPath, [script, 'acme/attest']);
    expect(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))).toMatchObject({
      repository: { url: 'https://github.com/acme/attest.git' },
      bugs: { url: 'https://github.com/acme/attest/issues' },
    });
    expect(spawnSync(process.execPath, [script, 'acme/attest; rm -rf x']).status).toBe(1);
  });
});
