/**
 * From a keystroke to its diagnostics: a 200 KB policy is typed in while the workspace holds 10, then 1,000 policies.
 *   node test/bench/keystroke.mjs [--policies 10,1000] [--keys 200] [--whole] [--json]
 * The server runs as its own process, as in an editor; the time is from sending the change to receiving the diagnostics.
 * The server sends what changed, as to VS Code; with --whole all problems of the file, as to other editors.
 * Every keystroke changes a diagnostic (a placeholder comes or goes), so that each has something to wait for; one for which
 * nothing comes within 5 s is not counted, and named.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer, cpuTime, ROOT, startEditor, workspace } from './lib/editor.mjs';
import { random } from './synthetic-workspace.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const sizes = option('policies', '10,1000').split(',').map(Number);
const keys = Number(option('keys', '200'));

async function measure(server, count) {
  const files = await workspace(count);
  const started = performance.now();
  const { connection, child, stop } = await startEditor(server, files, {
    problemChanges: !process.argv.includes('--whole'),
  });
  let arrived = () => undefined;
  const uri = `${ROOT}/policies/typed.md`;
  let sentBytes = 0;
  for (const method of ['textDocument/publishDiagnostics', 'attest/problems'])
    connection.onNotification(method, (params) => {
      if (params.uri !== uri) return;
      arrived(params);
      sentBytes += JSON.stringify(params).length;
    });
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
    if (n === 20) {
      cpuStart = await cpuTime(child.pid);
      sentBytes = 0;
    }
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
    const late = new Promise((resolve) => setTimeout(() => resolve('late'), 5000).unref());
    if ((await Promise.race([got, late])) === 'late') {
      console.error(`nothing came of key ${n}, before “${lines[line].slice(0, 60)}”`);
      continue;
    }
    // The first ones warm up the compiler.
    if (n >= 20) times.push(performance.now() - sent);
    // Nobody types faster than this; without a pause garbage of one keystroke is paid by the next.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const cpu = cpuStart === undefined ? undefined : ((await cpuTime(child.pid)) - cpuStart) / keys;
  await stop();
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
    sent: sentBytes / keys,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'attest-keystroke-'));
try {
  const server = join(folder, 'server.cjs');
  await buildServer(server);
  const results = [];
  for (const count of sizes) results.push(await measure(server, count));
  const ratio = results.at(-1).p95 / results[0].p95;
  if (process.argv.includes('--json')) console.log(JSON.stringify({ results, ratio }));
  else {
    for (const { policies, bytes, loaded, p50, p95, max, cpu, sent } of results) {
      console.log(
        `${String(policies).padStart(5)} policies, ${(bytes / 1000).toFixed(0)} KB typed in: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${max.toFixed(1)} ms, processor ${cpu?.toFixed(1) ?? '?'} ms and ${(sent / 1000).toFixed(1)} KB a key (read and checked in ${(loaded / 1000).toFixed(1)} s)`,
      );
    }
    console.log(
      `p95 at ${results.at(-1).policies} policies is ${ratio.toFixed(2)} x that at ${results[0].policies}`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
