import { CRITERION_LIKE } from '../../catalog/criterion-ids.js';
import type { Language } from '../../catalog/types.js';
import { datesIn } from '../../reading/dates/dates.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { figuresIn } from '../../reading/quantity/figures.js';
import { roughHours } from '../../reading/quantity/hours.js';
import type { FoundFact } from './found-fact.js';

const CONTROL_ID = /\b[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}\b/g;
const PREFIX = { money: 'm', percent: 'p', strength: 's', plain: 'n' } as const;

/**
 * Every quantity of a text: cadences, durations, percentages, amounts, strengths and plain numbers, in order, without
 * overlaps. Not numbering, criterion and control IDs, or dates.
 */
export function findQuantities(text: string, language: Language): readonly FoundFact[] {
  const found: FoundFact[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [...datesIn(text)];
  const skip = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern))
      taken.push({ start: match.index, end: match.index + match[0].length });
  };
  skip(CRITERION_LIKE);
  const add = (start: number, end: number, key: string, of?: string): void => {
    if (taken.some((other) => start < other.end && other.start < end)) return;
    taken.push({ start, end });
    found.push({ kind: 'number', key, text: text.slice(start, end), start, end, of });
  };
  const figures = figuresIn(text, language);
  const addFigures = (plain: boolean): void => {
    for (const { kind, value, of, start, end } of figures)
      if ((kind === 'plain') === plain) add(start, end, `${PREFIX[kind]}:${value}`, of);
  };
  for (const { kind, value, start, end } of figures) if (kind === 'strength') add(start, end, `s:${value}`);
  skip(CONTROL_ID);
  addFigures(false);
  for (const { start, end, perYear } of frequenciesIn(text, language))
    if (typeof perYear === 'number') add(start, end, `c:${round(perYear)}`);
  for (const duration of durationsIn(text, language)) {
    const days = roughHours(duration) / 24;
    if (days > 0) add(duration.start, duration.end, `d:${round(days)}`);
  }
  addFigures(true);
  return found.sort((a, b) => a.start - b.start);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
