import type { Language } from '../../catalog/types.js';
import { numberAt } from './numbers.js';
import { at, tokensOf } from './tokens.js';
import { quantityWords } from './words-of.js';

/** So many of so many: "2 of 12 sampled leavers". */
export interface FoundShare {
  readonly part: number;
  readonly whole: number;
  readonly text: string;
}

const OF: Readonly<Record<Language, RegExp>> = { en: /^(?:of|out)$/, nl: /^(?:van|op)$/ };
const SMALL = /^(?:of|the|de|het|our|onze)$/;
const MOST_SMALL = 2;

/** The shares that a text gives in numbers, in order. */
export function sharesIn(text: string, language: Language): readonly FoundShare[] {
  const tokens = tokensOf(text);
  const words = quantityWords(language);
  return tokens.flatMap((_, n): FoundShare[] => {
    const part = numberAt(tokens, n, words, language, text);
    if (!part || !OF[language].test(at(tokens, part.next).lower)) return [];
    let next = part.next + 1;
    while (next <= part.next + MOST_SMALL && SMALL.test(at(tokens, next).lower)) next += 1;
    const whole = numberAt(tokens, next, words, language, text);
    if (!whole || whole.value < part.value || whole.value === 0) return [];
    return [
      {
        part: part.value,
        whole: whole.value,
        text: text.slice(at(tokens, n).start, at(tokens, whole.next - 1).end),
      },
    ];
  });
}
