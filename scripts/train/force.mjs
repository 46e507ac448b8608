/**
 * Trains what a sentence does (in force, denied, planned, allowed, a general remark): `node scripts/train/force.mjs
 * [--language en] [--measure]`. Writes src/reading/force/force-<language>.bin. training/force/*.txt has one sentence a
 * line after its letter; sentences on subjects are all in force. `--measure` leaves out every fifth sentence and says how
 * many are told rightly.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../../test/bench/lib/bundle.mjs';
import { featuresOf } from './features.mjs';
import { chooseFeatures, fit, predict, quantise, supportOf, toRows } from './fit.mjs';
import { readSentences } from './sentences.mjs';

const { values } = parseArgs({
  options: { language: { type: 'string' }, measure: { type: 'boolean', default: false } },
});
/** The letters of training/force, as classes. */
const CLASS_OF = { s: 0, d: 1, p: 2, a: 3, g: 4 };
const CLASSES = 5;
const LEAST_TEXTS = 2;
const EPOCHS = 10;
const MOST = 100_000;
/** Of the sentences on subjects, which are all in force and by far the most, one in so many is enough. */
const SUBJECT_SHARE = 4;
const FRAMING_SHARE = 3;

const folder = fileURLToPath(new URL('../../training/force', import.meta.url));
const product = await load(new URL('entry.ts', import.meta.url));
for (const language of values.language ? [values.language] : ['en', 'nl']) train(language);

function train(language) {
  const marked = readdirSync(folder)
    .filter((name) => name.endsWith(`-${language}.txt`))
    .sort()
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => ({ text: line.slice(2), at: CLASS_OF[line[0]] }));
  const held = values.measure ? marked.filter((_, n) => n % 5 === 0) : [];
  const used = values.measure ? marked.filter((_, n) => n % 5 !== 0) : marked;
  const sentences = readSentences(language);
  const items = [
    ...used,
    ...sentences
      .filter(({ subjects }) => subjects[0] !== 'none')
      .filter((_, n) => n % SUBJECT_SHARE === 0)
      .map(({ text }) => ({ text, at: 0 })),
    ...product.TOPICS.flatMap(({ topic }) => topic.examples[language])
      .filter((text) => text.endsWith('.'))
      .map((text) => ({ text, at: 0 })),
    ...sentences
      .filter(({ subjects, style }) => subjects[0] === 'none' && (style === 'f' || style === 'g'))
      .filter((_, n) => n % FRAMING_SHARE === 0)
      .map(({ text }) => ({ text, at: 4 })),
  ].map(({ text, at }) => ({ hashes: featuresOf(product, [{ text, weight: 1 }]), classes: [at] }));
  const chosen = chooseFeatures(
    items.map(({ hashes }) => hashes),
    LEAST_TEXTS,
  );
  const rows = items.map(({ hashes, classes }) => ({ features: toRows(hashes, chosen), classes }));
  const model = fit(rows, supportOf(rows, chosen.rows.size), CLASSES, EPOCHS);
  if (values.measure) {
    report(language, held, (text) => {
      const chances = new Float64Array(CLASSES);
      predict(toRows(featuresOf(product, [{ text, weight: 1 }]), chosen), model, chances);
      return chances[0];
    });
    return;
  }
  const packed = quantise(chosen, model, MOST);
  const file = product.packWeights([...model.bias], chosen.unknownRarity, packed);
  writeFileSync(new URL(`../../src/reading/force/force-${language}.bin`, import.meta.url), file);
  console.log(
    `${language}: ${items.length} sentences, ${packed.length} features, ${Math.round(file.length / 1024)} KB`,
  );
}

function report(language, held, inForce) {
  for (const least of [0.3, 0.35, 0.4, 0.5]) {
    const parts = Object.entries(CLASS_OF).map(([letter, at]) => {
      const own = held.filter((one) => one.at === at);
      const taken = own.filter(({ text }) => inForce(text) >= least).length;
      return `${letter} ${((100 * taken) / own.length).toFixed(0)}% of ${own.length}`;
    });
    console.log(`${language}, taken for in force from ${least} on: ${parts.join(', ')}`);
  }
}
