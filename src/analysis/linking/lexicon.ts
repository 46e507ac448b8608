import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../../catalog/types.js';
import { normaliseWord } from './spelling.js';
import { isStopWord } from './stop-words.js';

const NONE: readonly number[] = [];
const STEMMERS = { en: newStemmer('english'), nl: newStemmer('dutch') };
/** Words remembered before the cache starts afresh: a bound on memory, not on the vocabulary. */
const CACHE_LIMIT = 20_000;
const MIN_PART = 4;

/**
 * The words the catalogue knows in one language, as numbers. The first number of a word is its own stem, further ones
 * are the parts of a compound ("toegangsbeoordeling": toegang, beoordeling).
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #cache = new Map<string, readonly number[]>();
  /** Stems that stand alone somewhere in the catalogue: what a compound may be made of. */
  readonly #parts = new Set<string>();
  #closed = false;

  constructor(readonly language: Language) {}

  get size(): number {
    return this.#stems.length;
  }

  stemOf(id: number): string {
    return this.#stems[id] ?? '';
  }

  /** Adds a catalogue word, so that it can be looked up. Only before `close`. */
  add(word: string): void {
    const stem = this.#stem(word);
    if (stem === undefined) return;
    this.#parts.add(stem);
    this.#intern(stem);
  }

  /** Ends adding words; from here on unknown words stay unknown. */
  close(): void {
    this.#closed = true;
  }

  /** Numbers of a lower-case word; empty for a stop word and for a word the catalogue does not know. */
  idsOf(word: string): readonly number[] {
    const cached = this.#cache.get(word);
    if (cached !== undefined) return cached;
    const ids = this.#look(word);
    if (this.#closed) {
      if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
      this.#cache.set(word, ids);
    }
    return ids;
  }

  #look(word: string): readonly number[] {
    const stem = this.#stem(word);
    if (stem === undefined) return NONE;
    const own = this.#ids.get(stem);
    const ids = own === undefined ? [] : [own];
    if (this.language === 'nl') ids.push(...this.#partsOf(normaliseWord(word)));
    return ids.length === 0 ? NONE : ids;
  }

  #partsOf(word: string): number[] {
    for (let at = word.length - MIN_PART; at >= MIN_PART; at -= 1) {
      const head = this.#part(word.slice(0, at)) ?? (word[at - 1] === 's' ? this.#part(word.slice(0, at - 1)) : undefined);
      if (head === undefined) continue;
      const rest = word.slice(at);
      const tail = this.#part(rest);
      if (tail !== undefined) return [head, tail];
      const deeper = rest.length >= 2 * MIN_PART ? this.#partsOf(rest) : [];
      if (deeper.length > 0) return [head, ...deeper];
    }
    return [];
  }

  #part(text: string): number | undefined {
    if (text.length < MIN_PART || isStopWord(text, this.language)) return undefined;
    const stem = STEMMERS[this.language].stem(text);
    return this.#parts.has(stem) ? this.#ids.get(stem) : undefined;
  }

  #stem(word: string): string | undefined {
    if (isStopWord(word, this.language)) return undefined;
    const normal = normaliseWord(word);
    return /^\d+$/.test(normal) ? undefined : STEMMERS[this.language].stem(normal);
  }

  #intern(stem: string): void {
    if (this.#ids.has(stem)) return;
    this.#ids.set(stem, this.#stems.length);
    this.#stems.push(stem);
  }
}
