import { addMonths, dayOf, isoOf } from './day.js';

/** Days from one ISO date to another; negative when it is past. */
export function daysUntil(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

export function plusDays(date: string, days: number): string {
  return isoOf(dayOf(date) + days);
}

export function plusMonths(date: string, months: number): string {
  return isoOf(addMonths(dayOf(date), months));
}

/** Whole months that a period of days covers, at least; both days included. */
export function monthsIn({ start, end }: { readonly start: string; readonly end: string }): number {
  let months = 0;
  while (addMonths(dayOf(start), months + 1) <= dayOf(end) + 1) months += 1;
  return months;
}

/** The quarter of a day: `2026-Q4`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** First and last day of the quarter of a day. */
export function quarterSpan(date: string): { readonly start: string; readonly end: string } {
  const first = `${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  return { start: first, end: plusDays(plusMonths(first, 3), -1) };
}
