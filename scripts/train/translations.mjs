/**
 * Learns which Dutch words stand for which English ones: `node scripts/train/translations.mjs`. Writes
 * src/reading/kinship/translations.bin. Learned from texts of our own that stand in both languages: the catalogue, the
 * interface's texts and training/translations/words.txt. What a word is translated by is told by how often the two stand
 * in one pair and by what else explains them (IBM Model 1, by expectation maximisation, from even chances). Deterministic.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { load } from '../../test/bench/lib/bundle.mjs';

const ROUNDS = 8;
/** Keeps a word that was met once from being sure of what it means. */
const DOUBT = 0.3;
/** Of lists of words that need not go one by one, each pair counts for less. */
const LOOSE = 0.5;
const LONGEST = 40;
/** Less sure translations are left out. */
const LEAST = 0.2;
const MOST = 8;
/** So often a word must be translated back for the two to stand for each other whole, not for a part of a compound. */
const WHOLE = 0.08;
/** Numbers and codes stand for themselves. */
const WORD = /^\p{L}[\p{L}'’-]+$/u;

const root = fileURLToPath(new URL('../..', import.meta.url));
const product = await load(new URL('entry.ts', import.meta.url));
const pairs = read();
const [toEnglish, toDutch] = [learn(({ nl, en }) => [nl, en]), learn(({ nl, en }) => [en, nl])];
const words = new Map();
for (const [nl, found] of toEnglish)
  for (const [en, chance] of found) add(nl, en, chance, toDutch.get(en)?.get(nl) ?? 0);
const file = product.packTranslations(words);
writeFileSync(join(root, 'src/reading/kinship/translations.bin'), file);
console.log(`${pairs.length} pairs, ${words.size} Dutch words, ${Math.round(file.length / 1024)} KB`);

function add(nl, en, chance, back) {
  const most = Math.max(chance, back);
  if (!WORD.test(en) || !WORD.test(nl) || most < LEAST) return;
  const own = [...(words.get(nl) ?? []), { word: en, chance: most, isWhole: back >= WHOLE }];
  words.set(nl, own.sort((a, b) => b.chance - a.chance || (a.word < b.word ? -1 : 1)).slice(0, MOST));
}

/** By word of the one language, the chance of each word of the other. The empty word explains what nothing else does. */
function learn(sides) {
  let chances;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map();
    for (const pair of pairs) {
      const [from, to] = sides(pair);
      for (const word of to) {
        const shares = ['', ...from].map((one) => chances?.get(one)?.get(word) ?? (chances ? 0 : 1));
        const all = shares.reduce((sum, share) => sum + share, 0);
        ['', ...from].forEach((one, n) => {
          const share = all === 0 ? 0 : (pair.weight * shares[n]) / all;
          if (share < 1e-6) return;
          const own = counts.get(one) ?? counts.set(one, new Map()).get(one);
          own.set(word, (own.get(word) ?? 0) + share);
        });
      }
    }
    chances = new Map(
      [...counts].map(([one, own]) => {
        const all = [...own.values()].reduce((sum, count) => sum + count, DOUBT);
        return [one, new Map([...own].map(([word, count]) => [word, count / all]))];
      }),
    );
  }
  return chances;
}

/** Every text that stands in both languages, once, as the stems of its words. */
function read() {
  const texts = new Map();
  const take = (en, nl, weight) => {
    if (typeof en !== 'string' || typeof nl !== 'string' || texts.has(`${en}\n${nl}`)) return;
    const stems = (text, language) =>
      product.contentWords(text, language).map(({ stem }) => product.rootOf(stem, language));
    const pair = { en: stems(en, 'en'), nl: stems(nl, 'nl'), weight };
    if (pair.en.length > 0 && pair.nl.length > 0 && pair.en.length < LONGEST) texts.set(`${en}\n${nl}`, pair);
  };
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    const { en, nl } = node;
    if (Array.isArray(en) && Array.isArray(nl) && en.length === nl.length)
      en.forEach((text, n) => take(text, nl[n], LOOSE));
    else take(en, nl, 1);
    Object.values(node).forEach(walk);
  };
  for (const path of filesIn(join(root, 'src/catalog/data'))) walk(parse(readFileSync(path, 'utf8')));
  for (const [en, nl] of Object.entries(json('l10n/bundle.l10n.nl.json'))) take(en, nl, 1);
  const dutch = json('package.nls.nl.json');
  for (const [key, en] of Object.entries(json('package.nls.json'))) take(en, dutch[key], 1);
  for (const line of readFileSync(join(root, 'training/translations/words.txt'), 'utf8').trim().split('\n')) {
    const [en, nl] = line.split(' | ');
    take(en, nl, 1);
  }
  return [...texts.values()];
}

function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.yaml') ? [path] : [];
    });
}

function json(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
