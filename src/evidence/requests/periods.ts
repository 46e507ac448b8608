import { datesIn, type FoundDate } from '../../reading/dates/dates.js';
import { monthOf as monthNamed } from '../../reading/dates/names.js';
import { asDate } from '../../workspace/values.js';
import { dayOf, mondayOf, monthOf, dayAt } from '../day.js';
import { holds, readLabel, type Span } from '../period-label.js';
import type { DateOrder } from '../register/cell-date.js';

/** What stands between the ends of a stretch: “through”, “t/m”, a dash. */
const UNTIL =
  /^\s*(?:to|through|thru|until|till|up to|tot|tot en met|t\/m|-|–|—)(?:\s+(?:and including|en met))?\s*$/i;

/**
 * The stretches a request is about, from its period and its text: days, weeks, months, quarters and years, and from one
 * to another. Empty when it names none. `scope` gives the year where none is written.
 */
export function periodsIn(
  {
    period,
    text,
    dateOrder,
  }: { readonly period: string; readonly text: string; readonly dateOrder?: DateOrder },
  scope: Span | undefined,
): readonly Span[] {
  const figures = figuresIn(period);
  const inColumn = figures.length > 0 ? figures : spansOf(period, dateOrder, scope, true);
  return inColumn.length > 0 ? inColumn : spansOf(text, dateOrder, scope, false);
}

function spansOf(
  text: string,
  order: DateOrder | undefined,
  scope: Span | undefined,
  alone: boolean,
): readonly Span[] {
  const found = datesIn(text);
  const spans: Span[] = [];
  for (let n = 0; n < found.length; n += 1) {
    const first = spanOf(found[n], order);
    if (!first) continue;
    const next = found[n + 1];
    const last =
      next && UNTIL.test(text.slice(found[n]?.end ?? 0, next.start)) ? spanOf(next, order) : undefined;
    if (last && last.end >= first.start) {
      spans.push({ start: first.start, end: last.end });
      n += 1;
    } else spans.push(first);
  }
  if (spans.length > 0 || !scope) return spans;
  return [...withoutYear(text, order, scope), ...(alone ? named(text, scope) : [])];
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

function spanOf(date: FoundDate | undefined, order: DateOrder | undefined): Span | undefined {
  if (!date) return undefined;
  // The reader of prose takes the day first where both are possible.
  if (date.orElse === undefined || order === 'dmy') return readLabel(date.iso);
  if (order === 'mdy') return readLabel(date.orElse);
  // Unsettled: whatever lies in either reading is shown rather than left out.
  const [one, other] = [readLabel(date.iso), readLabel(date.orElse)];
  return one && other ? { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) } : one;
}

/** “Weeks of 4/20, 5/11”: the weeks of those days in the scope. */
function withoutYear(text: string, order: DateOrder | undefined, scope: Span): Span[] {
  if (!/\bwe(?:e)?k(?:s|en)?\b/i.test(text)) return [];
  return [...text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})(?![\d/-])/g)].flatMap(
    ([, one = '', two = '']) => {
      const [month, day] =
        order === 'dmy' ? [two, one] : order === 'mdy' || Number(two) > 12 ? [one, two] : [two, one];
      return yearsOf(scope).flatMap((year) => {
        const iso = asDate(`${year}-${month}-${day}`);
        if (iso === undefined || !holds(scope, dayOf(iso))) return [];
        const monday = mondayOf(dayOf(iso));
        return [{ start: monday, end: monday + 6 }];
      });
    },
  );
}

/** A column of periods that leaves the year to the reader: “Q3”, “April”, “April, July”. */
function named(text: string, scope: Span): Span[] {
  return text.split(/[,;/&\n]|\b(?:and|en)\b/i).flatMap((piece) => {
    const word = piece.trim().toLowerCase();
    const quarter = /^[qk]\s?([1-4])$/.exec(word)?.[1];
    const month = monthNamed(word);
    if (quarter === undefined && month === undefined) return [];
    return yearsOf(scope).flatMap((year) => {
      const from = month ?? Number(quarter) * 3 - 2;
      const span = {
        start: dayAt(year, from, 1),
        end: dayAt(year, from + (month === undefined ? 3 : 1), 1) - 1,
      };
      return span.start <= scope.end && span.end >= scope.start ? [span] : [];
    });
  });
}

function yearsOf({ start, end }: Span): number[] {
  const [first, last] = [monthOf(start).year, monthOf(end).year];
  return Array.from({ length: Math.min(10, last - first + 1) }, (_, n) => first + n);
}
