import type { Language } from '../../catalog/types.js';
import { contentWords, type ContentWord } from '../lexis/content-words.js';
import { tokensOf } from '../quantity/tokens.js';

/** Two words that a text joins, by "and" (all of them) or "or" (one is enough). */
export interface Join {
  readonly by: 'and' | 'or';
  /** The last telling word before it and the first behind it. */
  readonly left: ContentWord;
  readonly right: ContentWord;
  readonly text: string;
}

const AND: Readonly<Record<Language, RegExp>> = { en: /^(?:and|&)$/, nl: /^(?:en|én|&)$/ };
const OR: Readonly<Record<Language, RegExp>> = { en: /^or$/, nl: /^of$/ };
/** Words that may stand between a joined word and what joins it: "and the Security Officer". */
const NEAR = 24;

/** What a text joins, in order. */
export function joinsIn(text: string, language: Language): Join[] {
  const words = contentWords(text, language);
  return tokensOf(text).flatMap(({ lower, start, end }): Join[] => {
    const by = AND[language].test(lower) ? 'and' : OR[language].test(lower) ? 'or' : undefined;
    if (by === undefined) return [];
    const left = words.findLast((word) => word.end <= start && start - word.end < NEAR);
    const right = words.find((word) => word.start >= end && word.start - end < NEAR);
    return left && right ? [{ by, left, right, text: text.slice(left.start, right.end) }] : [];
  });
}

const SEPARATORS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:,|,? ?(?:and|or)|&)(?: (?:the|a|an|our|its|their))?$/i,
  nl: /^(?:,|,? ?(?:en|of)|&)(?: (?:de|het|een|onze|ons|hun))?$/i,
};

/** Whether what stands between two words separates the items of an enumeration. */
export function separatesItems(between: string, language: Language): boolean {
  return SEPARATORS[language].test(between.replace(/\s+/g, ' ').trim());
}

/** Of two joins of the same words, whether one asks for both and the other for either. */
export function isLooser(was: Join, is: Join): boolean {
  return was.by === 'and' && is.by === 'or';
}
