import type { Language } from '../../catalog/types.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { countsIn as allCountsIn } from '../../reading/quantity/counts.js';
import { durationsIn as readDurations } from '../../reading/quantity/durations.js';
import { roughHours } from '../../reading/quantity/hours.js';

/** A number found in text, with where it stands. `per-year` for cadences, `days` for durations. */
export interface FoundValue {
  readonly kind: 'duration' | 'cadence' | 'count';
  /** Days, times a year, or a count. */
  readonly value: number;
  readonly bound: 'exact' | 'min' | 'max';
  /** Counted in working days: comparable only with its like. */
  readonly working: boolean;
  readonly start: number;
  readonly end: number;
}

/** Five working days are a week. */
export const CALENDAR_PER_WORKING_DAY = 1.4;

/** The durations of a text as days, so that statements can be compared; a month is a twelfth of 365 days. */
export function durationsIn(text: string, language: Language): FoundValue[] {
  return readDurations(text, language).map((found) => ({
    kind: 'duration',
    value: Math.round((roughHours(found) / 24) * 1e6) / 1e6,
    bound: found.bound,
    working: found.working && found.unit !== 'hour' && found.unit !== 'minute',
    start: found.start,
    end: found.end,
  }));
}

/** The cadences of a text, as times a year. What can be read in two ways contradicts nothing, so it is left out. */
export function cadencesIn(text: string, language: Language): FoundValue[] {
  return frequenciesIn(text, language).flatMap(({ perYear, bound, start, end, ambiguous }): FoundValue[] =>
    typeof perYear === 'number' && ambiguous !== true
      ? [{ kind: 'cadence', value: perYear, bound, working: false, start, end }]
      : [],
  );
}

/** The counts of a text whose unit ends in a noun that `noun` matches: "14 characters". */
export function countsIn(text: string, noun: string, language: Language): FoundValue[] {
  const counted = new RegExp(`(?:^|[ -])(?:${noun})$`, 'i');
  return allCountsIn(text, language)
    .filter(({ unit }) => counted.test(unit))
    .map(({ value, bound, start, end }) => ({ kind: 'count', value, bound, working: false, start, end }));
}
