/**
 * How long a key waits for its diagnostics while something large is worked off: a record changes that every policy is
 * judged by, or a checkout rewrites 200 files.
 *   node test/bench/waits.mjs [--policies 300] [--checkout FOLDER]
 * A small policy is typed in, a key every 30 ms. `--checkout` measures the server of another checkout beside this one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer, ROOT, startEditor, workspace } from './lib/editor.mjs';
import { random, sampleSections, syntheticPolicy } from './synthetic-workspace.mjs';

const { values } = parseArgs({
  options: { policies: { type: 'string', default: '300' }, checkout: { type: 'string' } },
});
const count = Number(values.policies);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const CONTROLS = (frequency) =>
  `controls:\n${Array.from(
    { length: 60 },
    (_, n) =>
      `  - id: AC-${String(n).padStart(2, '0')}\n    title: Control ${n}\n    criteria: [CC6.${1 + (n % 8)}]\n    statement: Access rights are reviewed every ${n % 2 === 0 ? 'quarter' : 'month'}.\n    frequency: ${frequency}\n`,
  ).join('')}`;

async function measure(name, server) {
  const files = await workspace(count);
  const sections = await sampleSections();
  files.set('policies/typed.md', syntheticPolicy(sections, 9_999, 4_000, random(11)));
  files.set('controls.yaml', CONTROLS('monthly'));
  const { connection, stop } = await startEditor(server, files);
  const uri = `${ROOT}/policies/typed.md`;
  const text = files.get('policies/typed.md');
  let arrived = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    if (params.uri === uri) arrived(params);
  });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const line = text.split('\n').findIndex((one, n) => n > 20 && /^[A-Z][a-z].{40}/.test(one));
  let version = 1;
  const key = async () => {
    version += 1;
    const own = version;
    const got = new Promise((resolve) => (arrived = (params) => params.version >= own && resolve(params)));
    const put = own % 2 === 0;
    const range = { start: { line, character: 0 }, end: { line, character: put ? 0 : 4 } };
    const sent = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: own },
      contentChanges: [{ range, text: put ? 'TBD ' : '' }],
    });
    await got;
    return performance.now() - sent;
  };
  /** Types for some seconds. */
  const during = async (start) => {
    const waits = [];
    const began = performance.now();
    await start();
    while (performance.now() - began < 4000) {
      waits.push(await key());
      await pause(30);
    }
    return waits.sort((a, b) => a - b);
  };
  const changed = (paths) =>
    connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: `${ROOT}/${path}`, type: 2 })),
    });
  for (let n = 0; n < 30; n += 1) {
    await key();
    await pause(20);
  }
  const policies = [...files.keys()].filter((path) => /policy-/.test(path)).slice(0, 200);
  const cases = {
    nothing: () => undefined,
    'controls.yaml changes': () => {
      files.set('controls.yaml', CONTROLS('quarterly'));
      return changed(['controls.yaml']);
    },
    'soc2.yaml changes': () => {
      files.set('soc2.yaml', files.get('soc2.yaml').replace('availability', 'confidentiality'));
      return changed(['soc2.yaml']);
    },
    [`${policies.length} policies change`]: () => {
      const next = random(23);
      policies.forEach((path, n) => files.set(path, syntheticPolicy(sections, n + 5000, 8_000, next)));
      return changed(policies);
    },
  };
  for (const [what, start] of Object.entries(cases)) {
    const waits = await during(start);
    const at = (share) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))].toFixed(0);
    console.log(
      `${name}, ${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${waits.length} keys)`,
    );
  }
  await stop();
}

const folder = await mkdtemp(join(tmpdir(), 'attest-waits-'));
try {
  const servers = [['this checkout', undefined]];
  if (values.checkout !== undefined) servers.unshift([values.checkout, values.checkout]);
  for (const [n, [name, checkout]] of servers.entries()) {
    const server = join(folder, `server-${n}.cjs`);
    await buildServer(server, checkout);
    await measure(name, server);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
