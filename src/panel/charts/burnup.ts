import type { HistoryPoint } from '../protocol.js';
import { STATE_NAMES, type StateName } from '../state/levels.js';
import { daysBetween, monthTicks } from './days.js';

/** Width and height of the drawing's own units. */
export const UNITS = 1000;

/** What the chart draws, in units from the upper left corner. */
export interface Burnup {
  readonly from: string;
  readonly to: string;
  /** Highest value of the vertical axis, and its lines. */
  readonly top: number;
  readonly lines: readonly { readonly value: number; readonly y: number }[];
  readonly ticks: readonly { readonly date: string; readonly x: number }[];
  readonly areas: readonly { readonly state: StateName; readonly area: string; readonly line: string }[];
  readonly scope: string;
  /** Where the snapshots are on the horizontal axis. */
  readonly points: readonly { readonly point: HistoryPoint; readonly x: number }[];
}

/** The history as areas, one a state; undefined when there are fewer than two days to draw. */
export function burnupOf(history: readonly HistoryPoint[]): Burnup | undefined {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || first.date === last.date) return undefined;
  const span = daysBetween(first.date, last.date);
  const most = Math.max(...history.map(({ criteria }) => criteria));
  const step = most > 40 ? 20 : most > 15 ? 10 : most > 6 ? 5 : 2;
  const top = Math.max(step, Math.ceil(most / step) * step);
  const x = (date: string): number => Math.round((daysBetween(first.date, date) / span) * UNITS);
  const y = (value: number): number => Math.round(UNITS - (value / top) * UNITS);
  const path = (of: (point: HistoryPoint) => number): string =>
    history.map((point, n) => `${n === 0 ? 'M' : 'L'}${x(point.date)} ${y(of(point))}`).join('');
  return {
    from: first.date,
    to: last.date,
    top,
    lines: Array.from({ length: top / step + 1 }, (_, n) => ({ value: n * step, y: y(n * step) })),
    ticks: monthTicks(first.date, last.date, 8).map((date) => ({ date, x: x(date) })),
    areas: STATE_NAMES.map((state) => {
      const line = path((point) => point[state]);
      return { state, line, area: `${line}L${UNITS} ${UNITS}L0 ${UNITS}Z` };
    }),
    scope: path(({ criteria }) => criteria),
    points: history.map((point) => ({ point, x: x(point.date) })),
  };
}
