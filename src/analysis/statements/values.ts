import type { Language } from '../../catalog/types.js';
import { lastDayIn } from '../../reading/clock/last-day.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import type { Matter } from '../../reading/matters/matter.js';
import { countsIn } from '../../reading/quantity/counts.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { roughHours } from '../../reading/quantity/hours.js';
import type { StatedAmount } from './types.js';

/** A value found in text, with where it stands. */
export interface FoundValue {
  readonly kind: 'duration' | 'cadence' | 'count';
  /** Days, times a year, or a count. */
  readonly value: number;
  readonly bound: 'exact' | 'min' | 'max';
  readonly amount?: StatedAmount;
  /** The event from which time runs, in the text's words. */
  readonly from?: string;
  /** A moment named by its day: no time after it. */
  readonly onTheDay?: true;
  readonly start: number;
  readonly end: number;
}

/** The durations of a text: days for sorting, the amount as written for all else. */
export function durationValues(text: string, language: Language): FoundValue[] {
  return durationsIn(text, language).map(({ amount, unit, working, bound, from, start, end }) => ({
    kind: 'duration',
    value: tidy(roughHours({ amount, unit }) / 24),
    bound,
    amount: { amount, unit, working: working && unit !== 'hour' && unit !== 'minute' },
    from,
    start,
    end,
  }));
}

/** "On the last working day": no days after that event. */
export function dayValues(text: string, language: Language): FoundValue[] {
  return lastDayIn(text, language).map(({ text: from, start, end }) => ({
    kind: 'duration',
    value: 0,
    bound: 'max',
    amount: { amount: 0, unit: 'day', working: false },
    from,
    onTheDay: true,
    start,
    end,
  }));
}

/** The cadences of a text, as times a year. What can be read in two ways contradicts nothing, so it is left out. */
export function cadenceValues(text: string, language: Language): FoundValue[] {
  const found = frequenciesIn(text, language);
  // Next to one of two readings another is not known to be the one meant.
  if (found.some(({ ambiguous }) => ambiguous === true)) return [];
  return found.flatMap(({ perYear, bound, start, end }): FoundValue[] =>
    typeof perYear === 'number' ? [{ kind: 'cadence', value: perYear, bound, start, end }] : [],
  );
}

/** What is counted, as the last word of its noun. */
const NOUNS: Readonly<Record<'characters' | 'attempts' | 'percent', ReadonlySet<string>>> = {
  characters: new Set(['character', 'characters', 'chars', 'teken', 'tekens', 'karakter', 'karakters']),
  attempts: new Set(
    'attempt attempts sign-in sign-ins login logins log-in log-ins pogingen poging aanmeldpogingen inlogpogingen aanmeldingen tries failures'.split(
      ' ',
    ),
  ),
  percent: new Set(['%', 'percent', 'per cent', 'procent']),
};

function countValues(text: string, kind: keyof typeof NOUNS, language: Language): FoundValue[] {
  return countsIn(text, language)
    .filter(({ unit }) => NOUNS[kind].has(unit) || NOUNS[kind].has(unit.slice(unit.lastIndexOf(' ') + 1)))
    .map(({ value, bound, start, end }) => ({ kind: 'count', value, bound, start, end }));
}

/** The values of the kind a matter has. */
export function valuesFor(kind: Matter['value'], text: string, language: Language): FoundValue[] {
  switch (kind) {
    case 'cadence':
      return cadenceValues(text, language);
    case 'duration':
      return durationValues(text, language);
    case 'either':
      return [...durationValues(text, language), ...cadenceValues(text, language).map(intervalOf)];
    default:
      return countValues(text, kind, language);
  }
}

/** "Every 90 days" as the time between two: at most 90 days. */
function intervalOf({ value, start, end }: FoundValue): FoundValue {
  const months = 12 / value;
  const amount: StatedAmount = Number.isInteger(months)
    ? { amount: months, unit: 'month', working: false }
    : { amount: Math.round(365 / value), unit: 'day', working: false };
  return { kind: 'duration', value: tidy(365 / value), bound: 'max', amount, start, end };
}

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
