import { withoutEnd } from '../text-ends.js';

/** A day as somebody wrote it; `ambiguous` when day and month could have changed places. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Whether day or month stands first in dates of figures. */
export type DateOrder = 'day-first' | 'month-first';

export interface AmbiguousDate {
  readonly ambiguous: true;
  /** The two days it may be, the earlier first. */
  readonly readings: readonly [string, string];
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
/** Of a year in two figures: `20.01.25`, `8/12/24`. With hyphens the year may stand first, and `1.2.24` may be a version. */
const SHORT_YEAR = /(?<![\d./])(?:(\d{1,2})\/(\d{1,2})\/|(\d{2})\.(\d{2})\.)(\d{2})(?![\d./])/;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|e)?[ -](?:of )?(\p{L}{3,9})\.?,?[ -]((?:19|20)\d{2})(?!\d)/u;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})(?!\d)/u;

/**
 * The first day a short text holds: 2026-01-25, 2026/1/25, 25-01-2026, 25.1.2026, 25 January 2026, Jan 25th, 2026, 25
 * januari 2026. Of figures such as 03/04/2026 nobody knows which is the day. Undefined when it holds none that exists.
 */
export function writtenDate(text: string, order?: DateOrder): WrittenDate | AmbiguousDate | undefined {
  if (text.length > 400 || !/\d/.test(text)) return undefined;
  const first = YEAR_FIRST.exec(text);
  if (first) return dated(first, first[1], first[3], first[4]);
  const figures = inFigures(text);
  if (figures) {
    const { match, a, b, year, dayFirst } = figures;
    const asDay = dated(match, year, b, a);
    const asMonth = dated(match, year, a, b);
    if (!asDay || !asMonth || asDay.iso === asMonth.iso || dayFirst) return asDay ?? asMonth;
    if (order !== undefined) return order === 'day-first' ? asDay : asMonth;
    const readings = [asDay.iso, asMonth.iso].sort() as [string, string];
    return { ambiguous: true, readings, ...placeOf(match) };
  }
  const named = DAY_MONTH.exec(text);
  if (named) return dated(named, named[3], monthOf(named[2]), named[1]);
  const american = MONTH_DAY.exec(text);
  return american ? dated(american, american[3], monthOf(american[1]), american[2]) : undefined;
}

/** A date in figures with its year last; with dots the day stands first everywhere. */
function inFigures(text: string):
  | {
      readonly match: RegExpExecArray;
      readonly a: string;
      readonly b: string;
      readonly year: string;
      readonly dayFirst: boolean;
    }
  | undefined {
  const long = YEAR_LAST.exec(text);
  if (long)
    return {
      match: long,
      a: long[1] ?? '',
      b: long[3] ?? '',
      year: long[4] ?? '',
      dayFirst: long[2] === '.',
    };
  const match = SHORT_YEAR.exec(text);
  if (!match) return undefined;
  const year = `20${match[5] ?? ''}`;
  return match[1] === undefined
    ? { match, a: match[3] ?? '', b: match[4] ?? '', year, dayFirst: true }
    : { match, a: match[1], b: match[2] ?? '', year, dayFirst: false };
}

/** A month, quarter or year that stands for a day. */
export interface WrittenPeriod {
  /** Its first and last day. */
  readonly first: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
}

const MONTH_YEAR = /(?<!\p{L})(\p{L}{3,9})\.?,? (?:of )?['’]?((?:19|20)\d{2})(?![\d-])/u;
const YEAR_MONTH = /(?<![\d./-])((?:19|20)\d{2})[-/.](\d{1,2})(?![\d./-])/;
const MONTH_FIGURE_YEAR = /(?<![\d./-])(\d{1,2})[-/.]((?:19|20)\d{2})(?![\d./-])/;
const QUARTER = /(?<![\p{L}\d])[QK]([1-4])[ /-]{0,3}['’]?((?:19|20)\d{2})(?!\d)/iu;
const YEAR_QUARTER = /(?<!\d)((?:19|20)\d{2})[ /-]{0,3}[QK]([1-4])(?!\d)/i;
const YEAR_ALONE = /^((?:19|20)\d{2})$/;

/**
 * The first month or quarter a short text holds, or a year by itself: December 2026, 2026-12, 12/2026, Q4 2026. Undefined
 * for anything else.
 */
export function writtenPeriod(text: string): WrittenPeriod | undefined {
  if (text.length > 400) return undefined;
  const named = MONTH_YEAR.exec(text);
  const month = Number(monthOf(named?.[1]));
  if (named && Number.isInteger(month)) return period(named, named[2], month, 1);
  const digits = YEAR_MONTH.exec(text);
  if (digits && isMonth(digits[2])) return period(digits, digits[1], Number(digits[2]), 1);
  const reversed = MONTH_FIGURE_YEAR.exec(text);
  if (reversed && isMonth(reversed[1])) return period(reversed, reversed[2], Number(reversed[1]), 1);
  const quarter = QUARTER.exec(text);
  if (quarter) return period(quarter, quarter[2], Number(quarter[1]) * 3 - 2, 3);
  const other = YEAR_QUARTER.exec(text);
  if (other) return period(other, other[1], Number(other[2]) * 3 - 2, 3);
  const year = YEAR_ALONE.exec(text);
  return year ? period(year, year[1], 1, 12) : undefined;
}

function isMonth(figures = ''): boolean {
  return Number(figures) >= 1 && Number(figures) <= 12;
}

function period(
  match: RegExpExecArray,
  year: string | undefined,
  month: number,
  months: number,
): WrittenPeriod {
  const day = (m: number, d: number): string =>
    new Date(Date.UTC(Number(year), m, d)).toISOString().slice(0, 10);
  return { first: day(month - 1, 1), last: day(month - 1 + months, 0), ...placeOf(match) };
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
