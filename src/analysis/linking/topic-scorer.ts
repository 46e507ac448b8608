import type { TextWords } from './text-words.js';
import { near } from './phrases.js';
import type { TopicIndex } from './topic-index.js';
import { TOPICS } from './topics.js';

/** Added to a statement's length, so that two words are not twice as focused as four. */
const LENGTH_FLOOR = 3;

/**
 * Scores statements against all topics. Every word and phrase counts once. The results are the scorer's own memory:
 * read them before the next statement is scored.
 */
export class TopicScorer {
  readonly values = new Float32Array(TOPICS.length);
  /** Topics whose value is not zero. */
  readonly touched: number[] = [];
  readonly #seenWord: Uint32Array;
  readonly #seenPhrase: Uint32Array;
  #stamp = 0;

  constructor(
    private readonly index: TopicIndex,
    words: number,
    private readonly lengthNorm: number,
  ) {
    this.#seenWord = new Uint32Array(words);
    this.#seenPhrase = new Uint32Array(index.phrases.length);
  }

  /** Scores a statement; words of its lead, if any, count `share`. */
  score(own: TextWords, lead?: TextWords, share = 0): void {
    for (const topic of this.touched) this.values[topic] = 0;
    this.touched.length = 0;
    this.#stamp += 1;
    const norm = (own.length + LENGTH_FLOOR) ** -this.lengthNorm;
    this.#add(own, norm);
    if (lead && share > 0) this.#add(lead, norm * share);
  }

  #add(words: TextWords, factor: number): void {
    const { words: postings, phrasesAt, phrases, phrasePostings } = this.index;
    const { ids } = words;
    for (let n = 0; n < ids.length; n += 1) {
      const id = ids[n] ?? 0;
      if (this.#seenWord[id] !== this.#stamp) {
        this.#seenWord[id] = this.#stamp;
        this.#post(postings.start[id] ?? 0, postings.start[id + 1] ?? 0, postings, factor);
      }
      const candidates = phrasesAt[id];
      if (!candidates) continue;
      for (const phrase of candidates) {
        if (this.#seenPhrase[phrase] === this.#stamp) continue;
        if (!near(words, phrases[phrase], n)) continue;
        this.#seenPhrase[phrase] = this.#stamp;
        this.#post(phrasePostings.start[phrase] ?? 0, phrasePostings.start[phrase + 1] ?? 0, phrasePostings, factor);
      }
    }
  }

  #post(from: number, to: number, postings: TopicIndex['words'], factor: number): void {
    const { values, touched } = this;
    for (let n = from; n < to; n += 1) {
      const topic = postings.columns[n] ?? 0;
      const before = values[topic] ?? 0;
      if (before === 0) touched.push(topic);
      values[topic] = before + (postings.weights[n] ?? 0) * factor;
    }
  }
}
