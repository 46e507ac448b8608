import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { datesIn, type FoundDate } from './dates.js';
import { EN_STRETCHES } from './en.js';
import { monthOf } from './names.js';
import { NL_STRETCHES } from './nl.js';

/** A day, week, month, quarter, half or year, as far as a text names it. */
export interface NamedTime {
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** Undefined where the text leaves it to its reader: “Q3”, “9 March”. */
  readonly year: number | undefined;
  /** The number of the month, quarter, half or ISO week. */
  readonly n: number;
  readonly day: number;
  /** The month and day it is as well, when the two could have changed places: 4/5. */
  readonly exchanged?: { readonly n: number; readonly day: number };
  /** A day that stands for its week, or for the week that ends on it. */
  readonly week?: 'of' | 'ending';
}

/** A time, or one time up to and including another. */
export interface NamedStretch {
  readonly from: NamedTime;
  readonly to: NamedTime | undefined;
  /** Whether it is surely one: “may” alone is also a verb. */
  readonly isSure: boolean;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

type Mode = NamedTime['week'];
type Word = keyof typeof EN_STRETCHES;

const LANGUAGES = [EN_STRETCHES, NL_STRETCHES];
const WORDS = new Map<Word, ReadonlySet<string>>();
for (const word of Object.keys(EN_STRETCHES) as Word[])
  WORDS.set(word, new Set(LANGUAGES.flatMap((words) => words[word].split(' '))));
const ORDINALS = new Map(
  LANGUAGES.flatMap(({ ordinals }) => ordinals.split(' ').map((word, n) => [word, n + 1])),
);

function is(token: Token, word: Word): boolean {
  return WORDS.get(word)?.has(token.lower) === true;
}

interface Read {
  readonly time: NamedTime;
  readonly next: number;
  /** Whether its form alone says that it is a time. */
  readonly isSure: boolean;
}

interface Placed extends Read {
  readonly first: number;
  /** How it follows the one before. */
  readonly link: 'none' | 'list' | 'until';
  readonly isIntroduced: boolean;
}

/**
 * The stretches of time that a list of requests names, in order: “March and June 2026”, “Jan-Jun 2026”, “the weeks of
 * 9 March and 6 July”, “week 23”, “third quarter”. A year that stands once counts for all that are linked to it.
 */
export function stretchesIn(text: string): NamedStretch[] {
  const tokens = tokensOf(text);
  const dated = withYears(timesIn(text));
  const stretches: NamedStretch[] = [];
  for (let n = 0; n < dated.length; n += 1) {
    const one = dated[n];
    if (!one) continue;
    const next = dated[n + 1];
    const to = next?.link === 'until' ? next : undefined;
    const isLinked = next !== undefined && next.link !== 'none';
    const isSure =
      one.isSure || one.isIntroduced || one.link !== 'none' || isLinked || one.time.year !== undefined;
    const [start, end] = [at(tokens, one.first).start, at(tokens, (to ?? one).next - 1).end];
    stretches.push({ from: one.time, to: to?.time, isSure, start, end });
    if (to) n += 1;
  }
  return stretches;
}

/** A text without the stretches it surely names, for what else it says. */
export function withoutStretches(text: string): string {
  let [rest, from] = ['', 0];
  for (const { isSure, start, end } of stretchesIn(text)) {
    if (!isSure) continue;
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}

function timesIn(text: string): Placed[] {
  const tokens = tokensOf(text);
  const full = new Map(datesIn(text).map((date) => [date.start, date]));
  const placed: Placed[] = [];
  let mode: Mode;
  let isBetween = false;
  for (let n = 0; n < tokens.length;) {
    const token = at(tokens, n);
    const before = placed.at(-1);
    const link = before ? linkOf(tokens, before.next, n, isBetween) : 'none';
    const week = weekAt(tokens, n);
    if (week) {
      mode = week.mode;
      n = week.next;
      continue;
    }
    const read = timeAt(tokens, n, full, mode !== undefined);
    if (!read) {
      if (is(token, 'between')) isBetween = true;
      // A word that only links goes on with what was said; another ends it.
      else if (!is(token, 'list') && !is(token, 'until') && token.kind === 'word' && !isFiller(token)) {
        mode = undefined;
        isBetween = false;
      }
      n += 1;
      continue;
    }
    const time: NamedTime = mode && read.time.unit === 'day' ? { ...read.time, week: mode } : read.time;
    const ahead = at(tokens, n - 1);
    placed.push({
      ...read,
      time,
      isSure: read.isSure || mode !== undefined,
      first: n,
      link,
      isIntroduced: n === 0 || is(ahead, 'before') || ahead.lower === ':',
    });
    n = read.next;
  }
  return placed;
}

/** Words within a stretch that mean nothing by themselves: “t/m de week van”. */
function isFiller({ lower }: Token): boolean {
  return [
    'de',
    'het',
    'the',
    'en',
    'and',
    'including',
    'met',
    'st',
    'nd',
    'rd',
    'th',
    'e',
    't',
    'm',
  ].includes(lower);
}

/** How a time that begins at `n` goes on from one that ended before `from`. */
function linkOf(tokens: readonly Token[], from: number, n: number, isBetween: boolean): Placed['link'] {
  const gap = tokens.slice(from, n);
  const first = at(tokens, n);
  if (gap.length === 0) return first.gap === 'hyphen' ? 'until' : 'none';
  if (gap.length > 5) return 'none';
  const words = gap.filter(({ kind }) => kind !== 'mark').map((token) => token);
  const marks = gap.filter(({ kind }) => kind === 'mark').map(({ lower }) => lower);
  const isUntil =
    words.some((token) => is(token, 'until')) ||
    marks.some((mark) => mark === '-' || mark === '–' || mark === '—') ||
    (words[0]?.lower === 't' && words[1]?.lower === 'm');
  const fits = words.every(
    (token) =>
      is(token, 'until') || is(token, 'list') || is(token, 'week') || is(token, 'weekOf') || isFiller(token),
  );
  if (!fits) return 'none';
  if (isUntil) return 'until';
  if (isBetween && words.some((token) => is(token, 'list')) && marks.length === 0) return 'until';
  return marks.every((mark) => [',', ';', '/', '&', '+', '.'].includes(mark)) ? 'list' : 'none';
}

/** “Week of”, “weeks ending”: how the days behind it are meant; not “week 12”, which is a time. */
function weekAt(
  tokens: readonly Token[],
  n: number,
): { readonly mode: Mode; readonly next: number } | undefined {
  const token = at(tokens, n);
  const slashed = token.lower === 'w' && at(tokens, n + 1).lower === '/' ? at(tokens, n + 2).lower : '';
  if (slashed === 'e') return { mode: 'ending', next: n + 3 };
  if (slashed === 'c') return { mode: 'of', next: n + 3 };
  if (!is(token, 'week')) return undefined;
  if (token.lower === 'w/e' || token.lower === 'w/c')
    return { mode: token.lower === 'w/e' ? 'ending' : 'of', next: n + 1 };
  let mode: Mode = 'of';
  let next = n + 1;
  for (; next < n + 5; next += 1) {
    const behind = at(tokens, next);
    if (is(behind, 'weekEnding') && !is(behind, 'weekOf')) mode = 'ending';
    else if (!is(behind, 'weekOf') && behind.lower !== ':') break;
  }
  return isWeekNumber(tokens, next) ? undefined : { mode, next };
}

function isWeekNumber(tokens: readonly Token[], n: number): boolean {
  const { kind, lower } = at(tokens, n);
  const behind = at(tokens, n + 1);
  if (kind !== 'number' || !/^\d{1,2}$/.test(lower) || Number(lower) < 1 || Number(lower) > 53) return false;
  // 4/20, 9 March.
  if (behind.lower === '/' && behind.gap === 'none') return false;
  // 9-2-2026: a date in figures, not weeks 9 to 2.
  const third = at(tokens, n + 2);
  if (behind.gap === 'hyphen' && third.gap === 'hyphen' && third.kind === 'number') return false;
  if (behind.gap === 'hyphen' && behind.kind === 'number')
    return Number(behind.lower) <= 53 && behind.lower.length <= 2;
  return monthOf(behind.lower) === undefined;
}

function timeAt(
  tokens: readonly Token[],
  n: number,
  full: ReadonlyMap<number, FoundDate>,
  isInWeeks: boolean,
): Read | undefined {
  const token = at(tokens, n);
  const date = full.get(token.start);
  if (date && date.iso.length === 10) return ofDate(tokens, n, date);
  const own =
    token.kind === 'number'
      ? (dayMonth(tokens, n) ??
        ordinal(tokens, n) ??
        dayAndMonth(tokens, n, isInWeeks) ??
        weekNumber(tokens, n))
      : (ordinal(tokens, n) ?? quarter(tokens, n) ?? month(tokens, n) ?? weekNumber(tokens, n));
  return own ?? (date && ofDate(tokens, n, date));
}

function ofDate(tokens: readonly Token[], n: number, { iso, orElse, end }: FoundDate): Read | undefined {
  let next = n;
  while (next < tokens.length && at(tokens, next).start < end) next += 1;
  const [year, second, third] = iso.split('-');
  const base = { year: Number(year), n: 1, day: 1 };
  const sure = { next, isSure: true };
  if (second === undefined) return { time: { ...base, unit: 'year' }, ...sure };
  if (second.startsWith('Q'))
    return { time: { ...base, unit: 'quarter', n: Number(second.slice(1)) }, ...sure };
  if (third === undefined) return { time: { ...base, unit: 'month', n: Number(second) }, ...sure };
  const [, otherMonth, otherDay] = orElse?.split('-') ?? [];
  return {
    time: {
      ...base,
      unit: 'day',
      n: Number(second),
      day: Number(third),
      ...(otherMonth !== undefined && { exchanged: { n: Number(otherMonth), day: Number(otherDay) } }),
    },
    ...sure,
  };
}

/** 9 March, 9th of March, 9-mrt. */
function dayMonth(tokens: readonly Token[], n: number): Read | undefined {
  const day = numberAt(tokens, n, 31);
  if (day === undefined) return undefined;
  let next = n + 1;
  if (/^(?:st|nd|rd|th|e)$/.test(at(tokens, next).lower) && at(tokens, next).gap === 'none') next += 1;
  if (at(tokens, next).lower === 'of') next += 1;
  const found = monthOf(at(tokens, next).lower);
  if (found === undefined) return undefined;
  const year = yearAt(tokens, next + 1);
  return {
    time: { unit: 'day', year: year?.year, n: found, day },
    next: year?.next ?? next + 1,
    isSure: true,
  };
}

/** 3/1/26, and 4/20 without a year only where days of weeks are named. */
function dayAndMonth(tokens: readonly Token[], n: number, isInWeeks: boolean): Read | undefined {
  const second = partBehind(tokens, n);
  if (second === undefined) return undefined;
  const third = partBehind(tokens, second);
  const short = third === undefined ? undefined : /^[2-9]\d$/.exec(at(tokens, third).lower)?.[0];
  const [one, two] = [numberAt(tokens, n, 31), numberAt(tokens, second, 31)];
  if (one === undefined || two === undefined || (one > 12 && two > 12)) return undefined;
  if (third === undefined ? !isInWeeks : short === undefined) return undefined;
  const isDayFirst = two <= 12;
  return {
    time: {
      unit: 'day',
      year: short === undefined ? undefined : 2000 + Number(short),
      n: isDayFirst ? two : one,
      day: isDayFirst ? one : two,
      ...(one <= 12 && two <= 12 && one !== two && { exchanged: { n: one, day: two } }),
    },
    next: (third ?? second) + 1,
    isSure: true,
  };
}

/** The place of the number behind a hyphen or a slash. */
function partBehind(tokens: readonly Token[], n: number): number | undefined {
  const next = at(tokens, n + 1);
  if (next.gap === 'hyphen' && next.kind === 'number') return n + 1;
  return next.lower === '/' && next.gap === 'none' && at(tokens, n + 2).kind === 'number' ? n + 2 : undefined;
}

/** First quarter 2026, 1e kwartaal, derde kwartaal van 2026, second half, quarter 3. */
function ordinal(tokens: readonly Token[], n: number): Read | undefined {
  const first = at(tokens, n);
  let next = n + 1;
  let number = ORDINALS.get(first.lower) as number | undefined;
  if (number === undefined && first.kind === 'number') {
    number = numberAt(tokens, n, 4);
    if (!/^(?:st|nd|rd|th|e)$/.test(at(tokens, next).lower)) return undefined;
    next += 1;
  }
  let unit = unitOf(at(tokens, next));
  if (number !== undefined && unit) next += 1;
  else if (unitOf(first) === 'quarter') {
    number = numberAt(tokens, n + 1, 4);
    unit = 'quarter';
    next = n + 2;
  } else return undefined;
  if (number === undefined || (unit === 'half' && number > 2)) return undefined;
  if (at(tokens, next).lower === 'year' || at(tokens, next).lower === 'jaar') next += 1;
  const of = at(tokens, next).lower === 'of' || at(tokens, next).lower === 'van' ? next + 1 : next;
  const year = yearAt(tokens, of);
  return { time: { unit, year: year?.year, n: number, day: 1 }, next: year?.next ?? next, isSure: true };
}

function unitOf(token: Token): 'quarter' | 'half' | undefined {
  return is(token, 'quarter') ? 'quarter' : is(token, 'half') ? 'half' : undefined;
}

/** Q3, Q3 2026, Q3-26, H1'26. */
function quarter(tokens: readonly Token[], n: number): Read | undefined {
  const [, letter, number] = /^([qkh])([1-4])$/.exec(at(tokens, n).lower) ?? [];
  const half = letter === 'h';
  if (number === undefined || (half && Number(number) > 2)) return undefined;
  const year = yearAt(tokens, n + 1) ?? shortYear(tokens, n + 1);
  return {
    time: { unit: half ? 'half' : 'quarter', year: year?.year, n: Number(number), day: 1 },
    next: year?.next ?? n + 1,
    isSure: true,
  };
}

/** March, March 9, Mar-26, Mar ’26; a month by itself is sure only where something says that it is meant. */
function month(tokens: readonly Token[], n: number): Read | undefined {
  const found = monthOf(at(tokens, n).lower);
  if (found === undefined) return undefined;
  const dot = at(tokens, n + 1).lower === '.' && at(tokens, n + 1).gap === 'none' ? n + 2 : n + 1;
  const year = yearAt(tokens, dot) ?? shortYear(tokens, dot);
  if (year)
    return { time: { unit: 'month', year: year.year, n: found, day: 1 }, next: year.next, isSure: true };
  const day = numberAt(tokens, dot, 31);
  if (day === undefined)
    return { time: { unit: 'month', year: undefined, n: found, day: 1 }, next: dot, isSure: false };
  const suffix = /^(?:st|nd|rd|th)$/.test(at(tokens, dot + 1).lower) && at(tokens, dot + 1).gap === 'none';
  const next = dot + (suffix ? 2 : 1);
  const behind = yearAt(tokens, next);
  return {
    time: { unit: 'day', year: behind?.year, n: found, day },
    next: behind?.next ?? next,
    isSure: true,
  };
}

/** Week 23, weeks 12, 14 and 16, W12. */
function weekNumber(tokens: readonly Token[], n: number): Read | undefined {
  const token = at(tokens, n);
  const short = /^w(\d{1,2})$/.exec(token.lower)?.[1];
  let [number, next] = [short === undefined ? undefined : Number(short), n + 1];
  if (short === undefined) {
    let first = n;
    if (is(token, 'week')) {
      first += 1;
      while (first < n + 3 && is(at(tokens, first), 'weekOf')) first += 1;
    } else if (!isInNumbers(tokens, n)) return undefined;
    if (!isWeekNumber(tokens, first)) return undefined;
    number = numberAt(tokens, first, 53);
    next = first + 1;
  }
  if (number === undefined || number < 1) return undefined;
  const year = yearAt(tokens, next);
  return {
    time: { unit: 'week', year: year?.year, n: number, day: 1 },
    next: year?.next ?? next,
    isSure: true,
  };
}

/** Whether a number goes on with numbers of weeks: 14 in “weeks 12, 14 and 16”. */
function isInNumbers(tokens: readonly Token[], n: number): boolean {
  if (at(tokens, n).kind !== 'number') return false;
  for (let back = n - 1; back >= Math.max(0, n - 40); back -= 1) {
    const token = at(tokens, back);
    if (is(token, 'week')) return back < n - 1;
    const links = is(token, 'list') || is(token, 'until') || is(token, 'weekOf') || isFiller(token);
    const isShort = token.kind === 'number' && /^\d{1,2}$/.test(token.lower);
    if (!links && !isShort && ![',', '&', '/', '-', '–', ';'].includes(token.lower)) return false;
  }
  return false;
}

function numberAt(tokens: readonly Token[], n: number, most: number): number | undefined {
  const { lower } = at(tokens, n);
  const value = /^\d{1,2}$/.test(lower) ? Number(lower) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

function yearAt(
  tokens: readonly Token[],
  n: number,
): { readonly year: number; readonly next: number } | undefined {
  const next = at(tokens, n).lower === ',' ? n + 1 : n;
  const { lower } = at(tokens, next);
  return /^(?:19|20)\d{2}$/.test(lower) ? { year: Number(lower), next: next + 1 } : undefined;
}

/** 26 for 2026, behind a hyphen or an apostrophe, as spreadsheets write it; smaller numbers there are days. */
function shortYear(
  tokens: readonly Token[],
  n: number,
): { readonly year: number; readonly next: number } | undefined {
  const token = at(tokens, n);
  const isQuoted = /^['’‘]$/.test(token.lower);
  const number = isQuoted ? at(tokens, n + 1) : token;
  if (!isQuoted && token.gap !== 'hyphen' && !/^['’‘]/.test(token.lower)) return undefined;
  const two = /^['’‘]?(\d{2})$/.exec(number.lower)?.[1];
  if (two === undefined || Number(two) < 20) return undefined;
  return { year: 2000 + Number(two), next: n + (isQuoted ? 2 : 1) };
}

/** Those without a year get that of the next they are linked to: “March and June 2026”, “1 November 2025 – 31 January”. */
function withYears(placed: readonly Placed[]): Placed[] {
  const dated = [...placed];
  for (let n = dated.length - 2; n >= 0; n -= 1) {
    const [one, next] = [dated[n], dated[n + 1]];
    if (!one || !next || next.link === 'none' || one.time.year !== undefined || next.time.year === undefined)
      continue;
    const wraps = next.link === 'until' && one.time.unit === next.time.unit && one.time.n > next.time.n;
    dated[n] = { ...one, time: { ...one.time, year: next.time.year - (wraps ? 1 : 0) } };
  }
  for (let n = 1; n < dated.length; n += 1) {
    const [last, one] = [dated[n - 1], dated[n]];
    if (!one || !last || one.link === 'none' || one.time.year !== undefined || last.time.year === undefined)
      continue;
    const wraps = one.link === 'until' && one.time.unit === last.time.unit && last.time.n > one.time.n;
    dated[n] = { ...one, time: { ...one.time, year: last.time.year + (wraps ? 1 : 0) } };
  }
  return dated;
}
