/**
 * Packs the command line as it goes to npm, and runs it from the tarball as `npx` does, in folders that have nothing to do
 * with this one. Needs the build.
 *   node test/ci/packed.mjs
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../scripts/vscode-web.mjs';

const run = promisify(execFile);
const shell = process.platform === 'win32';

describe('The packed command line', () => {
  let home;
  let tarball;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'attest-packed-'));
    const script = join(repositoryRoot, 'scripts', 'npm-package.mjs');
    const out = join(home, 'npm');
    const { stdout } = await run(process.execPath, [script, '--out', out, '--repository', 'acme/attest']);
    tarball = stdout.trim();
  });
  after(() => rm(home, { recursive: true, force: true }));

  /** What `npx attest …` prints in a folder, and its exit code. */
  const attest = async (folder, ...args) => {
    const env = { ...process.env, npm_config_offline: 'true' };
    const call = ['--yes', `--package=${tarball}`, 'attest', ...args];
    return run('npx', call, { cwd: folder, env, shell }).then(
      ({ stdout }) => ({ stdout, code: 0 }),
      ({ stdout, stderr, code }) => ({ stdout: `${stdout}${stderr}`, code }),
    );
  };

  it('brings nothing along: no dependency, no install script', async () => {
    const manifest = JSON.parse(await readFile(join(home, 'npm', 'package', 'package.json'), 'utf8'));
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.scripts, undefined);
    assert.equal(manifest.private, undefined);
    const server = JSON.parse(await readFile(join(home, 'npm', 'server.json'), 'utf8'));
    assert.equal(server.name, manifest.mcpName);
    assert.deepEqual([server.version, server.packages[0].version], [manifest.version, manifest.version]);
    assert.ok(server.description.length <= 100);
  });

  it('checks a bare folder, sets it up and starts a policy in it', async () => {
    const folder = await mkdtemp(join(home, 'bare-'));
    await writeFile(join(folder, 'access.md'), '# Access control policy\n\nAccess is reviewed by TBD.\n');
    const found = await attest(folder, 'check');
    assert.match(found.stdout, /“TBD” is still to be filled in\./);
    assert.match(found.stdout, /1 document checked: 0 errors/);
    assert.match((await attest(folder, 'init', '--yes')).stdout, /soc2\.yaml: made/);
    assert.match((await attest(folder, 'new', 'incident-response')).stdout, /incident-response\.md: made/);
  });

  it('has its data, its importers and its writers of office files with it', async () => {
    const folder = join(home, 'sample');
    await cp(join(repositoryRoot, 'examples', 'meridian-metrics'), folder, { recursive: true });
    assert.match((await attest(folder, 'check', '--fail-on', 'never')).stdout, /documents checked/);
    await attest(folder, 'report', 'readiness', '--out', 'readiness.docx');
    assert.ok((await readFile(join(folder, 'readiness.docx'))).length > 10_000);
  });
});
