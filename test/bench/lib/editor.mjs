/** What benchmarks of the language server share: a workspace in memory, an editor that answers for it, the server. */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { random, sampleSections, syntheticPolicy } from '../synthetic-workspace.mjs';

export const ROOT = 'file:///bench';

/** The files of a workspace of `count` policies, in memory. */
export async function workspace(count) {
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
export function serveFiles(connection, files) {
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
export async function cpuTime(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // In ticks of 10 ms: user and system time.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Starts a server on files and waits until it has checked them. With `problemChanges` it sends what changed only. */
export async function startEditor(server, files, { problemChanges = false } = {}) {
  const child = fork(server, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  serveFiles(connection, files);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: ROOT,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    workspaceFolders: [{ uri: ROOT, name: 'bench' }],
    initializationOptions: { today: '2026-11-24', problemChanges },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendRequest('attest/diagnosticsSummary', {});
  const stop = async () => {
    await connection.sendRequest('shutdown');
    connection.dispose();
    child.kill();
  };
  return { connection, child, stop };
}

/** Bundles the server of a checkout (this one when none is named) into a file. */
export async function buildServer(outfile, checkout = join(import.meta.dirname, '../../..')) {
  const root = resolve(checkout);
  const { dataModules } = await import(join(root, 'scripts/data-modules.mjs'));
  await build({
    entryPoints: [join(root, 'src/server/main.node.ts')],
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
  });
}
