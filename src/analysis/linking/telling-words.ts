import { weightAt } from './postings.js';
import type { TextWords } from './text-words.js';
import { endOfWord } from './tokenise.js';
import type { Vocabulary } from './compile-vocabulary.js';

/** A word of a text with its place there. */
export interface TellingWord {
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 6;
/** Words that weigh less than this share of the best one tell nothing worth showing. */
const WORTH_SHOWING = 0.2;

/** The words of a text (read as `words`) that speak for a topic, the most telling first; a word that occurs twice is named once. */
export function tellingWords(
  text: string,
  words: TextWords,
  topic: number,
  vocabulary: Vocabulary,
): TellingWord[] {
  const found: { start: number; end: number; id: number; weight: number }[] = [];
  const { ids, starts } = words;
  for (let n = 0; n < ids.length; n += 1) {
    const id = ids[n] ?? 0;
    const weight = weightAt(vocabulary.topics.words, id, topic);
    if (weight === 0) continue;
    const start = starts[n] ?? 0;
    const same = found.find((other) => other.id === id || other.start === start);
    if (!same) found.push({ start, end: endOfWord(text, start), id, weight });
    else same.weight = Math.max(same.weight, weight);
  }
  found.sort((a, b) => b.weight - a.weight);
  const best = found[0]?.weight ?? 0;
  return found.filter(({ weight }) => weight >= best * WORTH_SHOWING).slice(0, MOST_WORDS);
}
