import type { Language } from '../../catalog/types.js';
import { tokensOf } from '../quantity/tokens.js';
import { frequencyWords } from './words-of.js';

/** What is made once in a time is named after it: times a year by "weekoverzicht", "kwartaalcijfers", "week's report". */
export function rhythmsInCompounds(text: string, language: Language): number[] {
  const { compounds } = frequencyWords(language);
  return tokensOf(text).flatMap(({ lower, kind }) => {
    if (kind !== 'word') return [];
    for (const [part, perYear] of compounds)
      if (lower.startsWith(part) && lower.length > part.length + SHORTEST) return [perYear];
    return [];
  });
}

/** An ending ("weekelijks", "jaarlijks") is another word. */
const SHORTEST = 3;
