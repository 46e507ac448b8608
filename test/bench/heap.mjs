/**
 * Whether the server's heap grows with the edits it has seen.
 *   node test/bench/heap.mjs [--edits 20000] [--every 2000] [--snapshot FILE]
 * Policies of the sample are typed in, each time with words that were never there before, so that whatever keeps something of
 * each text it has read shows. After a round of edits the garbage is collected and the heap read. With --snapshot, what
 * is alive at the end is written to a file for Chrome's memory panel.
 */
import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { buildServer, ROOT, serveFiles } from './lib/editor.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const edits = Number(option('edits', '20000'));
const every = Number(option('every', '2000'));
const snapshot = option('snapshot', '');

/** Loaded into the server: tells its heap, without garbage, by the one signal that Node leaves to us. */
const TELL = `
const { writeFileSync } = require('node:fs');
process.on('SIGUSR2', () => {
  for (let n = 0; n < 3; n += 1) globalThis.gc();
  writeFileSync(process.env.ATTEST_HEAP, String(process.memoryUsage().heapUsed));
});
process.on('disconnect', () => {
  if (process.env.ATTEST_SNAPSHOT) require('node:v8').writeHeapSnapshot(process.env.ATTEST_SNAPSHOT);
});`;

const folder = await mkdtemp(join(tmpdir(), 'attest-heap-'));
const told = join(folder, 'heap');

async function heapOf(child) {
  await rm(told, { force: true });
  child.kill('SIGUSR2');
  for (let n = 0; n < 600; n += 1) {
    const text = await readFile(told, 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server told nothing of its heap.');
}

async function sample() {
  const root = 'examples/meridian-metrics';
  const files = new Map();
  for (const name of await readdir(root, { recursive: true })) {
    const path = join(root, name);
    if ((await stat(path)).isFile() && /\.(?:md|ya?ml)$/.test(name))
      files.set(name, await readFile(path, 'utf8'));
  }
  return files;
}

try {
  const server = join(folder, 'server.cjs');
  await buildServer(server);
  await writeFile(join(folder, 'tell.cjs'), TELL);
  const child = fork(server, ['--node-ipc'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--expose-gc', '--require', join(folder, 'tell.cjs')],
    env: { ...process.env, ATTEST_HEAP: told, ATTEST_SNAPSHOT: snapshot },
  });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  const files = await sample();
  serveFiles(connection, files);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: ROOT,
    capabilities: {},
    workspaceFolders: [{ uri: ROOT, name: 'bench' }],
    initializationOptions: { today: '2026-11-24', problemChanges: true },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendRequest('attest/diagnosticsSummary', {});
  const paths = [...files.keys()].filter((path) => /^policies\/[^/]+\.md$/.test(path)).slice(0, 8);
  for (const path of paths)
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: `${ROOT}/${path}`, languageId: 'markdown', version: 1, text: files.get(path) },
    });
  const heaps = [];
  for (let n = 1; n <= edits; n += 1) {
    const path = paths[n % paths.length];
    const lines = files.get(path).split('\n');
    const line = lines.findIndex((text, at) => at > 20 && /^[A-Z][a-z].{40}/.test(text));
    const word = n.toString(36).replace(/\d/g, (digit) => 'qxzvwkjyhb'[digit]);
    lines[line] =
      `The ${word} team of Mr ${word.toUpperCase()} reviews the ${word}ion of backups every ${n} days in ${word}.md. ${lines[line]}`;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: `${ROOT}/${path}`, version: n + 1 },
      contentChanges: [{ text: lines.join('\n') }],
    });
    await connection.sendRequest('attest/diagnosticsSummary', {});
    if (n % every === 0 || n === every / 2) {
      heaps.push(await heapOf(child));
      console.log(`${String(n).padStart(6)} edits: ${(heaps.at(-1) / 1e6).toFixed(2)} MB`);
    }
  }
  const [first, last] = [heaps[0], heaps.at(-1)];
  const bytes = (last - first) / (edits - every / 2);
  console.log(`${bytes.toFixed(0)} bytes an edit after the first ${every / 2}`);
  connection.dispose();
  if (snapshot === '') child.kill();
  else {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
