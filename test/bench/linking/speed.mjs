/**
 * Time and memory of linking: `node --expose-gc test/bench/linking/speed.mjs`. Links a policy of 40 KB made of the
 * sample company's documents, parsed beforehand; CPU time too, because it does not depend on what else runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadEngine } from './bundle.mjs';

const SIZE = 40 * 1024;
const ROUNDS = 150;
const engine = await loadEngine();
const folder = fileURLToPath(new URL('../../../examples/meridian-metrics/policies/', import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort();

const before = heap();
const compiled = time(() => engine.vocabularyOf('en'));
const english = heap();
const compiledDutch = time(() => engine.vocabularyOf('nl'));
const both = heap();
console.log(`vocabulary: English ${compiled.toFixed(0)} ms, Dutch ${compiledDutch.toFixed(0)} ms to build`);
if (globalThis.gc)
  console.log(
    `vocabulary: English ${mb(english - before)} MB, both languages ${mb(both - before)} MB of memory (goal: under 10 MB)`,
  );
else console.log('memory is measured with --expose-gc only');

for (const [name, pick] of [
  ['English', (file) => !isDutch(file)],
  ['Dutch', isDutch],
]) {
  const text = textOfSize(files.filter(pick));
  const parser = new engine.DocumentParser();
  const parse = time(() =>
    parser.parse({ uri: 'file:///speed.md', path: 'policies/speed.md', version: 0, text }),
  );
  const walls = [];
  const cpus = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A fresh parse gives sections that were never linked.
    const document = new engine.DocumentParser().parse({
      uri: 'file:///speed.md',
      path: 'policies/speed.md',
      version: round,
      text,
    });
    const cpu = process.cpuUsage();
    walls.push(time(() => linkAll(document)));
    const used = process.cpuUsage(cpu);
    cpus.push((used.user + used.system) / 1000);
  }
  const edited = editOne(text, parser);
  console.log(
    `${name} policy of ${(text.length / 1024).toFixed(0)} KB: cold ${walls[0].toFixed(1)} ms, warm median ${median(walls.slice(ROUNDS / 2)).toFixed(1)} ms (CPU ${median(cpus.slice(ROUNDS / 2)).toFixed(1)} ms; goal: under 10 ms), best ${Math.min(...walls).toFixed(1)} ms; first parse ${parse.toFixed(1)} ms; after an edit of one section ${edited.toFixed(2)} ms`,
  );
}

/** Links every section; what else analysis does with a document is left out. */
function linkAll(document) {
  for (const { content } of document.sections) {
    engine.linkSection(content, {
      ancestors: [],
      documentTitle: document.title,
      expected: new Set(),
      contents: [],
    });
  }
}

function isDutch(file) {
  return /^language: nl$/m.test(readFileSync(folder + file, 'utf8')) || /beveiliging/.test(file);
}

function textOfSize(names) {
  const bodies = names.map((name) =>
    readFileSync(folder + name, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
  );
  let text = '';
  for (let n = 0; text.length < SIZE; n += 1) text += bodies[n % bodies.length].replace(/^## /gm, `## ${n} `);
  return text.slice(0, SIZE);
}

/** Median time to analyse the document again after one word of one section changed, parsing left out. */
function editOne(text, parser) {
  const times = [];
  for (let n = 0; n < 20; n += 1) {
    const changed = text.replace(/\n## 0 [^\n]+\n\n/, (heading) => `${heading}Word ${n}. `);
    const document = parser.parse({
      uri: 'file:///speed.md',
      path: 'policies/speed.md',
      version: n,
      text: changed,
    });
    times.push(time(() => engine.analyseDocument(document)));
  }
  return median(times.slice(5));
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function heap() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function mb(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
