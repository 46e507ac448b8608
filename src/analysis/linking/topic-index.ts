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
  /** By word, as rows: the phrases to try when it is met. A phrase is listed at its rarest word. */
  readonly phrasesAt: PhraseList;
  /** By entry of `words` and of `phrasePostings`: 1 when the word or phrase is a strong term of the topic. */
  readonly strongWords: Uint8Array;
  readonly strongPhrases: Uint8Array;
}

/** Row n holds the entries from `start[n]` up to `start[n + 1]`; `other` is one more word of the phrase. */
export interface PhraseList {
  readonly start: Uint32Array;
  readonly phrase: Uint16Array;
  readonly other: Uint16Array;
}

const WINDOW_SLACK = 3;
/** A compound's parts as a phrase tell a little less than the compound itself. */
const COMPOUND_PARTS = 0.7;
/** For topics that serve no criterion by themselves: a middling rarity. */
const UNKNOWN_RARITY = 3;
/** Weights below this are noise, and cost time. */
const FAINT = 0.8;

/** What the catalogue says of its topics, before rarity is weighed in. */
export interface TopicRows {
  /** By word: its weight in each topic, topics ascending. */
  readonly words: readonly ReadonlyMap<number, number>[];
  /** By word: the topics it is a strong term of. */
  readonly strong: readonly ReadonlySet<number>[];
  readonly phrases: readonly PhraseRow[];
}

export interface PhraseRow {
  readonly words: readonly number[];
  readonly weights: ReadonlyMap<number, number>;
  readonly strong: ReadonlySet<number>;
}

/** Collects the words and phrases of all topics in one language. */
export function collectTopics(language: Language, lexicon: Lexicon, parameters: TopicParameters): TopicRows {
  const builder = new Builder(lexicon, parameters);
  for (const { index, topic } of TOPICS) builder.add(index, topic, language);
  return builder.rows();
}

/** Weighs words and phrases by their rarity and makes the index of them. */
export function freezeTopics({ words: rows, strong, phrases }: TopicRows, p: TopicParameters): TopicIndex {
  const words = freezePostings(rows, (row, id) => weigh(row, strong[id], p));
  const phrasePostings = freezePostings(
    phrases.map(({ weights }) => weights),
    (row, n) => weigh(row, phrases[n]?.strong, p),
  );
  return {
    words,
    phrases: phrases.map(({ words: parts }) => ({ words: parts, window: parts.length + WINDOW_SLACK })),
    phrasePostings,
    phrasesAt: listPhrases(
      rows,
      phrases.map(({ words: parts }) => parts),
    ),
    strongWords: marks(words, strong),
    strongPhrases: marks(
      phrasePostings,
      phrases.map((phrase) => phrase.strong),
    ),
  };
}

function listPhrases(
  words: readonly ReadonlyMap<number, number>[],
  phrases: readonly (readonly number[])[],
): PhraseList {
  const rows = words.map((): number[] => []);
  const frequency = (id: number): number => words[id]?.size ?? 0;
  const byRarity = phrases.map((parts) => [...parts].sort((a, b) => frequency(a) - frequency(b)));
  byRarity.forEach(([rarest], n) => rows[rarest ?? 0]?.push(n));
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, n) => {
    start[n + 1] = (start[n] ?? 0) + row.length;
  });
  const phrase = Uint16Array.from(rows.flat());
  return { start, phrase, other: phrase.map((n) => byRarity[n]?.[1] ?? 0) };
}

/** A feature's weight in a topic times its rarity among criteria; faint weights are left out. */
function weigh(
  row: ReadonlyMap<number, number>,
  strong: ReadonlySet<number> | undefined,
  p: TopicParameters,
): (weight: number, topic: number) => number {
  const byCriterion = new Map<number, number>();
  for (const [topic, weight] of row) {
    const criterion = TOPICS[topic]?.criterion ?? -1;
    if (criterion >= 0) byCriterion.set(criterion, (byCriterion.get(criterion) ?? 0) + weight);
  }
  const told = byCriterion.size === 0 ? UNKNOWN_RARITY : informativeness(byCriterion, CRITERIA.length);
  const rarity = told ** p.rarity;
  return (weight, topic) => (weight * rarity < FAINT && strong?.has(topic) !== true ? 0 : weight * rarity);
}

class Builder {
  readonly #words: Map<number, number>[];
  readonly #strong: Set<number>[];
  readonly #phrases = new Map<
    string,
    { words: readonly number[]; weights: Map<number, number>; strong: Set<number> }
  >();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly p: TopicParameters,
  ) {
    this.#words = Array.from({ length: lexicon.size }, () => new Map<number, number>());
    this.#strong = this.#words.map(() => new Set<number>());
  }

  add(index: number, topic: Topic, language: Language): void {
    const { p } = this;
    for (const term of strongTerms(topic, language))
      this.#term(index, term, p.strongWord, p.strongPhrase, true);
    for (const term of topic.terms.support[language])
      this.#term(index, term, p.supportWord, p.supportPhrase, false);
    const counts = new Map<number, number>();
    for (const text of topic.examples[language])
      for (const id of this.#distinct(text)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) this.#more(index, id, (p.example * count) / (count + 1));
    for (const id of this.#distinct(topic.title[language])) this.#more(index, id, p.title);
    for (const id of this.#distinct(topic.hint[language])) this.#more(index, id, p.hint);
  }

  rows(): TopicRows {
    return { words: this.#words, strong: this.#strong, phrases: [...this.#phrases.values()] };
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
      if (strong) this.#strong[head]?.add(index);
      if (ids.length > 2) this.#phrase(index, ids.slice(1), phraseWeight * COMPOUND_PARTS, strong);
    }
    for (const id of ids)
      if (heads.length > 1 || id !== head) this.#most(index, id, wordWeight * this.p.termPart);
  }

  #phrase(index: number, words: readonly number[], weight: number, strong: boolean): void {
    const distinct = [...new Set(words)];
    if (distinct.length < 2) return;
    const key = [...distinct].sort((a, b) => a - b).join(' ');
    let phrase = this.#phrases.get(key);
    if (!phrase)
      this.#phrases.set(key, (phrase = { words: distinct, weights: new Map(), strong: new Set() }));
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

function marks({ start, columns }: Postings, rows: readonly ReadonlySet<number>[]): Uint8Array {
  const flags = new Uint8Array(columns.length);
  rows.forEach((row, n) => {
    const end = start[n + 1] ?? 0;
    for (let at = start[n] ?? 0; at < end; at += 1) if (row.has(columns[at] ?? 0)) flags[at] = 1;
  });
  return flags;
}
