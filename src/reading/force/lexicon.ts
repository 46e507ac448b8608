import { BAD, BASE, DOCUMENT, FIN, GOOD, ING, NOUN, RECORD, ROADMAP, SETUP, SURE } from './flags.js';

/** What a compound takes from its last part. */
const OF_NOUNS = GOOD | BAD | RECORD | DOCUMENT | ROADMAP | SETUP;
const MOST_GUESSES = 8192;
/** No part of a compound is longer. */
const LONGEST_PART = 24;

/** What a language's tables know of one word. */
export interface Entry {
  /** What it can be in a sentence (flags.ts). */
  readonly pos: number;
  /** What it says of the matter. */
  readonly cls: number;
}

/** Words that belong together after a first one: `set` … `up`, `no` … `longer`. */
interface Phrase extends Entry {
  readonly rest: readonly string[];
}

/** A language's words and phrases. Filled once, when the language is first read. */
export class Lexicon {
  readonly #guesses = new Map<string, Entry>();
  readonly #words = new Map<string, { pos: number; cls: number }>();
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(private readonly compounds = false) {}

  /** Adds what words can be to what is known of them; a line of words, `_` between those of a phrase. */
  add(words: string, pos: number, cls = 0): this {
    for (const word of words.split(/\s+/)) if (word !== '') this.addOne(word, pos, cls);
    return this;
  }

  /** Adds one word or phrase. */
  addOne(word: string, pos: number, cls: number): void {
    if (word.includes('_')) this.#addPhrase(word.split('_'), pos, cls);
    else {
      const known = this.#words.get(word);
      if (known) {
        known.pos |= pos;
        known.cls |= cls;
      } else this.#words.set(word, { pos, cls });
    }
  }

  /** What is known of a word. */
  word(lower: string): Entry | undefined {
    return this.#words.get(lower);
  }

  /** What was guessed of an unknown word before. */
  remembered(lower: string): Entry | undefined {
    return this.#guesses.get(lower);
  }

  remember(lower: string, entry: Entry): void {
    if (this.#guesses.size >= MOST_GUESSES) this.#guesses.clear();
    this.#guesses.set(lower, entry);
  }

  /** What an unknown compound ends with, where the language writes compounds as one word: `kwartaalcontrole`. */
  compound(lower: string): Entry | undefined {
    return this.compounds && lower.length >= 8 ? this.#endOf(lower) : undefined;
  }

  #endOf(lower: string): Entry | undefined {
    for (let at = Math.max(3, lower.length - LONGEST_PART); at <= lower.length - 4; at += 1) {
      const entry = this.#words.get(lower.slice(at));
      if (entry && entry.pos & NOUN && !(entry.pos & ~(NOUN | FIN | BASE | ING | SURE)))
        return { pos: NOUN, cls: entry.cls & OF_NOUNS };
    }
    return undefined;
  }

  /** Phrases that begin with a word, the longest first. */
  phrases(lower: string): readonly Phrase[] | undefined {
    return this.#phrases.get(lower);
  }

  #addPhrase([first = '', ...rest]: string[], pos: number, cls: number): void {
    const list = this.#phrases.get(first) ?? [];
    const same = list.find(
      (other) => other.rest.length === rest.length && other.rest.every((word, n) => word === rest[n]),
    );
    if (same) {
      list[list.indexOf(same)] = { rest, pos: same.pos | pos, cls: same.cls | cls };
      return;
    }
    list.push({ rest, pos, cls });
    list.sort((a, b) => b.rest.length - a.rest.length);
    this.#phrases.set(first, list);
  }
}
