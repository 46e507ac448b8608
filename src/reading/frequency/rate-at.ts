import { isWeekday, monthOf } from '../dates/names.js';
import { Beginnings } from '../lexis/beginnings.js';
import { beginsPhrase, phraseAt } from '../quantity/bounds.js';
import { mayBeginNumber, numberAt } from '../quantity/numbers.js';
import { spanAt, unitAt } from '../quantity/spans.js';
import { at, type Token } from '../quantity/tokens.js';
import type { TimeUnit } from '../quantity/vocabulary.js';
import { eventGroup } from './event-at.js';
import type { Rate, Reading } from './reading.js';
import type { FrequencyWords } from './vocabulary.js';

const PER_YEAR: Readonly<Record<TimeUnit, number>> = {
  minute: 525_600,
  hour: 8760,
  day: 365,
  week: 52,
  month: 12,
  year: 1,
};

/** Words that begin a frequency by themselves, besides those that the vocabularies list. */
const ALONE = new Set(['om', 'per', "'", '‘', 'last', 'laatste', 'twice', 'half']);
const BEGINNINGS = new Beginnings<FrequencyWords>();

/** Whether `rateAt` or `eventAt` may find anything that begins with this token: most words begin no frequency. */
export function mayBeginRate(reading: Reading, n: number): boolean {
  const token = at(reading.tokens, n);
  return (
    mayBeginNumber(token, reading.quantity) ||
    BEGINNINGS.of(token.lower, reading.words, () => beginsRate(reading, token.lower))
  );
}

function beginsRate(reading: Reading, lower: string): boolean {
  const { words } = reading;
  return (
    ALONE.has(lower) ||
    PREFIXES[lower] !== undefined ||
    words.cadences.has(lower) ||
    words.every.has(lower) ||
    words.times.has(lower) ||
    beginsPhrase(lower, words.continuous) ||
    beginsPhrase(lower, words.whenever) ||
    compoundOf(reading, lower) !== undefined
  );
}

/** The frequency that begins at a token: times a year, or without end. */
export function rateAt(reading: Reading, n: number): Rate | undefined {
  return (
    continuousAt(reading, n) ??
    cadenceAt(reading, n) ??
    everyAt(reading, n) ??
    alternateAt(reading, n) ??
    timesAt(reading, n) ??
    perAt(reading, n) ??
    rankAt(reading, n) ??
    intervalAt(reading, n)
  );
}

function continuousAt({ tokens, words }: Reading, n: number): Rate | undefined {
  const next = phraseAt(tokens, n, words.continuous);
  return next === undefined ? undefined : { perYear: 'continuous', next };
}

const PREFIXES: Readonly<Record<string, number>> = {
  bi: 0.5,
  semi: 2,
  half: 2,
  twice: 2,
  once: 1,
  thrice: 3,
  tri: 1 / 3,
};

/** "quarterly", "bi-weekly", "two-yearly", "2-jaarlijks", "zeswekelijks", "halfjaarlijkse", "kwartaalcontrole". */
function cadenceAt(reading: Reading, n: number): Rate | undefined {
  const { tokens, words, quantity } = reading;
  const { lower } = at(tokens, n);
  const next = at(tokens, n + 1);
  // "twice-yearly", "bi-weekly", "three-monthly", "twee-jaarlijks"
  const second =
    next.gap === 'hyphen' ||
    isSmallNumber(at(tokens, n)) ||
    lower === 'twice' ||
    lower === 'half' ||
    lower === 'semi'
      ? (words.cadences.get(next.lower) ?? ending(reading, next.lower))
      : undefined;
  if (second !== undefined && next.kind === 'word') {
    const ambiguous = lower === 'bi' && words.ambiguous.has(`bi${next.lower}`);
    // Twice a year is what is mostly meant by bi-annual, and every two weeks by bi-weekly.
    const factor =
      lower === 'bi' && second === 1
        ? next.lower.startsWith('annual') || next.lower === 'yearly'
          ? 2
          : 0.5
        : PREFIXES[lower];
    if (factor !== undefined) return { perYear: second * factor, next: n + 2, ambiguous };
    const number = isSmallNumber(at(tokens, n)) ? Number(lower) : quantity.number(lower);
    // "2 annual reviews" are two of what there is each year; "2-yearly" and "2jaarlijks" are every two years.
    if (number && next.gap !== 'space') return { perYear: second / number, next: n + 2 };
  }
  const known = words.cadences.get(lower);
  if (known !== undefined) {
    return words.idle.has(next.lower)
      ? undefined
      : { perYear: known, next: n + 1, ambiguous: words.ambiguous.has(lower) };
  }
  const compound = compoundOf(reading, lower);
  return compound === undefined ? undefined : { perYear: compound, next: n + 1 };
}

/** A whole number that may stand before a rhythm: no year. */
function isSmallNumber({ kind, lower }: Token): boolean {
  return kind === 'number' && /^[1-9]\d?$/.test(lower);
}

function ending({ words }: Reading, word: string): number | undefined {
  return words.endings.find(([part]) => part === word)?.[1];
}

/** A Dutch compound: a number and an ending, or how often and what is done. */
function compoundOf({ words, quantity }: Reading, word: string): number | undefined {
  if (word.length < 9) return undefined;
  for (const [part, perYear] of words.endings) {
    if (!word.endsWith(part) || word.length === part.length) continue;
    const first = word.slice(0, -part.length);
    const number = first === 'half' ? 0.5 : first === 'bi' ? 2 : quantity.number(first);
    if (number) return perYear / number;
  }
  for (const [part, perYear] of words.compounds)
    if (word.startsWith(part) && words.actions.includes(word.slice(part.length))) return perYear;
  return undefined;
}

/** "every two weeks", "each quarter", "every other month", "elke nacht", "every Monday", "every January". */
function everyAt(reading: Reading, n: number): Rate | undefined {
  const { tokens, words } = reading;
  if (!words.every.has(at(tokens, n).lower)) return undefined;
  const rate = unitRate(reading, n + 1, 1);
  return rate?.perYear === 1 ? { ...rate, perYear: monthsAround(reading, n, rate.next) } : rate;
}

/** "in March and September of each year", "elk jaar in maart en september": as often as there are months named. */
function monthsAround({ tokens }: Reading, from: number, next: number): number {
  const twice = (n: number): boolean =>
    monthOf(at(tokens, n).lower) !== undefined &&
    AND.has(at(tokens, n + 1).lower) &&
    monthOf(at(tokens, n + 2).lower) !== undefined;
  return twice(from - 4) || (at(tokens, next).lower === 'in' && twice(next + 1)) ? 2 : 1;
}

const AND = new Set(['and', 'en']);

/** What "every" or "per" says of the unit behind it: "(every) two weeks", "(per) half jaar", "(every) other month". */
function unitRate(reading: Reading, n: number, times: number): Rate | undefined {
  const { text, tokens, words, quantity, language } = reading;
  const { lower } = at(tokens, n);
  if (words.other.has(lower)) {
    const plain = bareUnit(reading, n + 1);
    return plain && { perYear: (plain.perYear * times) / 2, next: plain.next };
  }
  const bare = bareUnit(reading, n);
  if (bare) return { perYear: bare.perYear * times, next: bare.next };
  // "every three to six months": the slower is what is promised, "every (1) year" the same as every year.
  const from = lower === '(' ? n + 1 : n;
  const number = numberAt(tokens, from, quantity, language, text);
  const range =
    number && /^(?:to|or|tot|of)$/.test(at(tokens, number.next).lower)
      ? spanAt(tokens, number.next + 1, quantity, language, text)
      : undefined;
  const span = spanAt(tokens, from, quantity, language, text) ?? range;
  if (!span || span.article || span.ordinal || span.amount <= 0) return undefined;
  return { perYear: perYearOf(span.unit, span.amount, span.working) * times, next: span.next };
}

/** A unit without a number: "quarter", "half year", "working day", "night", "Monday", "January". */
function bareUnit(
  { tokens, words, quantity }: Reading,
  n: number,
): { perYear: number; next: number } | undefined {
  const token = at(tokens, n);
  const moment = words.moments.get(token.lower);
  if (moment !== undefined) return { perYear: moment, next: n + 1 };
  if (isWeekday(token.lower)) {
    const second = AND.has(at(tokens, n + 1).lower);
    return second && isWeekday(at(tokens, n + 2).lower)
      ? { perYear: 104, next: n + 3 }
      : { perYear: 52, next: n + 1 };
  }
  if (monthOf(token.lower) !== undefined) {
    const second = AND.has(at(tokens, n + 1).lower) && monthOf(at(tokens, n + 2).lower) !== undefined;
    return second ? { perYear: 2, next: n + 3 } : { perYear: 1, next: n + 1 };
  }
  if (token.kind !== 'word') return undefined;
  const unit = unitAt(tokens, n, quantity);
  return unit && { perYear: perYearOf(unit.unit, unit.times, unit.working), next: unit.next };
}

/** Five working days are a week. */
function perYearOf(unit: TimeUnit, amount: number, working: boolean): number {
  return (unit === 'day' && working ? 260 : PER_YEAR[unit]) / amount;
}

/** "om het jaar", "om de twee weken", "om de maand": every other one unless a number says so. */
function alternateAt(reading: Reading, n: number): Rate | undefined {
  const { tokens } = reading;
  if (at(tokens, n).lower !== 'om' || !/^(?:de|het)$/.test(at(tokens, n + 1).lower)) return undefined;
  const rate = unitRate(reading, n + 2, 1);
  if (!rate || typeof rate.perYear !== 'number') return undefined;
  const bare = bareUnit(reading, n + 2);
  return bare ? { perYear: bare.perYear / 2, next: bare.next } : rate;
}

/** "once a year", "twice every two weeks", "3x per jaar", "vier keer per jaar", "eens in de vier jaar", "once per release". */
function timesAt(reading: Reading, n: number): Rate | undefined {
  const times = timesOf(reading, n);
  if (!times) return undefined;
  const { tokens, words } = reading;
  const { lower } = at(tokens, times.next);
  const cadence = words.cadences.get(lower) ?? (lower === 'by' ? undefined : ending(reading, lower));
  if (cadence !== undefined) return { perYear: times.value * cadence, next: times.next + 1 };
  if (!words.per.has(lower)) return undefined;
  let next = times.next + 1;
  while (
    next < times.next + 3 &&
    (words.per.has(at(tokens, next).lower) || /^(?:any|the)$/.test(at(tokens, next).lower))
  )
    next += 1;
  const rate = unitRate(reading, next, times.value);
  if (rate) return rate;
  const event = lower === 'in' || lower === 'de' ? undefined : eventGroup(reading, next, true);
  return event && { perYear: 'per-event', next: event.next, event: event.text };
}

function timesOf(
  { text, tokens, words, quantity, language }: Reading,
  n: number,
): { value: number; next: number } | undefined {
  const value = words.times.get(at(tokens, n).lower);
  if (value !== undefined) return { value, next: n + 1 };
  const number = numberAt(tokens, n, quantity, language, text);
  if (!number || number.ordinal || !words.timesNouns.has(at(tokens, number.next).lower)) return undefined;
  // "each time" is no number of times.
  return number.article && at(tokens, number.next).lower === 'time'
    ? undefined
    : { value: number.value, next: number.next + 1 };
}

/** "per kwartaal", "'s nachts", and "four drills a year". */
function perAt(reading: Reading, n: number): Rate | undefined {
  const { text, tokens, words, quantity, language } = reading;
  const { lower } = at(tokens, n);
  if (lower === 'per') return isRate(reading, n) ? undefined : unitRate(reading, n + 1, 1);
  if (lower === "'" || lower === '‘') {
    const moment = at(tokens, n + 1).lower === 's' ? words.moments.get(at(tokens, n + 2).lower) : undefined;
    return moment === undefined ? undefined : { perYear: moment, next: n + 3 };
  }
  const number = numberAt(tokens, n, quantity, language, text);
  if (!number || number.article || number.ordinal || number.value > 12 || !Number.isInteger(number.value))
    return undefined;
  for (let m = number.next; m < number.next + 3; m += 1) {
    const here = at(tokens, m);
    if (m > number.next && (here.lower === 'per' || here.lower === 'a' || here.lower === 'each')) {
      const bare = bareUnit(reading, m + 1);
      return bare && doneSo(reading, at(tokens, m - 1).lower)
        ? { perYear: bare.perYear * number.value, next: bare.next }
        : undefined;
    }
    if (here.kind !== 'word' || quantity.units.has(here.lower) || quantity.stops.has(here.lower))
      return undefined;
  }
  return undefined;
}

/** Whether a plural is of things done, as in four drills a year, not of people or money. */
function doneSo({ words }: Reading, word: string): boolean {
  return (
    words.events.has(word) ||
    words.events.has(word.replace(/s$/, '')) ||
    words.eventEndings.some(
      (end) => word.endsWith(end) || word.endsWith(`${end}s`) || word.endsWith(`${end}en`),
    )
  );
}

/** An amount before "per" makes it a price or a speed: "20 euro per month", "8 hours per day". */
function isRate({ text, tokens, quantity, language }: Reading, n: number): boolean {
  for (let back = n - 1; back > n - 4 && back >= 0; back -= 1) {
    if (at(tokens, back).kind === 'mark' && !/^[%€$£]$/.test(at(tokens, back).lower)) return false;
    if (at(tokens, back).kind === 'number')
      return numberAt(tokens, back, quantity, language, text)?.ordinal !== true;
  }
  return false;
}

/** "the first Monday of the month", "de laatste vrijdag van de maand", "the 5th of each month". */
function rankAt(reading: Reading, n: number): Rate | undefined {
  const { text, tokens, quantity, language } = reading;
  const number = numberAt(tokens, n, quantity, language, text);
  const last = /^(?:last|laatste)$/.test(at(tokens, n).lower);
  if (!last && number?.ordinal !== true) return undefined;
  let next = last ? n + 1 : (number?.next ?? n + 1);
  for (let skipped = 0; skipped < 2 && !/^(?:of|van)$/.test(at(tokens, next).lower); skipped += 1) next += 1;
  if (!/^(?:of|van)$/.test(at(tokens, next).lower)) return undefined;
  const day = at(tokens, next - 1).lower;
  const unit = quantity.units.get(day)?.unit;
  if (!isWeekday(day) && unit !== 'day' && unit !== 'week' && next - n > 2) return undefined;
  if (!/^(?:the|each|every|de|het|elke|elk|iedere|ieder|a)$/.test(at(tokens, next + 1).lower))
    return undefined;
  const bare = bareUnit(reading, next + 2);
  return bare && bare.perYear < 52 ? { perYear: bare.perYear, next: bare.next } : undefined;
}

const INTERVALS = new Set([
  'interval',
  'intervals',
  'cycle',
  'cycles',
  'frequency',
  'cadence',
  'frequentie',
  'cyclus',
  'intervallen',
]);

/** "Review interval: 12 months", "intervals of no more than six months", "a 12-month cycle". */
function intervalAt(reading: Reading, n: number): Rate | undefined {
  const { text, tokens, quantity, language } = reading;
  const span = spanAt(tokens, n, quantity, language, text);
  if (!span || span.article || span.ordinal || span.amount <= 0) return undefined;
  const rate = { perYear: perYearOf(span.unit, span.amount, span.working), next: span.next };
  if (INTERVALS.has(at(tokens, span.next).lower)) return rate;
  for (let back = n - 1; back > n - 9 && back >= 0; back -= 1) {
    const { lower, kind } = at(tokens, back);
    if (INTERVALS.has(lower)) return { ...rate, bound: 'exact' };
    if (kind === 'mark' && lower !== ':' && lower !== '(' && lower !== '|') return undefined;
    if (kind === 'word' && !BEFORE_INTERVAL.has(lower)) return undefined;
  }
  return undefined;
}

const BEFORE_INTERVAL = new Set(
  'of van is not no exceeding more than greater at most maximum maximaal ten hoogste niet langer meer dan the een a up to every'.split(
    ' ',
  ),
);
