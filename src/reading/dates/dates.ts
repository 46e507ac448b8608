import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { monthOf } from './names.js';

/** A date, month, quarter or year that a text states. */
export interface FoundDate {
  /** `2026-03-01`, `2026-03`, `2026-Q1` or `2026`. */
  readonly iso: string;
  /** What it is as well when day and month could have changed places: 01/03/2026. */
  readonly orElse?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Read {
  readonly iso: string;
  readonly orElse?: string;
  readonly next: number;
}

/** The dates of a text, in order. Of day and month in figures the day is taken to come first, as in Europe. */
export function datesIn(text: string): FoundDate[] {
  const tokens = tokensOf(text);
  const found: FoundDate[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const read = dateAt(tokens, n, text);
    if (!read) continue;
    const { start } = at(tokens, n);
    const { end } = at(tokens, read.next - 1);
    found.push({ iso: read.iso, orElse: read.orElse, text: text.slice(start, end), start, end });
    n = read.next - 1;
  }
  return found;
}

function dateAt(tokens: readonly Token[], n: number, text: string): Read | undefined {
  const { kind, gap } = at(tokens, n);
  // The rest of something longer: v1.2-2026-03, https://x/2026.
  if (kind === 'mark' || gap === 'hyphen') return undefined;
  return kind === 'number'
    ? (figures(tokens, n) ?? dayMonth(tokens, n) ?? yearFirst(tokens, n, text))
    : named(tokens, n);
}

/** 2026-03-01, 01-03-2026, 01/03/2026, 1.3.2026. */
function figures(tokens: readonly Token[], n: number): Read | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})$/.exec(at(tokens, n).lower);
  if (dotted) return dayAndMonth(dotted[1] ?? '', dotted[2] ?? '', dotted[3] ?? '', n + 1);
  const second = partAfter(tokens, n);
  if (second === undefined) return undefined;
  const third = partAfter(tokens, second);
  if (third === undefined || partAfter(tokens, third) !== undefined) return undefined;
  const [a, b, c] = [at(tokens, n).lower, at(tokens, second).lower, at(tokens, third).lower];
  if (isYear(a) && isMonth(b) && isDay(c)) return { iso: iso(a, b, c), next: third + 1 };
  return isYear(c) ? dayAndMonth(a, b, c, third + 1) : undefined;
}

function dayAndMonth(a: string, b: string, year: string, next: number): Read | undefined {
  if (isMonth(b) && isDay(a)) {
    const both = isMonth(a) && Number(a) !== Number(b);
    return { iso: iso(year, b, a), orElse: both ? iso(year, a, b) : undefined, next };
  }
  return isMonth(a) && isDay(b) ? { iso: iso(year, a, b), next } : undefined;
}

/** The number behind a hyphen or a slash. */
function partAfter(tokens: readonly Token[], n: number): number | undefined {
  const next = at(tokens, n + 1);
  if (next.kind === 'number' && next.gap === 'hyphen') return n + 1;
  const slash = next.lower === '/' && next.gap === 'none' && at(tokens, n + 2).gap === 'none';
  return slash && at(tokens, n + 2).kind === 'number' ? n + 2 : undefined;
}

/** 1 March 2026, 1st of March, 2026; not 1 March. */
function dayMonth(tokens: readonly Token[], n: number): Read | undefined {
  const day = at(tokens, n).lower;
  if (!isDay(day)) return undefined;
  let next = n + 1;
  if (/^(?:st|nd|rd|th|e)$/.test(at(tokens, next).lower) && at(tokens, next).gap === 'none') next += 1;
  if (at(tokens, next).lower === 'of') next += 1;
  const month = monthOf(at(tokens, next).lower);
  if (month === undefined) return undefined;
  const year = yearBehind(tokens, next + 1);
  return year && { iso: iso(year.text, String(month), day), next: year.next };
}

/** 2026, 2026-Q1, 2026-03. */
function yearFirst(tokens: readonly Token[], n: number, text: string): Read | undefined {
  const year = at(tokens, n).lower;
  if (!isYear(year) || isOther(tokens, n, text)) return undefined;
  const behind = at(tokens, n + 1);
  const quarter = /^[qk]([1-4])$/.exec(behind.lower);
  if (quarter) return { iso: `${year}-Q${quarter[1] ?? ''}`, next: n + 2 };
  if (
    behind.gap === 'hyphen' &&
    behind.kind === 'number' &&
    isMonth(behind.lower) &&
    behind.lower.length === 2
  )
    return { iso: `${year}-${behind.lower}`, next: n + 2 };
  return { iso: year, next: n + 1 };
}

/** March 1, 2026; March 2026; Q1 2026. */
function named(tokens: readonly Token[], n: number): Read | undefined {
  const { lower } = at(tokens, n);
  const quarter = /^[qk]([1-4])$/.exec(lower);
  if (quarter && isYear(at(tokens, n + 1).lower))
    return { iso: `${at(tokens, n + 1).lower}-Q${quarter[1] ?? ''}`, next: n + 2 };
  const month = monthOf(lower);
  if (month === undefined) return undefined;
  const first = at(tokens, n + 1).lower === '.' ? n + 2 : n + 1;
  const day = at(tokens, first).lower;
  if (at(tokens, first).kind === 'number' && isDay(day)) {
    const suffix =
      at(tokens, first + 1).gap === 'none' && /^(?:st|nd|rd|th)$/.test(at(tokens, first + 1).lower);
    const year = yearBehind(tokens, first + (suffix ? 2 : 1));
    if (year) return { iso: iso(year.text, String(month), day), next: year.next };
  }
  const year = yearBehind(tokens, first);
  return year && { iso: `${year.text}-${two(String(month))}`, next: year.next };
}

function yearBehind(tokens: readonly Token[], n: number): { text: string; next: number } | undefined {
  let next = n;
  if (at(tokens, next).lower === '.') next += 1;
  if (at(tokens, next).lower === ',') next += 1;
  const { lower } = at(tokens, next);
  return isYear(lower) ? { text: lower, next: next + 1 } : undefined;
}

/** A number like a year that is none: an edition (ISO 27001), a strength (2048 bits), a part of an address. */
function isOther(tokens: readonly Token[], n: number, text: string): boolean {
  const { start, end } = at(tokens, n);
  if (/[\w.:/#-]/.test(text.charAt(start - 1)) || /^(?:[\w:/%]|[.,-]\d|-\w)/.test(text.slice(end, end + 2)))
    return (
      !/^-[QK]/.test(text.slice(end, end + 2)) &&
      !(/^-\d/.test(text.slice(end, end + 2)) && !/[\w.:/#-]/.test(text.charAt(start - 1)))
    );
  if (/^bits?$/.test(at(tokens, n + 1).lower)) return true;
  for (let back = n - 1; back > n - 4; back -= 1)
    if (/^(?:iso|iec|nen|nist|rsa|dsa|dh)$/.test(at(tokens, back).lower)) return true;
  return false;
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}

function isMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

function two(text: string): string {
  return text.padStart(2, '0');
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${two(month)}-${two(day)}`;
}
