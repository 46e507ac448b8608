import { stretchesIn, type NamedTime } from '../../reading/dates/stretches.js';
import { asDate } from '../../workspace/values.js';
import { dayAt, dayOf, mondayOf, monthOf, type Day } from '../day.js';
import { overlaps, readLabel, type Span } from '../period-label.js';
import type { DateOrder } from '../register/cell-date.js';

/** What gives a time the year that is not written. */
export interface AskedIn {
  /** The observation period that is looked at. */
  readonly scope: Span | undefined;
  /** All of them, with the day on which it is asked: without them a time is of the scope, over or not. */
  readonly periods?: readonly Span[];
  readonly today?: Day;
}

/**
 * The stretches a request is about, from its period and its text: days, weeks, months, quarters and years, and from one
 * to another. Empty when it names none. A time without a year is of the scope; where it is still to come in it, and was
 * in an observation period before, it is the last one that is over: nobody asks for records of what did not happen yet.
 */
export function periodsIn(
  {
    period,
    text,
    dateOrder,
  }: { readonly period: string; readonly text: string; readonly dateOrder?: DateOrder },
  asked: AskedIn,
): readonly Span[] {
  const figures = figuresIn(period);
  const inColumn = figures.length > 0 ? figures : spansOf(period, dateOrder, asked, true);
  return inColumn.length > 0 ? inColumn : spansOf(text, dateOrder, asked, false);
}

function spansOf(
  text: string,
  order: DateOrder | undefined,
  asked: AskedIn,
  alone: boolean,
): readonly Span[] {
  return stretchesIn(text).flatMap(({ from, to, isSure }) => {
    if (!isSure && !alone) return [];
    const firsts = spansOfTime(from, order, asked);
    const lasts = to ? spansOfTime(to, order, asked) : firsts;
    // A stretch whose year is open: the one in which it lies in the scope.
    return firsts.flatMap((first) => {
      const last = to ? lasts.find(({ end }) => end >= first.start) : first;
      return last ? [{ start: first.start, end: last.end }] : [];
    });
  });
}

/** The days of a time that is named; where its year is open, those of the years it may be of. */
function spansOfTime(
  time: NamedTime,
  order: DateOrder | undefined,
  { scope, periods = [], today = Infinity }: AskedIn,
): readonly Span[] {
  if (time.year !== undefined) {
    const span = spanIn(time, time.year, order);
    return span ? [span] : [];
  }
  if (!scope) return [];
  const within = (period: Span): Span[] =>
    yearsOf(period).flatMap((year) => {
      const span = spanIn(time, year, order);
      return span && overlaps(span, period) ? [span] : [];
    });
  const inScope = within(scope);
  if (inScope.some(({ start }) => start <= today)) return inScope;
  const past = periods
    .flatMap(within)
    .filter(({ end }) => end <= today)
    .sort((a, b) => a.end - b.end)
    .at(-1);
  return past ? [past] : inScope;
}

function spanIn(time: NamedTime, year: number, order: DateOrder | undefined): Span | undefined {
  switch (time.unit) {
    case 'day': {
      const { n, day, exchanged, week } = time;
      const one = dayIn(year, n, day);
      const other = exchanged && dayIn(year, exchanged.n, exchanged.day);
      // The reader of prose takes the day first where both are possible.
      const settled =
        order === 'mdy' && exchanged ? other : order === 'dmy' || other === undefined ? one : undefined;
      if (settled !== undefined) return weekOf(settled, week);
      if (one === undefined || other === undefined) return undefined;
      // Unsettled: whatever lies in either reading is shown rather than left out.
      const [first, last] = [weekOf(Math.min(one, other), week), weekOf(Math.max(one, other), week)];
      return { start: first.start, end: last.end };
    }
    case 'week': {
      // ISO 8601: the first week of a year is that of 4 January.
      const monday = mondayOf(dayAt(year, 1, 4)) + (time.n - 1) * 7;
      return { start: monday, end: monday + 6 };
    }
    default: {
      const months = { month: 1, quarter: 3, half: 6, year: 12 }[time.unit];
      const first = (time.n - 1) * months + 1;
      return { start: dayAt(year, first, 1), end: dayAt(year, first + months, 1) - 1 };
    }
  }
}

function dayIn(year: number, month: number, day: number): Day | undefined {
  const iso = asDate(`${year}-${month}-${day}`);
  return iso === undefined ? undefined : dayOf(iso);
}

function weekOf(day: Day, week: NamedTime['week']): Span {
  if (week === 'ending') return { start: day - 6, end: day };
  const monday = mondayOf(day);
  return week === 'of' ? { start: monday, end: monday + 6 } : { start: day, end: day };
}

/** Longer texts in a column of periods are no list of months. */
const LONGEST = 500;

/** A column of periods that holds them in figures and nothing else: “05/2026”, “2026Q2”, “04-2026 t/m 06-2026”. */
function figuresIn(period: string): Span[] {
  if (period.length > LONGEST) return [];
  const pieces = period
    .replace(/\s+/g, ' ')
    .trim()
    .split(/[,;&]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const spans = pieces.flatMap((piece) => {
    const [first, last, more] = piece.split(/[–—]| (?:-|to|through|tot en met|tot|t\/m) /i);
    const [from, to] = [periodInFigures(first), periodInFigures(last ?? first)];
    return from && to && more === undefined && to.end >= from.start
      ? [{ start: from.start, end: to.end }]
      : [];
  });
  return spans.length === pieces.length ? spans : [];
}

function periodInFigures(text = ''): Span | undefined {
  // 2026Q2, 2026-H1, 2026-05.
  const label = readLabel(text);
  if (label) return label;
  const [, month, year] = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(text.trim()) ?? [];
  const [, yearFirst, monthLast] = /^(\d{4})\s?[/.]\s?(\d{1,2})$/.exec(text.trim()) ?? [];
  const [y, m] = [year ?? yearFirst, month ?? monthLast];
  return y === undefined || m === undefined ? undefined : readLabel(`${y}-${m.padStart(2, '0')}`);
}

function yearsOf({ start, end }: Span): number[] {
  const [first, last] = [monthOf(start).year, monthOf(end).year];
  return Array.from({ length: Math.min(10, last - first + 1) }, (_, n) => first + n);
}
