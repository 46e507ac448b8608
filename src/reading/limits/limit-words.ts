import type { Language } from '../../catalog/types.js';
import { limitsIn, type LimitKind } from './limits.js';

/** Kinds of words that say when, for whom or in what order a rule holds, and nothing of what it is about. */
const KINDS: readonly LimitKind[] = [
  'denial',
  'exception',
  'condition',
  'only',
  'until',
  'universal',
  'exemption',
  'absolute',
  'most',
  'least',
  'later',
  'outside',
  'first',
  'order',
  'single',
  'may',
];

/** Whether what stands at a place only limits: those words are compared as such. */
export function onlyLimits(
  text: string,
  language: Language,
): (place: { readonly start: number; readonly end: number }) => boolean {
  const found = KINDS.flatMap((kind) => limitsIn(kind, text, language));
  return ({ start, end }) => found.some((one) => one.start <= start && end <= one.end);
}
