/** A picture of figures: plain data, drawn by each format in its own way. */
export type Chart = BarChart | TimelineChart;

/** Shares of 100, a bar each. */
export interface BarChart {
  readonly kind: 'bars';
  readonly title: string;
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
}

/** Days on a line: a stretch of time, and what falls on single days. */
export interface TimelineChart {
  readonly kind: 'timeline';
  readonly title: string;
  readonly span?: { readonly start: string; readonly end: string; readonly label: string };
  /** By date, the earliest first. */
  readonly marks: readonly TimelineMark[];
}

export interface TimelineMark {
  /** ISO date. */
  readonly date: string;
  readonly label: string;
  readonly today?: boolean;
}

/** Where a day stands on a timeline: 0 at its first day, 1 at its last. `day` is an ISO date. */
export function shareOf(day: string, { span, marks }: TimelineChart): number {
  const days = [...marks.map(({ date }) => date), ...(span ? [span.start, span.end] : [])].map(numberOf);
  const first = Math.min(...days);
  const last = Math.max(...days);
  return last === first ? 0 : (numberOf(day) - first) / (last - first);
}

/**
 * The days of a timeline in the order in which their names stand below each other, so that the line from a day to its
 * name crosses no other name: those of the first half, whose names run to the right, the last one first, then the others.
 */
export function stacked(chart: TimelineChart): readonly (TimelineMark & { readonly share: number })[] {
  const marks = chart.marks.map((mark) => ({ ...mark, share: shareOf(mark.date, chart) }));
  return [
    ...marks.filter(({ share }) => share < 0.5).reverse(),
    ...marks.filter(({ share }) => share >= 0.5),
  ];
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
