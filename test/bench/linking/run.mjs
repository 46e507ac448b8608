/**
 * `npm run bench:linking`: recall@5, precision, recall and F1 of linking, per source and as a macro average, next to
 * BM25 and to sentence embeddings. `--json` prints the figures as JSON; `--no-embeddings` leaves the slow baseline out.
 */
import { fileURLToPath } from 'node:url';
import {
  bm25,
  criterionStatement,
  criterionText,
  embeddings,
  fullCriterionText,
  textsOf,
} from './baselines.mjs';
import { load } from '../lib/bundle.mjs';
import { engineScores, enginePublished } from './engine.mjs';
import { judgedPrecision } from './judged.mjs';
import { macro } from './metrics.mjs';
import { readSources } from './sources.mjs';
import { leaveOneOut } from './thresholds.mjs';

/** Sets labelled after all tuning; take a name out once the engine was changed because of its misses. */
const UNSEEN = new Set(['fintech-handbook', 'zorg-isms', 'consultant-template']);
const here = fileURLToPath(new URL('.', import.meta.url));
const corpora =
  process.env.ATTEST_CORPORA ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const engine = await load(new URL('entry.ts', import.meta.url));
const outside = readSources([corpora], engine);
if (outside.length === 0) console.log(`No corpora at ${corpora}: only the sets kept here are measured.`);
const sources = [...outside, ...readSources([`${here}sets`], engine)];
for (const { name, missing } of sources)
  for (const { file, section } of missing)
    console.log(`${name}: no section "${section}" found in ${file}; counted as missed.`);

const methods = [];
methods.push(['Attest, published threshold', sources.map((source) => enginePublished(source, engine))]);
methods.push(['Attest, threshold tuned without the source', leaveOneOut(await scored(engineScores(engine)))]);
/** What a baseline is given to know a criterion by, and what that is called. */
const DESCRIPTIONS = [
  [criterionStatement, 'criterion statements'],
  [criterionText, 'statements and points of focus'],
  [fullCriterionText, 'our examples and vocabulary too'],
];
const baselines = [];
for (const [describe, known] of DESCRIPTIONS)
  await addBaseline('BM25', known, textBaseline(bm25(engine.CRITERIA, describe, engine.isStopWord)));
if (!process.argv.includes('--no-embeddings')) {
  for (const [describe, known] of DESCRIPTIONS.slice(0, 2)) {
    const { prepare, score } = await embeddings(engine.CRITERIA, describe);
    await prepare(
      sources.flatMap((source) =>
        source.items.flatMap((item) => textsOf(item).parts.map(({ text }) => text)),
      ),
    );
    await addBaseline('Sentence embeddings', known, [mergeParts(score, 'mean'), mergeParts(score, 'max')]);
  }
}

print();
if (!process.argv.includes('--json')) printJudged();

/** Adds the variant of a baseline that does best on all sources: its favour, not ours. */
async function addBaseline(method, known, variants) {
  const name = `${method}, ${known}`;
  let best;
  for (const variant of variants) {
    const results = leaveOneOut(await scored(variant));
    const oracle = leaveOneOut(await scored(variant), { oracle: true });
    if (!best || macro(results).f1 > macro(best.results).f1) best = { name, known, results, oracle };
  }
  baselines.push(best);
  methods.push([`${name}, threshold tuned without the source`, best.results]);
}

async function scored(score) {
  const result = [];
  for (const source of sources) {
    const items = [];
    for (const item of source.items) items.push({ item, scores: await score(item) });
    result.push({ name: source.name, level: source.level, items });
  }
  return result;
}

function textBaseline(score) {
  const whole = (item) => {
    const { whole: text, language } = textsOf(item);
    return score(text, language);
  };
  return [whole, mergeParts(score, 'mean'), mergeParts(score, 'max')];
}

/** Scores each section of an item by itself and merges. */
function mergeParts(score, how) {
  return async (item) => {
    const merged = new Map();
    const { parts } = textsOf(item);
    for (const { text, language } of parts) {
      for (const [id, value] of await score(text, language)) {
        const before = merged.get(id) ?? 0;
        merged.set(id, how === 'max' ? Math.max(before, value) : before + value / parts.length);
      }
    }
    return merged;
  };
}

function print() {
  if (process.argv.includes('--json')) {
    console.log(
      JSON.stringify(
        Object.fromEntries(
          methods.map(([name, results]) => [name, { macro: macro(results), sources: results }]),
        ),
        null,
        2,
      ),
    );
    return;
  }
  for (const [name, results] of methods) {
    console.log(`\n${name}`);
    console.log('  source               level     items  recall@5  precision  recall     F1');
    for (const row of results)
      console.log(
        `  ${row.name.padEnd(20)} ${row.level.padEnd(9)} ${String(row.items).padStart(5)}  ${figures(row)}`,
      );
    console.log(`  ${'macro average'.padEnd(36)}  ${figures(macro(results))}`);
  }
  console.log('\nBest threshold chosen on all sources at once (flatters the baseline):');
  for (const { name, oracle } of baselines)
    console.log(`  ${name.padEnd(44)} F1 ${macro(oracle).f1.toFixed(3)}`);
  const outsideNames = new Set(outside.map(({ name }) => name));
  const groups = [
    ['all sources', () => true],
    ['the public corpora only', ({ name }) => outsideNames.has(name)],
    ['the sets that no tuning has seen', ({ name }) => UNSEEN.has(name)],
  ].filter(([, keep]) => methods[0][1].some(keep));
  const goals = [
    ['recallAt5', 'recall@5', 1.4],
    ['f1', 'F1', 1.25],
  ];
  for (const [where, keep] of groups) {
    for (const [, known] of DESCRIPTIONS) {
      const group = baselines.filter((baseline) => baseline.known === known);
      console.log(`\nRatios to the better baseline given ${known}, ${where}:`);
      for (const [key, title, goal] of goals) {
        const figure = (results) => macro(results.filter(keep))[key];
        const baseline = Math.max(...group.map(({ results }) => figure(results)));
        const [published, tuned] = methods
          .slice(0, 2)
          .map(([, results]) => (figure(results) / baseline).toFixed(2));
        console.log(
          `  ${title}: ${published}x at the published threshold, ${tuned}x with the threshold tuned without the source (goal ${goal}x)`,
        );
      }
    }
  }
}

function printJudged() {
  const judged = judgedPrecision(`${here}judged-links.jsonl`, sources, engine);
  if (!judged || judged.total === 0) return;
  const { right, debatable, wrong, gone, strict, half, lenient } = judged;
  console.log(
    `\nJudged by reading: ${right} right, ${debatable} debatable, ${wrong} wrong (${gone} no longer published or not present).`,
  );
  console.log(
    `  precision ${strict.toFixed(3)} with debatable links as wrong, ${half.toFixed(3)} as half, ${lenient.toFixed(3)} as right`,
  );
}

function figures(row) {
  return ['recallAt5', 'precision', 'recall', 'f1'].map((key) => row[key].toFixed(3).padStart(8)).join('  ');
}
