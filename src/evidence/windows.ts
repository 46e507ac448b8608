import type { Frequency } from '../catalog/types.js';
import { addMonths, dayAt, isoOf, mondayOf, monthOf, type Day } from './day.js';
import { labelOf, type LabelUnit, type Span } from './period-label.js';

/** A stretch of time in which a control is to be performed once. */
export interface Window extends Span {
  /** As the evidence folder is called: `2026-Q3`, `2026-08`, `2026-08-17`. */
  readonly label: string;
  /** The whole calendar period it is a part of; the same days unless the observation period cuts it. */
  readonly whole: Span;
  /** A date the control's schedule names. */
  readonly planned?: Day;
}

/** Frequencies with one performance a window. Evidence of a continuous control is a picture of its settings each quarter. */
export type Rhythm = Exclude<Frequency, 'per-event' | 'per-change'>;

const UNITS: Readonly<
  Record<'monthly' | 'quarterly' | 'semiannual' | 'continuous', Exclude<LabelUnit, 'day' | 'year'>>
> = {
  monthly: 'month',
  quarterly: 'quarter',
  continuous: 'quarter',
  semiannual: 'half',
};
const MONTHS = { month: 1, quarter: 3, half: 6 } as const;

/** Cuts a stretch into windows that follow each other without gap or overlap, along the calendar. */
export function windowsOf(rhythm: Rhythm, span: Span): readonly Window[] {
  if (span.end < span.start) return [];
  switch (rhythm) {
    case 'daily':
      return tiled(span, (day) => ({ start: day, end: day }), isoOf);
    case 'weekly':
      return tiled(
        span,
        (day) => ({ start: mondayOf(day), end: mondayOf(day) + 6 }),
        (start) => isoOf(start),
      );
    case 'annual':
      return years(span);
    case 'once':
      return [{ ...span, label: String(monthOf(span.start).year), whole: { start: 0, end: span.end } }];
    default: {
      const unit = UNITS[rhythm];
      return tiled(
        span,
        (day) => monthsAround(day, MONTHS[unit]),
        (start) => labelAt(start, unit),
      );
    }
  }
}

function tiled(span: Span, around: (day: Day) => Span, label: (start: Day) => string): Window[] {
  const windows: Window[] = [];
  for (let day = span.start; day <= span.end;) {
    const whole = around(day);
    windows.push({ start: day, end: Math.min(whole.end, span.end), label: label(whole.start), whole });
    day = whole.end + 1;
  }
  return windows;
}

/** Years are those of the observation period, not of the calendar; less than half a year at the end joins the last. */
function years(span: Span): Window[] {
  const windows: Window[] = [];
  for (let n = 0, start = span.start; start <= span.end; n += 1) {
    const next = addMonths(span.start, 12 * (n + 1));
    const rest = span.end - next + 1;
    const end = rest < 183 ? span.end : next - 1;
    windows.push({
      start,
      end,
      label: String(monthOf(start).year),
      whole: { start: Math.min(start, addMonths(end + 1, -12)), end },
    });
    start = end + 1;
  }
  return windows;
}

function monthsAround(day: Day, months: number): Span {
  const { year, month } = monthOf(day);
  const first = month - ((month - 1) % months);
  return { start: dayAt(year, first, 1), end: dayAt(year, first + months, 1) - 1 };
}

function labelAt(start: Day, unit: Exclude<LabelUnit, 'day'>): string {
  const { year, month } = monthOf(start);
  return labelOf(year, month, unit);
}
