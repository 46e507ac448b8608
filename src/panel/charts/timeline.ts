import type { PanelReport } from '../../server/panel-protocol.js';
import { daysBetween, monthTicks, plusDays } from './days.js';

export type MarkKind = 'today' | 'start' | 'end' | 'asOf' | 'target' | 'renewal';

export interface Mark {
  readonly kind: MarkKind;
  readonly date: string;
  /** Days from today. */
  readonly days: number;
  /** Percent of the width. */
  readonly x: number;
}

/** What the timeline draws; positions in percent of its width. */
export interface Timeline {
  readonly from: string;
  readonly to: string;
  /** In the order of time. */
  readonly marks: readonly Mark[];
  readonly ticks: readonly { readonly date: string; readonly x: number }[];
  readonly period?: { readonly x: number; readonly width: number; readonly done: number };
  /** Percent of the observation period that has passed; undefined before it starts, over 100 after its end. */
  readonly progress?: number;
}

/** The report's dates on one line; undefined when soc2.yaml names none. */
export function timelineOf(report: PanelReport): Timeline | undefined {
  const { today, period, asOf, target, renewal } = report;
  const named: (readonly [MarkKind, string | undefined])[] = [
    ['start', period?.start],
    ['renewal', renewal],
    ['end', period?.end],
    ['asOf', asOf],
    ['target', target],
  ];
  const dates = named.filter((mark): mark is readonly [MarkKind, string] => mark[1] !== undefined);
  if (dates.length === 0) return undefined;
  const all = [...dates, ['today', today] as const].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  const [first = today, last = today] = [all[0]?.[1], all.at(-1)?.[1]];
  const pad = Math.max(7, Math.round(daysBetween(first, last) * 0.03));
  const [from, to] = [plusDays(first, -pad), plusDays(last, pad)];
  const span = daysBetween(from, to);
  const x = (date: string): number => Math.round((daysBetween(from, date) / span) * 10_000) / 100;
  return {
    from,
    to,
    marks: all.map(([kind, date]) => ({ kind, date, days: daysBetween(today, date), x: x(date) })),
    ticks: monthTicks(from, to, 8).map((date) => ({ date, x: x(date) })),
    period: period && {
      x: x(period.start),
      width: x(period.end) - x(period.start),
      done: Math.max(0, Math.min(x(period.end), x(today)) - x(period.start)),
    },
    progress:
      period && today >= period.start
        ? today > period.end
          ? 101
          : Math.floor((daysBetween(period.start, today) / (daysBetween(period.start, period.end) + 1)) * 100)
        : undefined,
  };
}
