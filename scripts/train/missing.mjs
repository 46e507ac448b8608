/**
 * Trains the verifier of missing contents on contents that readers of whole documents judged:
 * `node scripts/train/missing.mjs`. Writes src/analysis/topics/missing-verifier.json, and prints what each source would
 * have got had the verifier been trained without it. The judged contents are JSON lines `{source, path, type, id, state}`
 * in training/contents, where `stated` means that a reader would not miss it; of the texts only those in training/companies are kept here.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../../test/bench/lib/bundle.mjs';
import { asData, chanceBy, fitLogistic } from './logistic.mjs';

const target = new URL('../../src/analysis/topics/missing-verifier.json', import.meta.url);
const corpora =
  process.env.ATTEST_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const own = fileURLToPath(new URL('../../training/companies/', import.meta.url));
const sources = JSON.parse(
  readFileSync(new URL('../../training/links/sources.json', import.meta.url), 'utf8'),
);
const product = await load(new URL('missing-entry.ts', import.meta.url));
const LEAST = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

const documents = new Map();
const judged = readFileSync(new URL('../../training/contents/read.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .flatMap((one) => exampleOf(one) ?? []);
const missed = judged.filter(({ truth }) => truth === 1).length;
console.log(`${judged.length} contents judged, ${missed} of them missed by the reader`);
// What a sentence denies, plans or leaves to be filled in is judged by that sentence.
const open = judged.filter(({ state }) => state !== 'found' && state !== 'weak');
const names = [...new Set(open.map(({ source }) => source))];
const told = names.flatMap((left) => {
  const weights = fitLogistic(open.filter(({ source }) => source !== left));
  return open
    .filter(({ source }) => source === left)
    .map((one) => ({ ...one, chance: chanceBy(weights, one.values) }));
});
for (const least of LEAST) {
  const reported = told.filter(({ chance }) => chance >= least);
  const right = reported.filter(({ truth }) => truth === 1).length;
  const files = new Map();
  for (const { file, truth } of reported) files.set(file, (files.get(file) ?? true) && truth === 1);
  console.log(
    `leave one source out, from ${least} on: ${reported.length} called missing, ${right} right; in ${files.size} documents, all right in ${[...files.values()].filter(Boolean).length}`,
  );
}
writeFileSync(target, `${JSON.stringify(asData(product.MISSING_FEATURES, fitLogistic(open)), null, 2)}\n`);

/** A judged content with what speaks for its being missing; undefined when the text is not at hand or of another type. */
function exampleOf({ source, path, id, state }) {
  if (state === 'type-wrong') return undefined;
  // Companies that were made up for this stand in the project; texts of others do not.
  const file = [`${own}${source}/${path}`, `${corpora}/${sources[source]}/${path}`].find((one) =>
    existsSync(one),
  );
  if (file === undefined) return undefined;
  const known = documents.get(file) ?? read(file);
  documents.set(file, known);
  const { document, type, analysis } = known;
  const content = type?.contents.find((one) => one.id === id);
  if (!content) return undefined;
  const { values } = product.indicationsOf(document, type, content, product.subjectsOfType(type.id));
  return {
    source,
    file,
    values: [1, ...values],
    truth: state === 'stated' ? 0 : 1,
    state: product.contentState(analysis, content),
  };
}

function read(file) {
  const path = `policies/${file.slice(file.lastIndexOf('/') + 1)}`;
  const text = readFileSync(file, 'utf8');
  const document = new product.DocumentParser().parse({ uri: `file:///w/${path}`, path, version: 0, text });
  return {
    document,
    type: product.typeOf(document),
    analysis: product.analyseDocument(document),
  };
}
