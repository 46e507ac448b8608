import type { Language } from '../../catalog/types.js';
import file from './language.bin';
import { eachTrigram, LANGUAGE_STEP } from './trigrams.js';

/** So much of a text tells its language; characters. */
export const TELLING = 1500;
/** Natural logarithm of the odds a text needs to count as of one language rather than its surroundings'. */
const LEAST = 1.5;
/** Odds that no list of names reaches: what is so written is surely in that language. */
export const SURELY = 6;

let weights: Int8Array | undefined;

/** The language of a text by its letters, three at a time (scripts/train/language.mjs); `fallback` when they do not tell. */
export function detectLanguage(text: string, fallback: Language, least = LEAST): Language {
  weights ??= Int8Array.from(file());
  const known = weights;
  let sum = 0;
  let count = 0;
  eachTrigram(text.length > TELLING ? text.slice(0, TELLING) : text, (at) => {
    sum += known[at] ?? 0;
    count += 1;
  });
  if (count === 0) return fallback;
  const odds = (sum * LANGUAGE_STEP) / Math.sqrt(count);
  if (odds > -least && odds < least) return fallback;
  return odds > 0 ? 'nl' : 'en';
}
