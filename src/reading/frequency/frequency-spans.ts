import type { Language } from '../../catalog/types.js';
import { frequenciesIn } from './frequencies.js';

/** Where a text says how often, so that no duration or count is read out of the same words. */
export function frequencySpans(
  text: string,
  language: Language,
): readonly { readonly start: number; readonly end: number }[] {
  return frequenciesIn(text, language).filter(({ perYear }) => perYear !== 'per-event');
}
