import type { Language } from '../../catalog/types.js';
import { frequenciesIn, type FoundFrequency } from '../frequency/frequencies.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';

const PATTERNS: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    [
      ...['policy', 'document', 'plan', 'procedure', 'standard'].flatMap((noun) => [
        `this ${noun} is reviewed`,
        `this ${noun} is formally reviewed`,
        `this ${noun} must be reviewed`,
        `this ${noun} shall be reviewed`,
        `this ${noun} will be reviewed`,
        `this ${noun} is updated`,
        `review this ${noun}`,
        `reviews this ${noun}`,
        `reviewing this ${noun}`,
        `review of this ${noun}`,
        `revises this ${noun}`,
        `updates this ${noun}`,
      ]),
    ].join('|'),
  ),
  nl: new WordPatterns(
    'dit beleid ~ herzien|dit document ~ herzien|dit plan ~ herzien|deze procedure ~ herzien|dit beleid ~ geëvalueerd|dit beleid ~ beoordeeld|dit document ~ beoordeeld|dit plan ~ geëvalueerd|herziet dit beleid|herzien dit beleid|beoordeelt dit beleid|evalueert dit beleid|herziet dit document|herziet dit plan|herziening van dit beleid|this policy is reviewed',
  ),
};

/** How often a sentence says that the document itself is reviewed; undefined when it says so of none, or of two. */
export function ownReviewIn(text: string, language: Language): FoundFrequency | undefined {
  if (!PATTERNS[language].test(tokensOf(text))) return undefined;
  const [found, second] = frequenciesIn(text, language).filter(
    ({ perYear, ambiguous }) => typeof perYear === 'number' && ambiguous !== true,
  );
  return second ? undefined : found;
}
