import { CRITERIA } from '../catalog/criteria.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import type { Language, Topic } from '../catalog/types.js';
import { WordMemo } from './linking/word-memo.js';
import { stemOfWord, stemsOf } from './text-stems.js';

const TOPICS: readonly Topic[] = [
  ...CRITERIA.flatMap(({ pointsOfFocus }) => pointsOfFocus),
  ...POLICY_TYPES.flatMap(({ contents }) => contents),
];
const NUMBERS: ReadonlyMap<Topic, number> = new Map(TOPICS.map((topic, n) => [topic, n]));

/** How many topics there are: points of focus and required contents. */
export const TOPIC_COUNT = TOPICS.length;

/** The number of a topic of the catalogue; -1 for another object. */
export function topicNumber(topic: Topic): number {
  return NUMBERS.get(topic) ?? -1;
}

/** Everything the catalogue says on its topics in a language, by word. */
export class TopicWords {
  readonly #numbers = new Map<string, number>();
  /** By word: rare words weigh more, up to 1. */
  readonly #weights: Float64Array;
  /** By topic, then by word: a bit that tells whether the catalogue uses the word on the topic. */
  readonly #bits: Uint8Array;
  readonly #rowSize: number;
  readonly #memo: WordMemo<number>;
  /** By word: the last text it was met in. */
  readonly #met: Uint32Array;
  #texts = 0;

  constructor(language: Language) {
    const byWord = new Map<string, number[]>();
    TOPICS.forEach(({ title, hint, examples, terms }, n) => {
      const texts = [
        title[language],
        hint[language],
        ...examples[language],
        ...terms.strong[language],
        ...terms.support[language],
      ];
      for (const word of stemsOf(texts.join(' '), language)) {
        const topics = byWord.get(word);
        if (topics) topics.push(n);
        else byWord.set(word, [n]);
      }
    });
    this.#rowSize = (byWord.size + 7) >> 3;
    this.#bits = new Uint8Array(this.#rowSize * TOPIC_COUNT);
    this.#weights = new Float64Array(byWord.size);
    this.#met = new Uint32Array(byWord.size);
    const total = Math.log(TOPIC_COUNT);
    for (const [word, topics] of byWord) {
      const number = this.#numbers.size;
      this.#numbers.set(word, number);
      this.#weights[number] = (total - Math.log(topics.length)) / total;
      for (const topic of topics) {
        const at = topic * this.#rowSize + (number >> 3);
        this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (number & 7));
      }
    }
    this.#memo = new WordMemo((word) => this.#numbers.get(stemOfWord(word, language)) ?? -1);
  }

  /** The words of texts that the catalogue uses on its topics, as numbers, each once. */
  wordsOf(...texts: readonly string[]): number[] {
    const words: number[] = [];
    const met = this.#met;
    const text = (this.#texts += 1);
    const add = (word: number): void => {
      if (word < 0 || met[word] === text) return;
      met[word] = text;
      words.push(word);
    };
    for (const one of texts) this.#memo.each(one, add);
    return words;
  }

  /** What a word weighs for a topic; 0 when it has nothing to do with it. */
  weight(word: number, topic: number): number {
    const bits = this.#bits[topic * this.#rowSize + (word >> 3)] ?? 0;
    return (bits & (1 << (word & 7))) === 0 ? 0 : (this.#weights[word] ?? 0);
  }
}

const BUILT: Partial<Record<Language, TopicWords>> = {};

/** The words of a language's topics; built when first needed. */
export function topicWords(language: Language): TopicWords {
  return (BUILT[language] ??= new TopicWords(language));
}
