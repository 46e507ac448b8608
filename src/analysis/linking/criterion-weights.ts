import { CRITERIA } from '../../catalog/criteria.js';
import { everydayWords } from '../../catalog/everyday-words.js';
import type { CriterionId, Language, Topic } from '../../catalog/types.js';
import type { Lexicon } from './lexicon.js';
import type { CriterionParameters } from './parameters.js';
import { freezePostings, informativeness, type Postings } from './postings.js';
import { readWords } from './text-words.js';
import { strongTerms, TOPICS } from './topics.js';

const INDEX: ReadonlyMap<CriterionId, number> = new Map(CRITERIA.map(({ id }, n) => [id, n]));

/** Everything the catalogue says of each criterion (index into `CRITERIA`), pooled as one text. */
export interface CriterionCounts {
  /** By criterion: the weighted count of each word. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** By criterion: the weighted counts of all words together. */
  readonly lengths: readonly number[];
  /** By word: 1 when a term or title holds it. */
  readonly named: Uint8Array;
}

/** Counts what the catalogue says of each criterion. */
export function countCriteria(language: Language, lexicon: Lexicon, p: CriterionParameters): CriterionCounts {
  const counts = CRITERIA.map(() => new Map<number, number>());
  const named = new Uint8Array(lexicon.size);
  // A content that serves several criteria is read once.
  const read = new Map<string, readonly number[]>();
  const wordsOf = (text: string): readonly number[] => {
    let ids = read.get(text);
    if (!ids) read.set(text, (ids = readWords(text, lexicon).ids));
    return ids;
  };
  const add = (criterion: number, text: string, weight: number, names: boolean): void => {
    const pool = counts[criterion];
    for (const id of wordsOf(text)) {
      pool?.set(id, (pool.get(id) ?? 0) + weight);
      if (names) named[id] = 1;
    }
  };
  const addTopic = (criterion: number, topic: Topic, factor: number): void => {
    add(criterion, topic.title[language], factor * p.pointTitle, true);
    add(criterion, topic.hint[language], factor * p.hint, false);
    for (const text of topic.examples[language]) add(criterion, text, factor * p.example, false);
    for (const term of strongTerms(topic, language)) add(criterion, term, factor * p.strong, true);
    for (const term of topic.terms.support[language]) add(criterion, term, factor * p.support, true);
  };
  for (const { topic, criteria, criterion } of TOPICS) {
    const factor = criterion >= 0 ? 1 : p.content / Math.sqrt(Math.max(1, criteria.length));
    for (const id of criteria) addTopic(INDEX.get(id) ?? 0, topic, factor);
  }
  CRITERIA.forEach(({ id, title, intent, sampleControls }, n) => {
    for (const words of everydayWords(id)[language]) add(n, words, p.everyday, true);
    add(n, title[language], p.title, true);
    add(n, intent[language], p.intent, false);
    for (const control of sampleControls) add(n, control[language], p.control, false);
  });
  const lengths = counts.map((pool) => [...pool.values()].reduce((sum, count) => sum + count, 0));
  return { counts, lengths, named };
}

/**
 * By word: how much it speaks for each criterion (columns are indexes into `CRITERIA`). The pooled texts are weighed as
 * BM25 does, rarity being measured over criteria.
 */
export function weighCriteria({ counts, lengths, named }: CriterionCounts, p: CriterionParameters): Postings {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const shares = [...named].map(() => new Map<number, number>());
  const rows = [...named].map(() => new Map<number, number>());
  counts.forEach((pool, criterion) => {
    const length = lengths[criterion] ?? 1;
    const saturation = p.saturation * (1 - p.lengthNorm + (p.lengthNorm * length) / mean);
    for (const [id, count] of pool) {
      shares[id]?.set(criterion, count / length);
      rows[id]?.set(criterion, (count * (p.saturation + 1)) / (count + saturation));
    }
  });
  return freezePostings(rows, (_, id) => {
    const share = shares[id];
    const told = share && share.size > 0 ? informativeness(share, CRITERIA.length) ** p.rarity : 0;
    const factor = told * (named[id] === 1 ? 1 : p.incidental);
    return (weight) => weight * factor;
  });
}
