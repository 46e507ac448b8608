import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';

/** Words that point to what the heading above names. */
const POINTS: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'we do this|we run this|we hold this|we perform this|this is done|this happens|this takes place|this runs',
  ),
  nl: new WordPatterns(
    'dit doen wij|dit doen we|wij doen dit|we doen dit|dit gebeurt|dit doet|dat doen wij|dat doen we|dit voeren wij|dit voeren we|dit wordt gedaan',
  ),
};
/** Further into a sentence they point to something in it. */
const FIRST = 3;

/** Whether a sentence says of what its heading names how it is done: "We do this once a year". */
export function pointsUp(text: string, language: Language): boolean {
  const found = POINTS[language].find(tokensOf(text));
  return found !== undefined && found.from < FIRST;
}
