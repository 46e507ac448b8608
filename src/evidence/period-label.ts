import { asDate } from '../workspace/values.js';
import { dayAt, dayOf, monthOf, type Day } from './day.js';

/** A stretch of days, both ends included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

export type LabelUnit = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** A period as an evidence folder or a manifest names it: `2026`, `2026-H1`, `2026-Q1`, `2026-03` or `2026-03-14`. */
export interface PeriodLabel extends Span {
  readonly text: string;
  readonly unit: LabelUnit;
}

const MONTHS: Readonly<Record<'year' | 'half' | 'quarter' | 'month', number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
};

/** Thousands of files lie in folders of the same few names. */
const KNOWN = new Map<string, PeriodLabel | undefined>();
const MOST_KNOWN = 5000;
const MOST_LETTERS = 40;

/** Reads a period; undefined when the text is none. Lower case and `2026Q1` are understood. */
export function readLabel(text: string): PeriodLabel | undefined {
  if (KNOWN.has(text)) return KNOWN.get(text);
  if (text.length > MOST_LETTERS) return read(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const label = read(text);
  KNOWN.set(text, label);
  return label;
}

function read(text: string): PeriodLabel | undefined {
  const match = /^(\d{4})(?:-?([hq])(\d)|-(\d{2})(?:-(\d{2}))?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , letter, number, month, day] = match;
  if (letter !== undefined) {
    const unit = letter.toLowerCase() === 'h' ? 'half' : 'quarter';
    const n = Number(number);
    if (n < 1 || n > 12 / MONTHS[unit]) return undefined;
    return ofMonths(year, (n - 1) * MONTHS[unit] + 1, unit);
  }
  if (month === undefined) return ofMonths(year, 1, 'year');
  if (day !== undefined) {
    const iso = asDate(`${match[1] ?? ''}-${month}-${day}`);
    return iso === undefined ? undefined : { text: iso, unit: 'day', start: dayOf(iso), end: dayOf(iso) };
  }
  return Number(month) >= 1 && Number(month) <= 12 ? ofMonths(year, Number(month), 'month') : undefined;
}

/** The label of a stretch that is such a period, or of the period that holds its first day. */
export function labelOf(year: number, month: number, unit: Exclude<LabelUnit, 'day'>): string {
  const two = String(month).padStart(2, '0');
  const texts = {
    year: `${year}`,
    half: `${year}-H${month < 7 ? 1 : 2}`,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    month: `${year}-${two}`,
  };
  return texts[unit];
}

function ofMonths(year: number, month: number, unit: Exclude<LabelUnit, 'day'>): PeriodLabel {
  return {
    text: labelOf(year, month, unit),
    unit,
    start: dayAt(year, month, 1),
    end: dayAt(year, month + MONTHS[unit], 1) - 1,
  };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function holds(span: Span, day: Day): boolean {
  return span.start <= day && day <= span.end;
}

/** The calendar quarters or months that a span touches. */
export function labelsIn({ start, end }: Span, unit: 'quarter' | 'month'): readonly PeriodLabel[] {
  const labels: PeriodLabel[] = [];
  for (let day = start; day <= end;) {
    const { year, month } = monthOf(day);
    const label = readLabel(labelOf(year, month, unit));
    if (!label) break;
    labels.push(label);
    day = label.end + 1;
  }
  return labels;
}
