import { compareAmounts } from '../../reading/quantity/hours.js';
import type { FoundFact } from './found-fact.js';

/** By how much two ways of counting may differ: every 90 days is quarterly, every 7 days weekly. */
const TOLERANCE = 0.04;

/** Whether two numbers say the same, whatever their words: 48 hours and two days, quarterly and every three months. */
export function isSameValue(a: FoundFact, b: FoundFact): boolean {
  if (a.key === b.key) return a.duration?.working === b.duration?.working;
  if (a.duration && b.duration)
    return a.duration.working === b.duration.working && compareAmounts(a.duration, b.duration) === 0;
  const [one, other] = [timesAYear(a), timesAYear(b)];
  return (
    one !== undefined && other !== undefined && Math.abs(one - other) <= TOLERANCE * Math.max(one, other)
  );
}

/** Of a rate, or of the time between two: "an interval of 90 days". */
function timesAYear({ perYear, key, duration }: FoundFact): number | undefined {
  if (perYear !== undefined) return perYear;
  // "Within 30 days" is a deadline, no rhythm.
  if (duration?.bound !== 'exact' || duration.from !== undefined) return undefined;
  const days = key.startsWith('d:') ? Number(key.slice(2)) : 0;
  return days > 0 ? 365 / days : undefined;
}
