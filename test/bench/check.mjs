/**
 * Whole-process time and peak memory of `attest check` against markdownlint-cli2 on the same files, in one run.
 *   node test/bench/check.mjs [--policies 1000] [--bytes 40000] [--runs 1] [--growth]
 * Ratios count: machines differ. Build first (npm run build).
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWorkspace } from './synthetic-workspace.mjs';

const { values } = parseArgs({
  options: {
    policies: { type: 'string', default: '1000' },
    bytes: { type: 'string', default: '40000' },
    runs: { type: 'string', default: '1' },
    growth: { type: 'boolean', default: false },
  },
});
const ROOT = join(import.meta.dirname, '../..');
const ATTEST = join(ROOT, 'dist/cli/attest.js');
const MARKDOWNLINT = join(ROOT, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
const PRELOAD = join(import.meta.dirname, 'report-memory.cjs');

/** Runs a script; gives wall and processor seconds and peak megabytes. Output is thrown away; a crash is an error. */
async function run(script, args, cwd) {
  const memory = join(cwd, '.memory');
  const start = performance.now();
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--require', PRELOAD, script, ...args], {
      cwd,
      stdio: 'ignore',
      env: { ...process.env, BENCH_MEMORY_FILE: memory },
    });
    child.on('error', fail);
    child.on('exit', done);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0 && code !== 1) throw new Error(`${script} ended with ${code}`);
  const [kilobytes, microseconds] = (await readFile(memory, 'utf8')).split(' ').map(Number);
  return { seconds, cpu: microseconds / 1e6, megabytes: kilobytes / 1024 };
}

async function inWorkspace(count, bytes, use) {
  const folder = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  try {
    await writeWorkspace(folder, count, bytes);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const show = (name, { seconds, cpu, megabytes }) =>
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s ${cpu.toFixed(2).padStart(8)} s of processor ${megabytes.toFixed(0).padStart(7)} MB`,
  );

async function repeat(runs, once) {
  const all = [];
  for (let n = 0; n < runs; n += 1) all.push(await once());
  const of = (key) => median(all.map((one) => one[key]));
  return { seconds: of('seconds'), cpu: of('cpu'), megabytes: of('megabytes') };
}

const count = Number(values.policies);
const bytes = Number(values.bytes);
const runs = Number(values.runs);

await inWorkspace(count, bytes, async (folder) => {
  console.log(`${count} policies of ${bytes / 1000} KB, ${runs} run(s) each, medians`);
  // Rules off that would only print more: markdownlint is timed on its work, not on its output.
  await writeFile(join(folder, '.markdownlint-cli2.jsonc'), '{ "config": { "MD013": false } }');
  const lint = await repeat(runs, () => run(MARKDOWNLINT, ['**/*.md'], folder));
  show('markdownlint-cli2', lint);
  const cold = await repeat(runs, () => run(ATTEST, ['check', '.', '--format', 'json'], folder));
  show('attest check, cold', cold);
  await run(ATTEST, ['check', '.', '--format', 'json', '--cache'], folder);
  const warm = await repeat(Math.max(3, runs), () =>
    run(ATTEST, ['check', '.', '--format', 'json', '--cache'], folder),
  );
  show('attest check, warm', warm);
  const ratio = (one, digits) =>
    `${(lint.seconds / one.seconds).toFixed(digits)}x faster than markdownlint-cli2, ${(lint.cpu / one.cpu).toFixed(digits)}x by processor time`;
  console.log(`cold: ${ratio(cold, 2)} (goal >= 3)`);
  console.log(`warm: ${ratio(warm, 1)} (goal >= 50)`);
  console.log(`peak memory: ${(cold.megabytes / lint.megabytes).toFixed(2)}x markdownlint-cli2's (goal < 1)`);
});

if (values.growth) {
  const per = [];
  for (const n of [10, 100, 1000, 10_000]) {
    await inWorkspace(n, 4000, async (folder) => {
      const one = await run(ATTEST, ['check', '.', '--format', 'json'], folder);
      per.push({ n, cpu: one.cpu });
      show(`${n} documents of 4 KB`, one);
    });
  }
  const start = per[0].cpu;
  for (const { n, cpu } of per.slice(1))
    console.log(
      `${n}: ${(((cpu - start) / (n - 10)) * 1000).toFixed(2)} ms of processor a document beyond start-up`,
    );
}
