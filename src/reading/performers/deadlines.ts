import type { Language } from '../../catalog/types.js';
import { durationsIn, type FoundDuration } from '../quantity/durations.js';
import { EN } from './en.js';
import { NL } from './nl.js';

const WITHIN: Readonly<Record<Language, readonly string[]>> = {
  en: EN.within.split('|'),
  nl: NL.within.split('|'),
};

/**
 * The times within which something must be done, of all times that a text states: neither how long something is kept or
 * lasts (“for 15 months”), nor after what a setting acts (“a lock after 5 minutes”).
 */
export function deadlinesIn(text: string, language: Language): readonly FoundDuration[] {
  return durationsIn(text, language).filter(({ start }) => {
    const before = text
      .slice(Math.max(0, start - 40), start)
      .toLowerCase()
      .trimEnd();
    return WITHIN[language].some(
      (word) => before.endsWith(word) && !/\p{L}/u.test(before.at(-word.length - 1) ?? ''),
    );
  });
}
