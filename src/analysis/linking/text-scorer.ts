import { TOPICS } from './topics.js';
import { eachWord } from './tokenise.js';
import type { Vocabulary } from './vocabulary.js';

/** Scores of topics, with the list of those that are not zero. Reused: read it before the next text is scored. */
export interface TopicScores {
  readonly values: Float32Array;
  readonly strong: Uint8Array;
  readonly touched: number[];
  /** Content words in the text, known or not. */
  length: number;
}

/**
 * Scores texts against all topics of a vocabulary. Every word and phrase counts once a text. Holds scratch memory, so
 * one instance must not be used re-entrantly.
 */
export class TextScorer {
  readonly scores: TopicScores = {
    values: new Float32Array(TOPICS.length),
    strong: new Uint8Array(TOPICS.length),
    touched: [],
    length: 0,
  };
  readonly #seenWord: Uint32Array;
  readonly #seenPhrase: Uint32Array;
  #stamp = 0;
  /** The words of the text: number and place, the parts of a compound at the same place. */
  readonly #ids: number[] = [];
  readonly #places: number[] = [];

  constructor(private readonly vocabulary: Vocabulary) {
    this.#seenWord = new Uint32Array(vocabulary.lexicon.size);
    this.#seenPhrase = new Uint32Array(vocabulary.phrases.length);
  }

  /** Starts a new text. */
  reset(): void {
    const { values, strong, touched } = this.scores;
    for (const topic of touched) {
      values[topic] = 0;
      strong[topic] = 0;
    }
    touched.length = 0;
    this.scores.length = 0;
    this.#stamp += 1;
  }

  /** Adds a text's words and phrases, each times `factor`. */
  add(text: string, factor: number): void {
    const { phrasesAt, phrases, wordStart, phraseStart } = this.vocabulary;
    this.#read(text);
    const ids = this.#ids;
    for (let n = 0; n < ids.length; n += 1) {
      const id = ids[n] ?? 0;
      if (this.#seenWord[id] !== this.#stamp) {
        this.#seenWord[id] = this.#stamp;
        this.#post(wordStart[id] ?? 0, wordStart[id + 1] ?? 0, factor);
      }
      for (const phrase of phrasesAt[id] ?? []) {
        if (this.#seenPhrase[phrase] === this.#stamp) continue;
        const { words, window } = phrases[phrase] ?? { words: [], window: 0 };
        if (!this.#near(words, n, window)) continue;
        this.#seenPhrase[phrase] = this.#stamp;
        this.#post(phraseStart[phrase] ?? 0, phraseStart[phrase + 1] ?? 0, factor);
      }
    }
  }

  #read(text: string): void {
    this.#ids.length = 0;
    this.#places.length = 0;
    let place = 0;
    eachWord(text, (word) => {
      const ids = this.vocabulary.lexicon.idsOf(word);
      for (const id of ids) {
        this.#ids.push(id);
        this.#places.push(place);
      }
      place += 1;
      if (ids.length > 0) this.scores.length += 1;
    });
  }

  #near(words: readonly number[], at: number, window: number): boolean {
    const place = this.#places[at] ?? 0;
    let low = place;
    let high = place;
    for (const word of words) {
      if (word === this.#ids[at]) continue;
      let best = -1;
      for (let n = at - 1; n >= 0 && place - (this.#places[n] ?? 0) <= window; n -= 1) {
        if (this.#ids[n] === word) { best = this.#places[n] ?? 0; break; }
      }
      for (let n = at + 1; n < this.#ids.length && (this.#places[n] ?? 0) - place <= window; n += 1) {
        if (this.#ids[n] !== word) continue;
        const found = this.#places[n] ?? 0;
        if (best < 0 || found - place < place - best) best = found;
        break;
      }
      if (best < 0) return false;
      low = Math.min(low, best);
      high = Math.max(high, best);
    }
    return high - low <= window;
  }

  #post(from: number, to: number, factor: number): void {
    const { topics, weights, strong } = this.vocabulary;
    const { values, strong: isStrong, touched } = this.scores;
    for (let n = from; n < to; n += 1) {
      const topic = topics[n] ?? 0;
      if (values[topic] === 0) touched.push(topic);
      values[topic] = (values[topic] ?? 0) + (weights[n] ?? 0) * factor;
      if (strong[n] === 1) isStrong[topic] = 1;
    }
  }
}
