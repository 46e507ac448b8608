import type { FactIndex } from '../facts/fact-index.js';
import type { MeaningWord } from './meaning-words.js';

/** So much of some words a line must say for it to state them. */
export const MOSTLY = 0.6;
/** And so much of the words they stand among. */
const ON_THE_MATTER = 0.08;
/** More words are no small piece of a sentence. */
const MOST_WORDS = 60;

/**
 * How much of some words is stated, 0 to 1, by a line that also speaks of what they stand among: the same words said of
 * something else state nothing here.
 */
export function statedShare(
  words: readonly MeaningWord[],
  among: readonly MeaningWord[],
  { aligner }: FactIndex,
): number {
  const matter =
    among.length === 0
      ? undefined
      : new Set(
          aligner
            .align(among, [])
            .filter(({ covers }) => covers >= ON_THE_MATTER)
            .map(({ one }) => one),
        );
  let most = 0;
  for (const { one, covers } of aligner.align(words.slice(0, MOST_WORDS), []))
    if (covers > most && (!matter || matter.has(one))) most = covers;
  return most;
}
