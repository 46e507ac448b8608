/**
 * Checks 10,000 evidence files against 400 controls and a register of 5,000 changes: completeness and all rules on
 * evidence, after the files were listed. The median of five runs must stay under two seconds of processor time, and under
 * five for 50,000.
 *   node test/bench/evidence.mjs [files]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { dataModules } from '../../scripts/data-modules.mjs';

const RUNS = 5;
const wanted = Number(process.argv[2] ?? 10_000);
const LIMIT = wanted > 10_000 ? 5000 : 2000;
const root = new URL('../..', import.meta.url).pathname;

const folder = await mkdtemp(join(tmpdir(), 'attest-evidence-'));
try {
  const outfile = join(folder, 'bundle.cjs');
  await build({
    stdin: {
      contents: [
        "export { WorkspaceIndex } from './src/workspace/workspace-index.js';",
        "export { evidenceOf } from './src/evidence/evidence.js';",
        "export { Analyser } from './src/analysis/check.js';",
        "export { ALL_RULES } from './src/analysis/all-rules.js';",
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    mainFields: ['module', 'main'],
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
  });
  const { WorkspaceIndex, evidenceOf, Analyser, ALL_RULES } = createRequire(import.meta.url)(outfile);
  const rules = ALL_RULES.filter(({ meta }) => meta.code.startsWith('evidence-'));
  const index = new WorkspaceIndex('file:///w');
  const put = (path, text) => index.set(`file:///w/${path}`, { text, version: 1 });
  put('soc2.yaml', 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n');
  const FREQUENCIES = [
    'daily',
    'weekly',
    'monthly',
    'monthly',
    'quarterly',
    'quarterly',
    'continuous',
    'semiannual',
    'annual',
    'per-event',
  ];
  const controls = Array.from(
    { length: 400 },
    (_, n) =>
      `  - { id: AC-${n}, title: Control ${n}, criteria: [CC6.2], frequency: ${FREQUENCIES[n % 10]}, evidence: [user-access-review], population: registers/changes.csv }`,
  );
  put('controls.yaml', `controls:\n${controls.join('\n')}\n`);
  const day = (n) => new Date(Date.UTC(2026, 0, 1 + (n % 330))).toISOString().slice(0, 10);
  put(
    'registers/changes.csv',
    `id,date\n${Array.from({ length: 5000 }, (_, n) => `CHG-${n},${day(n)}`).join('\n')}\n`,
  );
  let made = 0;
  for (let n = 0; made < wanted; n += 1) {
    const control = n % 400;
    const date = day(n * 7);
    const period = FREQUENCIES[control % 10] === 'per-event' ? date : date.slice(0, 7);
    // One in a hundred is wrong in some way.
    const kind = n % 100 === 3 ? 'user-acces-review' : 'user-access-review';
    index.setUnread(
      `file:///w/evidence/access/AC-${control}/${period}/${date}_AC-${control}_${kind}_${n}.csv`,
      100,
      Date.UTC(2026, 0, 1 + (n % 330)),
    );
    made += 1;
    if (n % 20 === 0)
      put(
        `evidence/access/AC-${control}/${period}/evidence.yaml`,
        `entries:\n  - control: AC-${control}\n    kind: user-access-review\n    period: "${period}"\n    files: [{ path: ${date}_AC-${control}_${kind}_${n}.csv, sha256: ${'ab'.repeat(32)} }]\n`,
      );
  }
  const times = [];
  let diagnostics = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // Another day each time, so that nothing is remembered.
    const today = `2026-12-${10 + run}`;
    const snapshot = index.snapshot();
    const started = process.cpuUsage();
    const analyser = new Analyser({ today, rules });
    analyser.update(snapshot);
    diagnostics = [...analyser.checkWorkspace().values()].flat().length;
    evidenceOf(snapshot, today);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)];
  const memory = Math.round(process.memoryUsage().heapUsed / 1e6);
  console.log(
    `${wanted} evidence files, 400 controls, 5000 events: ${Math.round(median)} ms of processor time (median of ${RUNS}; ${Math.round(times[0])} to ${Math.round(times.at(-1))}), ${diagnostics} diagnostics, ${memory} MB heap. Limit ${LIMIT} ms.`,
  );
  if (median > LIMIT || diagnostics === 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
