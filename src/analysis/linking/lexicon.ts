import type { Language } from '../../catalog/types.js';
import { stem } from '../stem.js';
import { normaliseWord } from './spelling.js';
import { isStopWord } from './stop-words.js';
import { WordMemo } from './word-memo.js';

const NONE: readonly number[] = [];
const MIN_PART = 4;

/**
 * The words the catalogue knows in one language, as numbers. The first number of a word is its own stem, further ones
 * are the parts of a compound ("toegangsbeoordeling": toegang, beoordeling).
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  /** Words as the catalogue writes them, with their stem's number: what a compound may begin with. */
  readonly #written = new Map<string, number>();
  readonly #memo = new WordMemo((word) => this.#look(word));

  constructor(readonly language: Language) {}

  /** How many different stems there are; their numbers run from 0. */
  get size(): number {
    return this.#ids.size;
  }

  /** Adds a catalogue word (lower case), so that it can be looked up. All words must be added before the first look. */
  add(word: string): void {
    const normal = this.#normal(word);
    if (normal === undefined || this.#written.has(normal)) return;
    this.addStemmed(normal, stem(normal, this.language));
  }

  /** Adds a word in its normal spelling whose stem is known. The same order of words gives the same numbers. */
  addStemmed(normal: string, root: string): void {
    const id = this.#ids.get(root) ?? this.#ids.size;
    this.#ids.set(root, id);
    this.#written.set(normal, id);
  }

  /** The catalogue's words in their normal spelling, in the order they were added. */
  get words(): Iterable<string> {
    return this.#written.keys();
  }

  /**
   * Calls `visit` for every word of a text with its numbers and where it starts; a stop word and a word the catalogue
   * does not know have none.
   */
  eachWord(text: string, visit: (ids: readonly number[], start: number) => void): void {
    this.#memo.each(text, visit);
  }

  #look(word: string): readonly number[] {
    const normal = this.#normal(word);
    if (normal === undefined) return NONE;
    const own = this.#written.get(normal) ?? this.#ids.get(stem(normal, this.language));
    const ids = own === undefined ? [] : [own];
    if (this.language === 'nl') ids.push(...this.#partsOf(normal));
    return ids.length === 0 ? NONE : ids;
  }

  /** The parts of a Dutch compound, the longest beginning first; none when it cannot be parted into known words. */
  #partsOf(word: string): number[] {
    for (let at = word.length - MIN_PART; at >= MIN_PART; at -= 1) {
      const head = this.#head(word, at);
      if (head === undefined) continue;
      const rest = word.slice(at);
      const tail = this.#written.get(rest) ?? this.#ids.get(stem(rest, 'nl'));
      if (tail !== undefined) return [head, tail];
      const deeper = rest.length >= 2 * MIN_PART ? this.#partsOf(rest) : [];
      if (deeper.length > 0) return [head, ...deeper];
    }
    return [];
  }

  /** A known word that the word begins with, up to `at`, a linking "s" left out. */
  #head(word: string, at: number): number | undefined {
    const whole = this.#written.get(word.slice(0, at));
    if (whole !== undefined) return whole;
    return word[at - 1] === 's' && at > MIN_PART ? this.#written.get(word.slice(0, at - 1)) : undefined;
  }

  /** The word in its normal spelling; undefined when it is a number or a stop word. */
  #normal(word: string): string | undefined {
    if (isStopWord(word, this.language) || isNumber(word)) return undefined;
    return normaliseWord(word);
  }
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word);
}
