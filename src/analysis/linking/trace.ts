import type { Vocabulary } from './vocabulary.js';
import { wordsOf } from './tokenise.js';

const MOST_WORDS = 6;

/** The words of a text that speak for a topic, as written, the most telling first. For explanations. */
export function tellingWords(text: string, topic: number, vocabulary: Vocabulary): string[] {
  const found = new Map<string, number>();
  for (const { word, start, end } of wordsOf(text)) {
    let weight = 0;
    for (const id of vocabulary.lexicon.idsOf(word)) {
      for (let n = vocabulary.wordStart[id] ?? 0; n < (vocabulary.wordStart[id + 1] ?? 0); n += 1) {
        if (vocabulary.topics[n] === topic) weight = Math.max(weight, vocabulary.weights[n] ?? 0);
      }
    }
    const written = text.slice(start, end);
    if (weight > 0) found.set(written, Math.max(found.get(written) ?? 0, weight));
  }
  const ranked = [...found].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, weight]) => weight >= best * 0.2).slice(0, MOST_WORDS).map(([word]) => word);
}
