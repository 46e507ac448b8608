/**
 * Trains the classifier of whole sections by criterion: `node scripts/train/criteria.mjs [--language en]`. Writes
 * src/reading/subjects/criteria-<language>.bin.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load } from '../../test/bench/lib/bundle.mjs';
import { featuresOf } from './features.mjs';
import { chooseFeatures, fit, quantise, supportOf, toRows } from './fit.mjs';
import { makeSections } from './sections.mjs';
import { catalogueSentences, readGeneral, readSentences } from './sentences.mjs';

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    sections: { type: 'string', default: '30000' },
    most: { type: 'string', default: '250000' },
  },
});
const LEAST_TEXTS = 3;
const GENERAL_SHARE = 2;
const EPOCHS = 6;

const product = await load(new URL('entry.ts', import.meta.url));
for (const language of values.language ? [values.language] : ['en', 'nl']) {
  const general = readGeneral(language).training.filter((_, n) => n % GENERAL_SHARE === 0);
  const sentences = [...catalogueSentences(language, product), ...readSentences(language), ...general];
  const sections = makeSections(language, sentences, product, Number(values.sections)).map(
    ({ parts, classes }) => ({ hashes: featuresOf(product, parts), classes }),
  );
  const chosen = chooseFeatures(
    sections.map(({ hashes }) => hashes),
    LEAST_TEXTS,
  );
  const items = sections.map(({ hashes, classes }) => ({ features: toRows(hashes, chosen), classes }));
  const model = fit(items, supportOf(items, chosen.rows.size), product.CRITERIA.length + 1, EPOCHS);
  const packed = quantise(chosen, model, Number(values.most));
  const file = product.packWeights([...model.bias], chosen.unknownRarity, packed);
  writeFileSync(new URL(`../../src/reading/subjects/criteria-${language}.bin`, import.meta.url), file);
  console.log(
    `${language}: ${sections.length} sections, ${packed.length} features, ${Math.round(file.length / 1024)} KB`,
  );
}
