import type { Language } from '../../catalog/types.js';
import { spokenTimes } from './spoken-times.js';
import { EN_DAYS } from '../dates/en.js';
import { monthOf } from '../dates/names.js';
import { NL_DAYS } from '../dates/nl.js';
import { at, tokensOf } from '../quantity/tokens.js';

/** A time of the day, a day of the week or a month of any year. */
export interface FoundMoment {
  /** `18:00`, `day 5` (Friday), `month 9`, or `always` for around the clock. */
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TIME =
  /(?<![\w.,:])(?:([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s?(?:uur|hrs?|h|u)\b|(?=\s(?:en|tot|and|to|–|-)\s\d{1,2}[.:]\d\d\s?(?:uur|hrs?|h|u)\b))?(?:\s?([ap])\.?m\b\.?)?|(1[0-2]|[1-9])\s?([ap])\.?m\b\.?|([01]?\d|2[0-3])\s?(?:o['’]clock))(?![\d%])/gi;
const ALWAYS =
  /\b(?:24 ?\/ ?7|(?:a)?round[ -]the[ -]clock|24 hours (?:a|per) day|day and night|24 uur per dag|dag en nacht|de klok rond|rond de klok)\b/gi;

const DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: EN_DAYS.split(' '),
  nl: NL_DAYS.split(' '),
};
/** Months that are ordinary words when they begin a sentence or stand for something else. */
const ALSO_WORDS = new Set(['may', 'march', 'august']);
const BEFORE_MONTH = new Set(
  'in each every by of during from until since before after and to iedere elke elk in vanaf tot begin eind half mid'.split(
    ' ',
  ),
);

/** When on a day, in a week or in a year a text says that something happens, in order. */
export function momentsIn(text: string, language: Language): FoundMoment[] {
  const found: FoundMoment[] = [];
  const add = (key: string, start: number, end: number): void => {
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ key, text: text.slice(start, end), start, end });
  };
  for (const { index, 0: written } of text.matchAll(ALWAYS)) add('always', index, index + written.length);
  for (const match of text.matchAll(TIME)) {
    const time = timeOf(match);
    if (time !== undefined) add(time, match.index, match.index + match[0].trimEnd().length);
  }
  for (const { key, start, end } of spokenTimes(text, language)) add(key, start, end);
  const tokens = tokensOf(text);
  tokens.forEach(({ lower, start, end, kind }, n) => {
    if (kind !== 'word') return;
    const day = dayOf(lower, language);
    if (day !== undefined) add(`day ${day}`, start, end);
    const month = monthOf(lower);
    if (month === undefined || (ALSO_WORDS.has(lower) && !BEFORE_MONTH.has(at(tokens, n - 1).lower))) return;
    if (lower.length > 3 && !/^\d/.test(at(tokens, n + 1).lower) && !/^\d/.test(at(tokens, n - 1).lower))
      add(`month ${month}`, start, end);
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Where a text names times of the day, so that "17.00 uur", "om 9 uur" and "by 6 hrs" are no amounts of hours. */
export function timesOfDay(text: string, language: Language): readonly Pick<FoundMoment, 'start' | 'end'>[] {
  const written = [...text.matchAll(TIME)].flatMap((match) =>
    timeOf(match) === undefined ? [] : [{ start: match.index, end: match.index + match[0].length }],
  );
  return [...written, ...spokenTimes(text, language), ...atTheHour(text, language)];
}

const HOUR_WORDS = new Set(['uur', 'u', 'hrs', 'hours']);
const AT: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['at']),
  nl: new Set(['om', 'vóór']),
};

/** "om 9 uur", "at 18 hours": a number of the clock that an "at" stands before. */
function atTheHour(text: string, language: Language): Pick<FoundMoment, 'start' | 'end'>[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ lower, kind, start }, n) => {
    const behind = at(tokens, n + 1);
    const isHour = kind === 'number' && /^(?:[01]?\d|2[0-4])$/.test(lower) && HOUR_WORDS.has(behind.lower);
    return isHour && AT[language].has(at(tokens, n - 1).lower) ? [{ start, end: behind.end }] : [];
  });
}

/** Minutes need a mark that makes them a time: "4.30" alone may be a number or a section. */
function timeOf(match: RegExpMatchArray): string | undefined {
  const [written, hour, minutes = '00', half, short, shortHalf, full] = match;
  const behind = (match.input ?? '').slice((match.index ?? 0) + written.length);
  const isTime =
    /[:u]|hrs?|h/i.test(written) ||
    /^\s(?:en|tot|and|to|–|-)\s\d{1,2}[.:]\d\d\s?(?:uur|hrs?|h|u)\b/.test(behind);
  if (hour !== undefined && half === undefined && !isTime) return undefined;
  const morning = (half ?? shortHalf)?.toLowerCase();
  const value = Number(hour ?? short ?? full) % (morning === undefined ? 24 : 12);
  return `${String(value + (morning === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}`;
}

function dayOf(lower: string, language: Language): number | undefined {
  for (const own of [DAYS[language], DAYS.en]) {
    const n = own.findIndex((day) => lower === day || lower === `${day}s` || lower === `${day}en`);
    if (n >= 0) return n + 1;
  }
  return undefined;
}
