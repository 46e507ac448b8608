import { withoutEnd } from '../text-ends.js';

/** A day as somebody wrote it; `ambiguous` when day and month could have changed places. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

export interface AmbiguousDate {
  readonly ambiguous: true;
  readonly start: number;
  readonly end: number;
}

const LANGUAGES = ['en', 'nl'];
let months: ReadonlyMap<string, number> | undefined;

/** The names of the months in the languages policies are read in, long and short. */
function monthNames(): ReadonlyMap<string, number> {
  if (months) return months;
  const names = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let n = 0; n < 12; n += 1)
        names.set(withoutEnd(format.format(Date.UTC(2024, n, 1)).toLowerCase(), /\W/), n + 1);
    }
  names.set('sept', 9);
  names.set('mrt', 3);
  return (months = names);
}

const YEAR_FIRST = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|e)?[ -](?:of )?(\p{L}{3,9})\.?,?[ -]((?:19|20)\d{2})(?!\d)/u;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})(?!\d)/u;

/**
 * The first day a short text holds: 2026-01-25, 2026/1/25, 25-01-2026, 25.1.2026, 25 January 2026, Jan 25th, 2026, 25
 * januari 2026. Of figures such as 03/04/2026 nobody knows which is the day. Undefined when it holds none that exists.
 */
export function writtenDate(text: string): WrittenDate | AmbiguousDate | undefined {
  if (text.length > 400 || !/\d/.test(text)) return undefined;
  const first = YEAR_FIRST.exec(text);
  if (first) return dated(first, first[1], first[3], first[4]);
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [a, b] = [Number(last[1]), Number(last[3])];
    if (last[2] !== '.' && a <= 12 && b <= 12 && a !== b) return { ambiguous: true, ...placeOf(last) };
    return b > 12 ? dated(last, last[4], last[1], last[3]) : dated(last, last[4], last[3], last[1]);
  }
  const named = DAY_MONTH.exec(text);
  if (named) return dated(named, named[3], monthOf(named[2]), named[1]);
  const american = MONTH_DAY.exec(text);
  return american ? dated(american, american[3], monthOf(american[1]), american[2]) : undefined;
}

const MONTH = /^(\p{L}{3,9})\.? ((?:19|20)\d{2})$/u;

/** A month that stands for a day, "December 2026": its first day, and its last; undefined for anything else. */
export function writtenMonth(text: string): { readonly first: string; readonly last: string } | undefined {
  const match = MONTH.exec(text.trim());
  const month = Number(monthOf(match?.[1]));
  if (!match || !Number.isInteger(month)) return undefined;
  const day = (y: number, m: number, d: number): string =>
    new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);
  const year = Number(match[2]);
  return { first: day(year, month - 1, 1), last: day(year, month, 0) };
}

function monthOf(word = ''): string | undefined {
  return monthNames().get(word.toLowerCase())?.toString();
}

function dated(match: RegExpExecArray, year?: string, month?: string, day?: string): WrittenDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (!(date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d))
    return undefined;
  return { iso: date.toISOString().slice(0, 10), ...placeOf(match) };
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
