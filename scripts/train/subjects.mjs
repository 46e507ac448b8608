/**
 * Trains the classifier of subjects: `node scripts/train/subjects.mjs [--language en] [--hold-out A,B] [--test FOLDER]`.
 * Writes src/reading/subjects/subjects-<language>.bin; with `--hold-out` or `--test` it writes nothing, and prints what is
 * found in the sentences of those writers, or of that folder.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load } from '../../test/bench/lib/bundle.mjs';
import { featuresOf } from './features.mjs';
import { chooseFeatures, fit, predict, quantise, supportOf, toRows } from './fit.mjs';
import { readDocuments } from './documents.mjs';
import { measure, printMeasures } from './measure.mjs';
import { generator } from './random.mjs';
import { catalogueSentences, readGeneral, readSentences } from './sentences.mjs';

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    'hold-out': { type: 'string', default: '' },
    /** A folder of sentences to measure on, in the format of training/sentences. */
    test: { type: 'string' },
    most: { type: 'string', default: '550000' },
    epochs: { type: 'string', default: '15' },
  },
});
/** A feature of one text alone tells nothing. */
const LEAST_TEXTS = 2;
const GENERAL_SHARE = 3;
/** So many of the sentences are learned below headings of other subjects, too: a heading alone tells nothing. */
const CROSSED_SHARE = 0.25;

const product = await load(new URL('entry.ts', import.meta.url));
const classNames = ['none', ...product.SUBJECTS.map(({ id }) => id)];
const classOf = new Map(classNames.map((name, n) => [name, n]));

for (const language of values.language ? [values.language] : ['en', 'nl']) train(language);

function train(language) {
  const held = new Set(values['hold-out'].split(',').filter(Boolean));
  const general = readGeneral(language);
  // The general sentences are many and alike: a part of them is enough to know what is on no subject.
  const ordinary = general.training.filter((_, n) => n % GENERAL_SHARE === 0);
  const sentences = [...catalogueSentences(language, product), ...readSentences(language), ...ordinary]
    .filter(({ writer }) => !held.has(writer))
    .map((one) => ({ ...one, parts: [{ text: one.text, weight: 1 }] }));
  const stated = readDocuments(language, product).filter(({ writer }) => !held.has(writer));
  const training = [...crossed(sentences, stated), ...sentences, ...stated].map(withFeatures);
  const chosen = chooseFeatures(
    training.map(({ hashes }) => hashes),
    LEAST_TEXTS,
  );
  const items = training.flatMap(({ hashes, subjects, times = 1 }) => {
    const item = { features: toRows(hashes, chosen), classes: subjects.map(numberOf) };
    return Array.from({ length: times }, () => item);
  });
  const model = fit(items, supportOf(items, chosen.rows.size), classNames.length, Number(values.epochs));
  const packed = quantise(chosen, model, Number(values.most));
  const file = product.packWeights([...model.bias], chosen.unknownRarity, packed);
  console.log(
    `${language}: ${sentences.length} sentences, ${stated.length} statements of documents, ${packed.length} features, ${Math.round(file.length / 1024)} KB`,
  );
  if (held.size === 0 && values.test === undefined) {
    writeFileSync(new URL(`../../src/reading/subjects/subjects-${language}.bin`, import.meta.url), file);
    return;
  }
  const kept = fromFile(packed, chosen.unknownRarity, model.bias);
  const chances = new Float64Array(classNames.length);
  const read = (text) => {
    predict(toRows(featuresOf(product, [{ text, weight: 1 }]), kept), kept, chances);
    return Float64Array.from(chances);
  };
  const measured =
    values.test === undefined
      ? readSentences(language).filter(({ writer }) => held.has(writer))
      : readSentences(language, values.test);
  printMeasures(measure([...measured, ...general.measuring], read, classOf, product.SUBJECTS));
}

/** The weights as the file keeps them. */
function fromFile(packed, unknownRarity, bias) {
  const rows = new Map(packed.map(({ hash }, row) => [hash, row]));
  const starts = [0];
  for (const { weights } of packed) starts.push(starts.at(-1) + weights.length);
  return {
    rows,
    rarity: packed.map(({ rarity }) => rarity),
    unknownRarity,
    bias,
    starts,
    classOf: packed.flatMap(({ weights }) => weights.map(({ at }) => at)),
    values: packed.flatMap(({ scale, weights }) => weights.map(({ value }) => value * scale)),
  };
}

/** Some of the sentences, each below the headings of some statement. */
function crossed(sentences, stated) {
  if (stated.length === 0) return [];
  const random = generator(1);
  return sentences
    .filter(() => random() < CROSSED_SHARE)
    .map((one) => {
      const [, ...around] = stated[Math.floor(random() * stated.length)].parts;
      return { ...one, parts: [...one.parts, ...around] };
    });
}

function withFeatures(item) {
  return { ...item, hashes: featuresOf(product, item.parts) };
}

function numberOf(subject) {
  const number = classOf.get(subject);
  if (number === undefined) throw new Error(`There is no subject ${subject}.`);
  return number;
}
