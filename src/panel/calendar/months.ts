import type { OccurrenceStateName } from '../../server/evidence-protocol.js';
import type { CalendarView } from '../protocol.js';
import { monthOf, type CalendarRow } from './rows.js';

/** What is to be collected in a month, by what became of it. */
export interface MonthSummary {
  /** `2026-11` */
  readonly month: string;
  readonly of: number;
  readonly counts: Readonly<Record<Bar, number>>;
}

/** The parts of a month's bar, in the order they are drawn. */
export const BARS = ['found', 'missing', 'due', 'open', 'upcoming'] as const;
export type Bar = (typeof BARS)[number];

const BAR_OF: Readonly<Record<OccurrenceStateName, Bar | undefined>> = {
  found: 'found',
  missing: 'missing',
  late: 'found',
  weak: 'missing',
  'not-occurring': undefined,
  due: 'due',
  open: 'open',
  upcoming: 'upcoming',
  optional: undefined,
};

/** Months of a longer period in which nothing is to be collected are left out. */
const MOST_EMPTY = 36;

/** Every month of the period with what is to be collected in it. */
export function monthsOf(
  rows: readonly CalendarRow[],
  scope: CalendarView['scope'],
): readonly MonthSummary[] {
  const counts = new Map<string, Record<Bar, number>>();
  const of = (month: string): Record<Bar, number> => {
    const known = counts.get(month) ?? { found: 0, missing: 0, due: 0, open: 0, upcoming: 0 };
    counts.set(month, known);
    return known;
  };
  for (const row of rows) {
    const bar = row.kind === 'entry' ? BAR_OF[row.entry.state] : undefined;
    if (row.kind === 'entry' && bar) of(monthOf(row.entry.target))[bar] += 1;
  }
  const all = scope?.type === 'II' ? monthsBetween(scope.start, scope.end) : [];
  if (all.length <= MOST_EMPTY) for (const month of all) of(month);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, one]) => ({ month, counts: one, of: BARS.reduce((sum, bar) => sum + one[bar], 0) }));
}

/** The months of two ISO dates and all between them, at most one more than may be empty. */
function monthsBetween(start: string, end: string): readonly string[] {
  const months: string[] = [];
  const last = monthOf(end);
  let [year = 0, month = 1] = start.split('-').map(Number);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last || months.length > MOST_EMPTY) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
