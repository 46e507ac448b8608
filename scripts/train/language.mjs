/**
 * Trains what language a text is in: `node scripts/train/language.mjs [--measure]`. Writes
 * src/workspace/markdown/language.bin, a weight for each three letters: above zero for Dutch. Learned from the training
 * sentences, whole and in pieces; `--measure` leaves out writers A and G, and says how many of theirs are told wrongly.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../../test/bench/lib/bundle.mjs';
import { generator } from './random.mjs';
import { readGeneral, readSentences } from './sentences.mjs';

const { values } = parseArgs({ options: { measure: { type: 'boolean', default: false } } });
const EPOCHS = 8;
const RATE = 0.3;
/** One in so many is looked at whole, the others in a piece of a few words: headings, cells and list items are short. */
const WHOLE = 3;
const HELD = new Set(['A', 'G']);

const { LANGUAGE_STEP, TRIGRAMS, eachTrigram } = await load(new URL('entry.ts', import.meta.url));
const random = generator(3);
const items = ['en', 'nl'].flatMap((language) => {
  const marked = fileURLToPath(new URL('../../training/force', import.meta.url));
  const forces = readdirSync(marked)
    .filter((name) => name.endsWith(`-${language}.txt`))
    .sort()
    .flatMap((name) =>
      readFileSync(`${marked}/${name}`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => ({ writer: name[0], text: line.slice(2) })),
    );
  return [...readSentences(language), ...forces, ...readGeneral(language).training].map(
    ({ writer, text }) => ({
      writer,
      text,
      dutch: language === 'nl' ? 1 : 0,
    }),
  );
});
const training = values.measure ? items.filter(({ writer }) => !HELD.has(writer)) : items;
const weights = new Float64Array(TRIGRAMS);
for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
  for (let n = training.length - 1; n > 0; n -= 1) {
    const other = Math.floor(random() * (n + 1));
    [training[n], training[other]] = [training[other], training[n]];
  }
  for (const { text, dutch } of training) {
    const found = trigramsOf(random() * WHOLE < 1 ? text : pieceOf(text));
    if (found.length === 0) continue;
    const step = RATE * (1 / (1 + Math.exp(-sumOf(found))) - dutch);
    for (const at of found) weights[at] -= step / Math.sqrt(found.length);
  }
}
const file = Int8Array.from(weights, (one) => Math.max(-127, Math.min(127, Math.round(one / LANGUAGE_STEP))));
console.log(`${training.length} texts`);
if (values.measure) measure();
else writeFileSync(new URL('../../src/workspace/markdown/language.bin', import.meta.url), file);

function trigramsOf(text) {
  const found = [];
  eachTrigram(text, (at) => found.push(at));
  return found;
}

function sumOf(found) {
  return found.reduce((sum, at) => sum + weights[at], 0) / Math.sqrt(found.length);
}

function pieceOf(text) {
  const words = text.split(' ');
  const length = 2 + Math.floor(random() * 5);
  const start = Math.floor(random() * Math.max(1, words.length - length));
  return words.slice(start, start + length).join(' ');
}

function measure() {
  for (const words of [2, 4, 8, 100])
    for (const least of [0, 0.5, 1, 2]) {
      const tried = items.filter(({ writer }) => HELD.has(writer));
      let wrong = 0;
      let open = 0;
      for (const { text, dutch } of tried) {
        const sum = sumOf(trigramsOf(text.split(' ').slice(0, words).join(' ')));
        if (Math.abs(sum) < least) open += 1;
        else if (sum > 0 !== (dutch === 1)) wrong += 1;
      }
      const share = (count) => `${((100 * count) / tried.length).toFixed(2)}%`;
      console.log(`${words} words, from ${least}: ${share(wrong)} wrong, ${share(open)} left open`);
    }
}
