/**
 * From a keystroke to its diagnostics: a 200 KB policy is typed in while the workspace holds 10, then 1,000 policies.
 *   node test/bench/keystroke.mjs [--policies 10,1000] [--keys 200] [--json]
 * The server runs as its own process, as in an editor; the time is from sending the change to receiving the diagnostics.
 * Every keystroke changes a diagnostic (a placeholder comes or goes), so that each has something to wait for.
 */
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { dataModules } from '../../scripts/data-modules.mjs';
import { random, sampleSections, syntheticPolicy } from './synthetic-workspace.mjs';

const ROOT = 'file:///bench';
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const sizes = option('policies', '10,1000').split(',').map(Number);
const keys = Number(option('keys', '200'));

/** The files of a workspace of `count` policies, in memory. */
async function workspace(count) {
  const next = random(7);
  const sections = await sampleSections();
  const files = new Map([
    [
      'soc2.yaml',
      'version: 1\norganisation: { name: Bench }\nreport: { type: II, categories: [security, availability] }\n',
    ],
  ]);
  for (let n = 0; n < count; n += 1)
    files.set(`policies/policy-${String(n).padStart(4, '0')}.md`, syntheticPolicy(sections, n, 8_000, next));
  files.set('policies/typed.md', syntheticPolicy(sections, 9_999, 200_000, random(11)));
  return files;
}

/** Answers the server's questions about files. */
function serveFiles(connection, files) {
  const path = ({ uri }) => decodeURIComponent(uri.slice(ROOT.length + 1));
  connection.onRequest('fs/readFile', (params) => Buffer.from(files.get(path(params))).toString('base64'));
  connection.onRequest('fs/stat', (params) => ({
    type: 'file',
    size: Buffer.byteLength(files.get(path(params))),
    mtime: 1,
  }));
  connection.onRequest('fs/readDirectory', ({ uri }) => {
    const prefix = uri === ROOT ? '' : `${uri.slice(ROOT.length + 1)}/`;
    const names = new Map();
    for (const file of files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name, ...rest] = file.slice(prefix.length).split('/');
      names.set(name, rest.length === 0 ? 'file' : 'directory');
    }
    return [...names];
  });
}

/** Processor time a process has used so far, in milliseconds; undefined where the system does not tell. */
async function cpuTime(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // In ticks of 10 ms: user and system time.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function measure(server, count) {
  const files = await workspace(count);
  const child = fork(server, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  serveFiles(connection, files);
  let arrived = () => undefined;
  const uri = `${ROOT}/policies/typed.md`;
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    if (params.uri === uri) arrived(params);
  });
  connection.listen();
  const started = performance.now();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: ROOT,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    workspaceFolders: [{ uri: ROOT, name: 'bench' }],
    initializationOptions: { today: '2026-11-24' },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendRequest('attest/diagnosticsSummary', {});
  const loaded = performance.now() - started;
  const text = files.get('policies/typed.md');
  const lines = text.split('\n');
  const prose = lines.flatMap((line, n) => (n > 20 && /^[A-Z][a-z].{40}/.test(line) ? [n] : []));
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const next = random(3);
  const times = [];
  let version = 1;
  let line = 0;
  let cpuStart;
  for (let n = 0; n < keys + 20; n += 1) {
    if (n === 20) cpuStart = await cpuTime(child.pid);
    if (n % 2 === 0) line = prose[Math.floor(next() * prose.length)];
    const range = { start: { line, character: 0 }, end: { line, character: n % 2 === 0 ? 0 : 4 } };
    version += 1;
    const got = new Promise(
      (resolve) => (arrived = (params) => params.version >= version && resolve(params)),
    );
    const sent = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: n % 2 === 0 ? 'TBD ' : '' }],
    });
    await Promise.race([
      got,
      new Promise((_, reject) =>
        setTimeout(() => reject(new Error('no diagnostics within 10 s')), 10_000).unref(),
      ),
    ]);
    // The first ones warm up the compiler.
    if (n >= 20) times.push(performance.now() - sent);
    // Nobody types faster than this; without a pause garbage of one keystroke is paid by the next.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const cpu = cpuStart === undefined ? undefined : ((await cpuTime(child.pid)) - cpuStart) / keys;
  await connection.sendRequest('shutdown');
  connection.dispose();
  child.kill();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    policies: count,
    bytes: Buffer.byteLength(text),
    loaded,
    p50: at(0.5),
    p95: at(0.95),
    max: times.at(-1),
    cpu,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'attest-keystroke-'));
try {
  const server = join(folder, 'server.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/server/main.node.ts')],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
  });
  const results = [];
  for (const count of sizes) results.push(await measure(server, count));
  const ratio = results.at(-1).p95 / results[0].p95;
  if (process.argv.includes('--json')) console.log(JSON.stringify({ results, ratio }));
  else {
    for (const { policies, bytes, loaded, p50, p95, max, cpu } of results) {
      console.log(
        `${String(policies).padStart(5)} policies, ${(bytes / 1000).toFixed(0)} KB typed in: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${max.toFixed(1)} ms, processor ${cpu?.toFixed(1) ?? '?'} ms a key (read and checked in ${(loaded / 1000).toFixed(1)} s)`,
      );
    }
    console.log(
      `p95 at ${results.at(-1).policies} policies is ${ratio.toFixed(2)} x that at ${results[0].policies}`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
