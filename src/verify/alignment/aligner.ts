import type { Language } from '../../catalog/types.js';
import { KinFinder, stemKey, type StemKey } from '../../reading/kinship/kin-finder.js';
import { kinship } from '../../reading/kinship/kinship.js';
import type { StatedReading } from '../facts/fact-index.js';
import { meaningWords, type MeaningWord } from './meaning-words.js';

/** A line of the company next to a statement. */
export interface Aligned {
  readonly one: StatedReading;
  /** How much of the statement the line says, 0 to 1. */
  readonly covers: number;
  /** The line's own words. */
  readonly own: readonly MeaningWord[];
  /** How much of some words of the line the statement says, 0 to 1. */
  readonly saidOf: (words: readonly MeaningWord[]) => number;
}

interface Entry {
  readonly one: StatedReading;
  readonly own: readonly MeaningWord[];
  /** Keys of what stands around it. */
  readonly about: ReadonlySet<StemKey>;
}

/** A word that stands around a statement counts for less than one of its own. */
const AROUND = 0.6;
/** Lines tried for a word. */
const MOST_TRIED = 400;

/** Puts statements next to the lines that say the same in whatever words: the same, of one origin, synonyms, translations. */
export class Aligner {
  readonly #kin = new KinFinder();
  readonly #byWord = new Map<StemKey, Entry[]>();
  readonly #byAbout = new Map<StemKey, Entry[]>();
  readonly #entries = new Map<StatedReading, Entry>();

  constructor(lines: readonly StatedReading[]) {
    for (const one of lines) {
      const { line, read } = one;
      const own = meaningWords(line.text, line.language, read.facts);
      const about = new Set(
        line.about === '' ? [] : meaningWords(line.about, line.language, []).map(stemKey),
      );
      const entry = { one, own, about };
      this.#entries.set(one, entry);
      for (const word of own) this.#kin.add(word);
      for (const key of new Set(own.map(stemKey))) put(this.#byWord, key, entry);
      for (const key of about) put(this.#byAbout, key, entry);
      for (const word of line.about === '' ? [] : meaningWords(line.about, line.language, []))
        this.#kin.add(word);
    }
  }

  /** The telling weight of a word: the rarer among the lines, the more. */
  weigh(word: MeaningWord): number {
    return Math.log(1 + (this.#entries.size + 1) / (1 + (this.#byWord.get(stemKey(word))?.length ?? 0)));
  }

  /** The lines that say any of a statement, in no order. `around` are words near it that tell its subject. */
  align(words: readonly MeaningWord[], around: readonly MeaningWord[]): Aligned[] {
    const weights = words.map((word) => this.weigh(word));
    const all = sum(weights);
    if (all === 0) return [];
    const covers = new Map<Entry, number>();
    const said = new Map<StemKey, number>();
    words.forEach((word, n) => {
      const best = new Map<Entry, number>();
      for (const [key, value] of this.#kin.kinOf(word)) {
        said.set(key, Math.max(said.get(key) ?? 0, value));
        for (const entry of (this.#byWord.get(key) ?? []).slice(0, MOST_TRIED))
          best.set(entry, Math.max(best.get(entry) ?? 0, value));
        for (const entry of (this.#byAbout.get(key) ?? []).slice(0, MOST_TRIED))
          best.set(entry, Math.max(best.get(entry) ?? 0, value * AROUND));
      }
      for (const [entry, value] of best)
        covers.set(entry, (covers.get(entry) ?? 0) + value * (weights[n] ?? 0));
    });
    for (const word of around)
      for (const [key, value] of this.#kin.kinOf(word))
        said.set(key, Math.max(said.get(key) ?? 0, value * AROUND));
    return [...covers].map(([{ one, own }, value]) => ({
      one,
      covers: value / all,
      own,
      saidOf: (some) => this.#share(some, said),
    }));
  }

  /** How much of some words a text says, 0 to 1. */
  sayingOf(words: readonly MeaningWord[], text: string, language: Language): number {
    const others = meaningWords(text, language, []);
    let [found, all] = [0, 0];
    for (const word of words) {
      const weight = this.weigh(word);
      all += weight;
      found += weight * Math.max(0, ...others.map((other) => kinship(word, other)));
    }
    return all === 0 ? 0 : found / all;
  }

  /** How much of some words others say. */
  #share(own: readonly MeaningWord[], said: ReadonlyMap<StemKey, number>): number {
    let [found, all] = [0, 0];
    for (const word of own) {
      const weight = this.weigh(word);
      all += weight;
      found += weight * (said.get(stemKey(word)) ?? 0);
    }
    return all === 0 ? 0 : found / all;
  }
}

function put(map: Map<StemKey, Entry[]>, key: StemKey, entry: Entry): void {
  const there = map.get(key);
  if (there) there.push(entry);
  else map.set(key, [entry]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
