import { CRITERIA } from '../../catalog/criteria.js';
import type { Language, Topic } from '../../catalog/types.js';
import type { Lexicon } from './lexicon.js';
import type { TopicParameters } from './parameters.js';
import type { Phrase } from './phrases.js';
import { freezePostings, informativeness, type Postings } from './postings.js';
import { readWords } from './text-words.js';
import { strongTerms, TOPICS } from './topics.js';

/** Which topics words and phrases speak for, and how much. */
export interface TopicIndex {
  readonly words: Postings;
  readonly phrases: readonly Phrase[];
  readonly phrasePostings: Postings;
  /** By word: the phrases to try when it is met; a phrase is listed at its rarest word. */
  readonly phrasesAt: readonly (readonly number[])[];
  /** Strong single words and phrases of a topic: `topic * 2^20 + word`, and phrases counted on from the words. */
  readonly strong: ReadonlySet<number>;
}

const WINDOW_SLACK = 3;
/** A compound's parts as a phrase tell a little less than the compound itself. */
const COMPOUND_PARTS = 0.7;
const KEY = 2 ** 20;
/** For topics that serve no criterion by themselves: a middling rarity. */
const UNKNOWN_RARITY = 3;

/** The key of a feature in `TopicIndex.strong`; a phrase's feature number is its index after the words. */
export function strongKey(topic: number, feature: number): number {
  return topic * KEY + feature;
}

/** Builds the index of all topics in one language. */
export function buildTopicIndex(language: Language, lexicon: Lexicon, parameters: TopicParameters): TopicIndex {
  const builder = new Builder(lexicon, parameters);
  for (const { index, topic } of TOPICS) builder.add(index, topic, language);
  return builder.build();
}

class Builder {
  readonly #words: Map<number, number>[];
  readonly #phrases = new Map<string, { words: readonly number[]; weights: Map<number, number>; strong: Set<number> }>();
  readonly #strong = new Set<number>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly p: TopicParameters,
  ) {
    this.#words = Array.from({ length: lexicon.size }, () => new Map<number, number>());
  }

  add(index: number, topic: Topic, language: Language): void {
    const { p } = this;
    for (const term of strongTerms(topic, language)) this.#term(index, term, p.strongWord, p.strongPhrase, true);
    for (const term of topic.terms.support[language]) this.#term(index, term, p.supportWord, p.supportPhrase, false);
    const counts = new Map<number, number>();
    for (const text of topic.examples[language]) for (const id of this.#distinct(text)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) this.#more(index, id, (p.example * count) / (count + 1));
    for (const id of this.#distinct(topic.title[language])) this.#more(index, id, p.title);
    for (const id of this.#distinct(topic.hint[language])) this.#more(index, id, p.hint);
  }

  build(): TopicIndex {
    const rarity = (row: ReadonlyMap<number, number>): number => {
      const byCriterion = new Map<number, number>();
      for (const [topic, weight] of row) {
        const criterion = TOPICS[topic]?.criterion ?? -1;
        if (criterion >= 0) byCriterion.set(criterion, (byCriterion.get(criterion) ?? 0) + weight);
      }
      const told = byCriterion.size === 0 ? UNKNOWN_RARITY : informativeness(byCriterion, CRITERIA.length);
      return told ** this.p.rarity;
    };
    const phrases = [...this.#phrases.values()];
    const phrasesAt = this.#words.map((): number[] => []);
    phrases.forEach(({ words, strong }, n) => {
      const rarest = words.reduce((best, id) => ((this.#words[id]?.size ?? 0) < (this.#words[best]?.size ?? 0) ? id : best));
      phrasesAt[rarest]?.push(n);
      for (const topic of strong) this.#strong.add(strongKey(topic, this.#words.length + n));
    });
    return {
      words: freezePostings(this.#words, rarity),
      phrases: phrases.map(({ words }) => ({ words, window: words.length + WINDOW_SLACK })),
      phrasePostings: freezePostings(phrases.map(({ weights }) => weights), rarity),
      phrasesAt,
      strong: this.#strong,
    };
  }

  #distinct(text: string): Set<number> {
    return new Set(readWords(text, this.lexicon).ids);
  }

  #term(index: number, term: string, wordWeight: number, phraseWeight: number, strong: boolean): void {
    const { ids, places } = readWords(term, this.lexicon);
    const heads = ids.filter((_, n) => n === 0 || places[n] !== places[n - 1]);
    const [head] = heads;
    if (head === undefined) return;
    if (heads.length > 1) {
      this.#phrase(index, heads, phraseWeight, strong);
    } else {
      this.#most(index, head, wordWeight);
      if (strong) this.#strong.add(strongKey(index, head));
      if (ids.length > 2) this.#phrase(index, ids.slice(1), phraseWeight * COMPOUND_PARTS, strong);
    }
    for (const id of ids) if (heads.length > 1 || id !== head) this.#most(index, id, wordWeight * this.p.termPart);
  }

  #phrase(index: number, words: readonly number[], weight: number, strong: boolean): void {
    const distinct = [...new Set(words)];
    if (distinct.length < 2) return;
    const key = [...distinct].sort((a, b) => a - b).join(' ');
    let phrase = this.#phrases.get(key);
    if (!phrase) this.#phrases.set(key, (phrase = { words: distinct, weights: new Map(), strong: new Set() }));
    phrase.weights.set(index, Math.max(phrase.weights.get(index) ?? 0, weight));
    if (strong) phrase.strong.add(index);
  }

  #most(index: number, id: number, weight: number): void {
    const row = this.#words[id];
    row?.set(index, Math.max(row.get(index) ?? 0, weight));
  }

  #more(index: number, id: number, weight: number): void {
    const row = this.#words[id];
    row?.set(index, (row.get(index) ?? 0) + weight);
  }
}
