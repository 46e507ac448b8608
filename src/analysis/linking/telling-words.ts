import type { Postings } from './postings.js';
import { wordsOf } from './tokenise.js';
import type { Vocabulary } from './vocabulary.js';

const MOST_WORDS = 6;
/** Words that weigh less than this share of the best one tell nothing worth showing. */
const WORTH_SHOWING = 0.2;

/** The words of a text that speak for a topic, as written, the most telling first. */
export function tellingWords(text: string, topic: number, vocabulary: Vocabulary): string[] {
  const found = new Map<string, number>();
  for (const { word, start, end } of wordsOf(text)) {
    let weight = 0;
    for (const id of vocabulary.lexicon.idsOf(word)) weight = Math.max(weight, weightOf(vocabulary.topics.words, id, topic));
    if (weight === 0) continue;
    const written = text.slice(start, end);
    found.set(written, Math.max(found.get(written) ?? 0, weight));
  }
  const ranked = [...found].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, weight]) => weight >= best * WORTH_SHOWING).slice(0, MOST_WORDS).map(([word]) => word);
}

function weightOf({ start, columns, weights }: Postings, row: number, column: number): number {
  const end = start[row + 1] ?? 0;
  for (let n = start[row] ?? 0; n < end; n += 1) if (columns[n] === column) return weights[n] ?? 0;
  return 0;
}
