import type { Language } from '../../catalog/types.js';
import { countsIn } from '../quantity/counts.js';
import { sharesIn } from '../quantity/shares.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { RecalculationWords } from './vocabulary.js';

/** What somebody else can do once more from the same records, and must come out the same. */
export type Recalculation =
  /** A figure is reached: a share, a total, a forecast. */
  | 'calculation'
  /** Two records are held against each other. */
  | 'comparison';

const WORDS: Readonly<Record<Language, RecalculationWords>> = { en: EN, nl: NL };

/** Which of these a sentence says is done; a stated share (“99.9%”) is a figure that somebody reached. */
export function recalculationsIn(sentence: string, language: Language): readonly Recalculation[] {
  const { calculation, comparison } = WORDS[language];
  const found: Recalculation[] = [];
  const isFigure =
    sharesIn(sentence, language).length > 0 || countsIn(sentence, language).some(({ unit }) => unit === '%');
  if (isFigure || calculation.test(sentence)) found.push('calculation');
  if (comparison.test(sentence)) found.push('comparison');
  return found;
}
