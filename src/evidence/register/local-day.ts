import { dayIn, dayOf } from '../day.js';
import type { Moment } from './cell-date.js';

const MINUTE = 60_000;

/** The day (ISO date) of a moment in a time zone. What states no zone of its own is taken to be of that zone. */
export function localDay({ iso, minutes, offset }: Moment, timeZone: string | undefined): string {
  if (minutes === undefined || offset === undefined || timeZone === undefined) return iso;
  return dayIn(timeZone, new Date((dayOf(iso) * 1440 + minutes - offset) * MINUTE)) ?? iso;
}

/** Minutes since 1970 at which a moment begins and ends: a minute, or the whole of a day without a time. */
export function minutesOf({ iso, minutes, offset }: Moment): readonly [first: number, last: number] {
  const start = dayOf(iso) * 1440 - (offset ?? 0);
  return minutes === undefined ? [start, start + 1439] : [start + minutes, start + minutes];
}
