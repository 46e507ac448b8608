import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';
import { factless } from '../generic/generic.js';

/** Words of care and measure that nobody can be held to. */
const HOLLOW: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'appropriate|adequate|suitable|proportionate|reasonable|great importance|high importance|strives|committed to|best practices|best practice|good practice|industry standards|where needed|where necessary|as needed|duly|with due care|at all times',
  ),
  nl: new WordPatterns(
    'passend|passende|adequate|adequaat|gepaste|geschikte|evenredig|evenredige|redelijke|grote waarde|veel waarde|groot belang|streeft|zet zich in|gangbare|goede praktijk|waar nodig|indien nodig|te allen tijde|zorgvuldig|zorgvuldige|met zorg',
  ),
};

/** Whether a text promises care without a fact: no role, tool, number, term or record, and a word that leaves all open. */
export function isHollow(text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return tokens.some((_, n) => HOLLOW[language].at(tokens, n) !== undefined) && factless(text, language);
}
