import type { Language } from '../../catalog/types.js';
import { kinship, type Stem } from './kinship.js';
import { translationsOf } from './translations.js';

/** What a stem of the vocabulary is known by: its language and itself. */
export type StemKey = string;

const LETTERS = 4;
/** No word of a language is longer; what is, is only itself. */
const LONGEST = 40;
/** Words that begin alike, of which no more are tried: a vocabulary can be made up to be slow. */
const MOST_ALIKE = 400;
/** Words whose kin is remembered before that starts afresh: a bound on memory. */
const MOST_REMEMBERED = 5000;

/** Finds the words of a vocabulary that are kin to a word, without looking at all of them. */
export class KinFinder {
  readonly #words = new Map<StemKey, Stem>();
  readonly #byBeginning = new Map<string, Stem[]>();
  readonly #byEnd = new Map<string, Stem[]>();
  readonly #known = new Map<StemKey, ReadonlyMap<StemKey, number>>();

  /** Adds a word; a word that is known already is passed over. */
  add(word: Stem): void {
    const key = stemKey(word);
    if (this.#words.has(key)) return;
    this.#words.set(key, word);
    if (word.stem.length > LONGEST) return;
    put(this.#byBeginning, word.stem.slice(0, LETTERS), word);
    if (word.language === 'nl') put(this.#byEnd, word.stem.slice(-LETTERS), word);
  }

  /** The words of the vocabulary that say what a word does, with how much: 0 to 1. */
  kinOf(word: Stem): ReadonlyMap<StemKey, number> {
    const key = stemKey(word);
    let known = this.#known.get(key);
    if (!known) {
      if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
      this.#known.set(key, (known = this.#find(word)));
    }
    return known;
  }

  #find(word: Stem): ReadonlyMap<StemKey, number> {
    const found = new Map<StemKey, number>();
    const other = word.language === 'en' ? 'nl' : 'en';
    const tryOne = (one: Stem): void => {
      const key = stemKey(one);
      if (found.has(key) || !this.#words.has(key)) return;
      const value = kinship(word, one);
      if (value > 0) found.set(key, value);
    };
    const tryAll = (list: readonly Stem[] | undefined): void => list?.forEach(tryOne);
    const ends = (stem: string): void => {
      tryAll(this.#byBeginning.get(stem.slice(0, LETTERS)));
      tryAll(this.#byEnd.get(stem.slice(-LETTERS)));
    };
    tryOne(word);
    if (word.stem.length > LONGEST) return found;
    ends(word.stem);
    // The parts of a compound.
    for (let n = LETTERS; n <= word.stem.length - LETTERS + 1; n += 1)
      for (const part of [word.stem.slice(0, n), word.stem.slice(n)])
        for (const language of ['en', 'nl'] as const satisfies readonly Language[]) {
          tryOne({ stem: part, language });
          for (const { word: stem } of translationsOf(part, language))
            tryOne({ stem, language: language === 'en' ? 'nl' : 'en' });
        }
    for (const { word: stem } of translationsOf(word.stem, word.language)) {
      tryOne({ stem, language: other });
      // Compounds that hold the translation, and synonyms.
      if (other === 'nl') ends(stem);
      for (const { word: synonym } of translationsOf(stem, other))
        tryOne({ stem: synonym, language: word.language });
    }
    return found;
  }
}

/** The key of a word in a vocabulary. */
export function stemKey({ stem, language }: Stem): StemKey {
  return `${language}:${stem}`;
}

function put(map: Map<string, Stem[]>, key: string, word: Stem): void {
  const there = map.get(key);
  if (!there) map.set(key, [word]);
  else if (there.length < MOST_ALIKE) there.push(word);
}
