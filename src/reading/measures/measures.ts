import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';

/** Headers of a register's column that says what is done against a risk. */
const MEASURES: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'measure*|treatment*|mitigation*|mitigating*|what we do|what we do about it|response|countermeasure*|existing control*|current control*|control*|safeguard*',
  ),
  nl: new WordPatterns(
    'maatregel*|beheersmaatregel*|beheersing|behandeling|wat wij doen|wat we doen|aanpak|tegenmaatregel*',
  ),
};
/** Longer headers are sentences of their own. */
const LONGEST = 4;

/** Whether a column's header says that its cells tell what is done. */
export function isMeasureHeader(header: string, language: Language): boolean {
  const tokens = tokensOf(header);
  return tokens.length > 0 && tokens.length <= LONGEST && MEASURES[language].at(tokens, 0) !== undefined;
}

/** States of a row whose measure is taken already. */
const IN_PLACE: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'done|in place|running|ongoing|implemented|continuous|in operation|active|closed|live',
  ),
  nl: new WordPatterns('loopt|lopend|gereed|klaar|ingevoerd|doorlopend|continu|actief|in werking|afgerond'),
};

/** Whether a cell says that what its row names is done already. */
export function isInPlace(cell: string, language: Language): boolean {
  const tokens = tokensOf(cell);
  return tokens.length > 0 && tokens.length <= 2 && IN_PLACE[language].at(tokens, 0) === tokens.length;
}
