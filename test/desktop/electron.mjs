/**
 * Runs test/web/suite, the tests of the extension host, in a real desktop VS Code.
 *   node test/desktop/electron.mjs [--grep PATTERN] [--version VERSION]
 * Uses the VS Code that VSCODE_PATH names, else one that @vscode/test-electron downloads. Exits 1 when a test fails, and 2,
 * saying why, when neither is possible.
 */
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { requireBuiltExtension } from '../../scripts/build-state.mjs';
import { repositoryRoot } from '../../scripts/vscode-web.mjs';
import { copyOfFolder, sampleCompany } from '../web/support/sample.mjs';
import { bundleSuite } from '../web/support/suite-bundle.mjs';

const { values: options } = parseArgs({
  options: { grep: { type: 'string' }, version: { type: 'string', default: 'stable' } },
});

/** Ends with exit code 2: nothing was tested. */
function impossible(reason) {
  console.error(
    [
      'The tests cannot run in a desktop VS Code here:',
      `  ${reason}`,
      'Set VSCODE_PATH to the program of an installed VS Code (for example /usr/share/code/code), or run this where',
      'update.code.visualstudio.com can be reached. "npm run test:code-server" needs the npm registry only.',
    ].join('\n'),
  );
  process.exit(2);
}

/** The program of VS Code to start. */
async function program() {
  const { VSCODE_PATH: path } = process.env;
  if (path) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      return impossible(`VSCODE_PATH names "${path}", which is not a program that can be run.`);
    }
  }
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron').catch(() =>
    impossible('The package @vscode/test-electron is not installed; run "npm ci".'),
  );
  return downloadAndUnzipVSCode({ version: options.version, timeout: 30_000 }).catch((error) =>
    impossible(`VS Code ${options.version} could not be downloaded: ${error.message}`),
  );
}

await requireBuiltExtension(repositoryRoot);
const vscodeExecutablePath = await program();
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  impossible('There is no display. Run it as "xvfb-run -a npm run test:desktop".');
const { runTests } = await import('@vscode/test-electron');
const cache = join(repositoryRoot, 'node_modules', '.cache', 'attest');
await mkdir(cache, { recursive: true });
const home = await mkdtemp(join(cache, 'desktop-'));
const folder = await copyOfFolder(sampleCompany);
try {
  const suite = join(home, 'index.cjs');
  await bundleSuite(suite, { grep: options.grep });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: [
      repositoryRoot,
      join(repositoryRoot, 'test', 'web', 'providers', 'scripted-lm'),
    ],
    extensionTestsPath: suite,
    launchArgs: [
      folder.path,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-gpu',
      '--skip-welcome',
      `--user-data-dir=${join(home, 'user')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await folder.dispose();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
}
