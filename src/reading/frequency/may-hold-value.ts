import type { Language } from '../../catalog/types.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { quantityWords } from '../quantity/words-of.js';
import { frequencyWords } from './words-of.js';

/** Whether a text may state a number, a time or how often: without a digit, a unit or a word for a cadence it does not. */
export function mayHoldValue(text: string, language: Language): boolean {
  const { units } = quantityWords(language);
  const { cadences, ambiguous, moments, endings, compounds } = frequencyWords(language);
  const tells = ({ lower, kind }: Token): boolean =>
    kind === 'number' ||
    units.has(lower) ||
    cadences.has(lower) ||
    ambiguous.has(lower) ||
    moments.has(lower) ||
    endings.some(([ending]) => lower.endsWith(ending)) ||
    compounds.some(([beginning]) => lower.startsWith(beginning));
  return tokensOf(text).some((token) => tells(token) || COUNTED.has(token.lower));
}

/** Things that are counted in words: "fourteen characters". */
const COUNTED = new Set(
  'character characters teken tekens karakters attempts attempt pogingen poging percent procent % sign-ins aanmeldingen'.split(
    ' ',
  ),
);
