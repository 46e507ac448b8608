import { near } from './phrases.js';
import type { Postings } from './postings.js';
import type { TextWords } from './text-words.js';
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
  /** By topic: 1 when the statement or its lead holds a strong term of it. */
  readonly strong = new Uint8Array(TOPICS.length);
  /** Topics whose value is not zero. */
  readonly touched: number[] = [];
  readonly #seenWord: Uint32Array;
  readonly #seenPhrase: Uint32Array;
  #stamp = 0;
  /** By topic: 1 when it is to be scored. */
  readonly #wanted = new Uint8Array(TOPICS.length).fill(1);
  #wantedList: readonly number[] = TOPICS.map(({ index }) => index);

  constructor(
    private readonly index: TopicIndex,
    words: number,
    private readonly lengthNorm: number,
  ) {
    this.#seenWord = new Uint32Array(words);
    this.#seenPhrase = new Uint32Array(index.phrases.length);
  }

  /** Scores only these topics from now on; the rest is left out of `touched`. */
  only(topics: readonly number[]): void {
    for (const topic of this.#wantedList) this.#wanted[topic] = 0;
    for (const topic of topics) this.#wanted[topic] = 1;
    this.#wantedList = topics;
  }

  /** Scores a statement; words of its lead, if any, count `share`. */
  score(own: TextWords, lead?: TextWords, share = 0): void {
    for (const topic of this.touched) {
      this.values[topic] = 0;
      this.strong[topic] = 0;
    }
    this.touched.length = 0;
    this.#stamp += 1;
    const norm = (own.length + LENGTH_FLOOR) ** -this.lengthNorm;
    this.#add(own, norm);
    if (lead && lead.length > 0 && share > 0) this.#add(lead, norm * share);
  }

  #add(text: TextWords, factor: number): void {
    const { words, strongWords } = this.index;
    const { ids } = text;
    for (const id of ids) {
      if (this.#seenWord[id] === this.#stamp) continue;
      this.#seenWord[id] = this.#stamp;
      this.#post(id, words, strongWords, factor);
    }
    for (let n = 0; n < ids.length; n += 1) this.#addPhrases(text, n, factor);
  }

  /** Phrases whose rarest word is the text's word at `at`. */
  #addPhrases(text: TextWords, at: number, factor: number): void {
    const { phrasesAt, phrases, phrasePostings, strongPhrases } = this.index;
    const seenWord = this.#seenWord;
    const stamp = this.#stamp;
    const word = text.ids[at] ?? 0;
    const end = phrasesAt.start[word + 1] ?? 0;
    for (let n = phrasesAt.start[word] ?? 0; n < end; n += 1) {
      // Most searches end here: another word of the phrase does not occur at all.
      if (seenWord[phrasesAt.other[n] ?? 0] !== stamp) continue;
      const phrase = phrasesAt.phrase[n] ?? 0;
      if (
        this.#seenPhrase[phrase] === stamp ||
        !this.#isWanted(phrase, phrasePostings) ||
        !near(text, phrases[phrase], at)
      )
        continue;
      this.#seenPhrase[phrase] = stamp;
      this.#post(phrase, phrasePostings, strongPhrases, factor);
    }
  }

  #isWanted(row: number, { start, columns }: Postings): boolean {
    const end = start[row + 1] ?? 0;
    for (let n = start[row] ?? 0; n < end; n += 1) if (this.#wanted[columns[n] ?? 0] === 1) return true;
    return false;
  }

  #post(row: number, { start, columns, weights }: Postings, marks: Uint8Array, factor: number): void {
    const { values, strong, touched } = this;
    const wanted = this.#wanted;
    const end = start[row + 1] ?? 0;
    for (let n = start[row] ?? 0; n < end; n += 1) {
      const topic = columns[n] ?? 0;
      if (wanted[topic] !== 1) continue;
      const before = values[topic] ?? 0;
      if (before === 0) touched.push(topic);
      values[topic] = before + (weights[n] ?? 0) * factor;
      if (marks[n] === 1) strong[topic] = 1;
    }
  }
}
