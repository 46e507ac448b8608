/**
 * The classifier of whole sections that is learned from sections readers judged: `node scripts/train/judged.mjs` writes
 * src/reading/subjects/judged-en.bin. The texts are not kept in the project: see `training/links/sources.json`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../../test/bench/lib/bundle.mjs';
import { featuresOf } from './features.mjs';
import { chooseFeatures, fit, predict, quantise, supportOf, toRows } from './fit.mjs';

const folder = fileURLToPath(new URL('../../training/links', import.meta.url));
const corpora =
  process.env.ATTEST_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
/** A feature of one section alone tells nothing. */
const LEAST_TEXTS = 2;
const EPOCHS = 20;
const MOST = 60_000;

/**
 * The judged sections whose texts are at hand: `{source, right, debatable, content, ancestors, document, features}`. A
 * judged file is JSON lines `{source, file, section, heading, right, debatable}`, complete: what is not named is wrong.
 */
export function readJudgedSections(product) {
  const sources = JSON.parse(readFileSync(`${folder}/sources.json`, 'utf8'));
  const documents = new Map();
  const open = (path, file) => {
    let document = documents.get(path);
    if (!document) {
      const text = readFileSync(path, 'utf8');
      document = new product.DocumentParser().parse({ uri: `file:///${file}`, path: file, version: 0, text });
      documents.set(path, document);
    }
    return document;
  };
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .flatMap(({ source, file, section, right, debatable }) => {
      const path = `${corpora}/${sources[source]}/${file}`;
      if (!existsSync(path)) return [];
      const document = open(path, file);
      const place = document.sections[section];
      if (!place) throw new Error(`${source} ${file} has no section ${section}.`);
      const ancestors = product.headingsAbove(document, section);
      const features = featuresOf(product, product.sectionParts(place.content, ancestors));
      return [{ source, right, debatable, document, content: place.content, ancestors, features }];
    });
}

/** Learns the criteria of sections; gives the weights and a reader of other sections' chances, "none" first. */
export function fitJudged(product, sections) {
  const numbers = new Map(product.CRITERIA.map(({ id }, n) => [id, n + 1]));
  const chosen = chooseFeatures(
    sections.map(({ features }) => features),
    LEAST_TEXTS,
  );
  const items = sections.map(({ features, right }) => ({
    features: toRows(features, chosen),
    classes: right.length > 0 ? right.map((id) => numbers.get(id)) : [0],
  }));
  const classes = product.CRITERIA.length + 1;
  const model = fit(items, supportOf(items, chosen.rows.size), classes, EPOCHS);
  const chancesOf = ({ features }) => {
    const chances = new Float64Array(classes);
    predict(toRows(features, chosen), model, chances);
    return chances;
  };
  return { chosen, model, chancesOf };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const product = await load(new URL('links-entry.ts', import.meta.url));
  const sections = readJudgedSections(product);
  const { chosen, model } = fitJudged(product, sections);
  const file = product.packWeights([...model.bias], chosen.unknownRarity, quantise(chosen, model, MOST));
  writeFileSync(new URL('../../src/reading/subjects/judged-en.bin', import.meta.url), file);
  console.log(`${sections.length} judged sections, ${Math.round(file.length / 1024)} KB`);
}
