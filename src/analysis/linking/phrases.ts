import type { TextWords } from './text-words.js';

/** A phrase of two to five words; found when its words stand near each other, in any order. */
export interface Phrase {
  readonly words: readonly number[];
  /** Furthest distance between its first and last word in a text. */
  readonly window: number;
}

/** Whether all words of a phrase stand near each other, one of them being the text's word at `at`. */
export function near({ ids, places }: TextWords, phrase: Phrase | undefined, at: number): boolean {
  if (!phrase) return false;
  const { words: wanted, window } = phrase;
  const place = places[at] ?? 0;
  let low = place;
  let high = place;
  for (const word of wanted) {
    if (word === ids[at]) continue;
    const found = nearest(ids, places, word, at, window);
    if (found < 0) return false;
    low = Math.min(low, found);
    high = Math.max(high, found);
  }
  return high - low <= window;
}

/** The place of the nearest occurrence of a word within the window, -1 when there is none. */
function nearest(
  ids: readonly number[],
  places: readonly number[],
  word: number,
  at: number,
  window: number,
): number {
  const place = places[at] ?? 0;
  let best = -1;
  for (let n = at - 1; n >= 0 && place - (places[n] ?? 0) <= window; n -= 1) {
    if (ids[n] !== word) continue;
    best = places[n] ?? 0;
    break;
  }
  for (let n = at + 1; n < ids.length && (places[n] ?? 0) - place <= window; n += 1) {
    if (ids[n] !== word) continue;
    const found = places[n] ?? 0;
    return best < 0 || found - place < place - best ? found : best;
  }
  return best;
}
