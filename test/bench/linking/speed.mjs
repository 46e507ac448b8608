/**
 * How long linking takes: a policy of about 40 KB, parsed beforehand, engine warm; and what a vocabulary costs at start
 * in time and memory.
 *   node --expose-gc test/bench/linking/speed.mjs [--runs 60] [--json]
 * Processor time is told beside the clock: on a busy machine only the former means something.
 */
import { parseArgs } from 'node:util';
import { random, sampleSections, syntheticPolicy } from '../synthetic-workspace.mjs';
import { load } from '../lib/bundle.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '60' }, json: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const { DocumentParser, linkSection, subjectModel } = await load(new URL('entry.ts', import.meta.url));

/** Live memory in bytes, array buffers included. */
function memory() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Wall and processor milliseconds of a piece of work. */
function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

const vocabularies = ['en', 'nl'].map((language) => {
  const before = memory();
  const { wall, cpu } = timed(() => subjectModel(language));
  return { language, wall, cpu, megabytes: (memory() - before) / 1e6 };
});

const sections = await sampleSections();
const parser = new DocumentParser();
const documents = Array.from({ length: runs + 20 }, (_, n) => {
  const path = `policies/policy-${n}.md`;
  return parser.parse({
    uri: `file:///bench/${path}`,
    path,
    version: 0,
    text: syntheticPolicy(sections, n, 40_000, random(n + 1)),
  });
});

/** Links all sections of a document; another document each time, so that nothing is remembered from the last one. */
function link(document) {
  for (const { content } of document.sections)
    linkSection(content, { ancestors: [], expected: new Set(), subjects: undefined });
}

documents.slice(0, 20).forEach(link);
const start = process.cpuUsage();
const times = documents.slice(20).map((document) => timed(() => link(document)).wall);
const used = process.cpuUsage(start);
const cpu = (used.user + used.system) / 1000 / runs;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const result = { p50: at(0.5), p95: at(0.95), cpu, vocabularies };
if (values.json) console.log(JSON.stringify(result));
else {
  console.log(
    `linking a 40 KB policy: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, processor ${cpu.toFixed(1)} ms a policy (goal < 10)`,
  );
  for (const { language, wall, cpu: spent, megabytes } of vocabularies)
    console.log(
      `vocabulary ${language}: ${wall.toFixed(0)} ms at start (processor ${spent.toFixed(0)} ms), ${megabytes.toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc for a figure that means something)'}`,
    );
}
