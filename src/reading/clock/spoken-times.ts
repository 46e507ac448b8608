import type { Language } from '../../catalog/types.js';
import { numberAt } from '../quantity/numbers.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { quantityWords } from '../quantity/words-of.js';

/** A time of the day in words: "ten in the morning", "half zes 's middags". */
export interface SpokenTime {
  /** As `18:00`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Parts of the day, as the words that name them, and whether the hours of that part are those after noon. */
const PARTS: Readonly<Record<Language, readonly (readonly [words: string, afternoon: boolean])[]>> = {
  en: [
    ['in the morning', false],
    ['in the afternoon', true],
    ['in the evening', true],
    ['at night', true],
    ["o'clock", false],
    ['am', false],
    ['pm', true],
  ],
  nl: [
    ["'s ochtends", false],
    ["'s morgens", false],
    ["'s middags", true],
    ["'s avonds", true],
    ["'s nachts", false],
  ],
};

/** The times of the day that a text tells in words, in order. A number alone is none: its part of the day must stand behind it. */
export function spokenTimes(text: string, language: Language): SpokenTime[] {
  const tokens = tokensOf(text);
  const words = quantityWords(language);
  const found: SpokenTime[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const half = language === 'nl' && at(tokens, n).lower === 'half';
    const number = numberAt(tokens, half ? n + 1 : n, words, language, text);
    if (!number || number.article || number.ordinal || number.value < 1 || number.value > 12) continue;
    const hours = at(tokens, number.next).lower === 'uur' ? number.next + 1 : number.next;
    const part = partAt(text, tokens, hours, language);
    if (!part) continue;
    const minutes = number.value * 60 - (half ? 30 : 0);
    const time = (minutes % 720) + (part.afternoon ? 720 : 0);
    const key = `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
    found.push({ key, start: at(tokens, n).start, end: part.end });
  }
  return found;
}

/** The part of the day that is named from a token on. */
function partAt(
  text: string,
  tokens: readonly Token[],
  n: number,
  language: Language,
): { readonly afternoon: boolean; readonly end: number } | undefined {
  const { start } = at(tokens, n);
  const behind = text
    .slice(start, start + 24)
    .toLowerCase()
    .replaceAll('’', "'");
  const part = PARTS[language].find(([words]) => behind.startsWith(words));
  return part && { afternoon: part[1], end: start + part[0].length };
}
