import type { CalendarView } from '../protocol.js';
import { monthOf, type CalendarRow } from './rows.js';

/** The days that are marked between the rows. */
export type CalendarMark = 'today' | 'start' | 'end' | 'asOf';

/** What the calendar is made of from top to bottom. */
export type CalendarPart =
  | {
      readonly kind: 'rows';
      readonly key: string;
      /** `2026-11`; undefined for what has no date. */
      readonly month: string | undefined;
      /** Whether the same month began before a mark. */
      readonly continued: boolean;
      readonly rows: readonly CalendarRow[];
    }
  | { readonly kind: 'mark'; readonly key: string; readonly mark: CalendarMark; readonly date: string };

/** The key of the rows that have no date. */
export const UNDATED = 'undated';

/** Rows in groups of a month, with today and the ends of the period between those before and after them. */
export function partsOf(
  rows: readonly CalendarRow[],
  { scope, today }: Pick<CalendarView, 'scope' | 'today'>,
): readonly CalendarPart[] {
  const marks = marksOf(scope, today);
  const parts: CalendarPart[] = [];
  const undated = rows.filter(({ kind }) => kind === 'events');
  let group: CalendarRow[] = [];
  let month = '';
  const close = (): void => {
    if (group.length > 0) {
      const continued = parts.some((part) => part.kind === 'rows' && part.month === month);
      parts.push({ kind: 'rows', key: continued ? `${month}-on` : month, month, continued, rows: group });
    }
    group = [];
  };
  const mark = (passed: (mark: Mark) => boolean): void => {
    while (marks[0] && passed(marks[0])) {
      close();
      const { mark: kind, date } = marks[0];
      parts.push({ kind: 'mark', key: `mark-${kind}`, mark: kind, date });
      marks.shift();
    }
  };
  for (const row of rows) {
    if (row.kind !== 'entry') continue;
    const { target } = row.entry;
    mark(({ date, closes }) => (closes ? date < target : date <= target));
    if (monthOf(target) !== month) close();
    month = monthOf(target);
    group.push(row);
  }
  close();
  mark(() => true);
  if (undated.length > 0)
    parts.push({ kind: 'rows', key: UNDATED, month: undefined, continued: false, rows: undated });
  return parts;
}

interface Mark {
  readonly mark: CalendarMark;
  readonly date: string;
  /** Whether what is dated on that very day comes before it. */
  readonly closes: boolean;
}

function marksOf(scope: CalendarView['scope'], today: string): Mark[] {
  const marks: Mark[] = [{ mark: 'today', date: today, closes: false }];
  if (scope?.type === 'I') marks.push({ mark: 'asOf', date: scope.end, closes: true });
  else if (scope)
    marks.push(
      { mark: 'start', date: scope.start, closes: false },
      { mark: 'end', date: scope.end, closes: true },
    );
  const order: Readonly<Record<CalendarMark, number>> = { start: 0, today: 1, asOf: 2, end: 2 };
  return marks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : order[a.mark] - order[b.mark]));
}
