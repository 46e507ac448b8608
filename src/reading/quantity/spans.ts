import type { Language } from '../../catalog/types.js';
import { numberAt } from './numbers.js';
import { at, type Token } from './tokens.js';
import type { QuantityWords, TimeUnit } from './vocabulary.js';

/** An amount of time at some tokens, whatever it is used for. */
export interface Span {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly working: boolean;
  readonly article: boolean;
  readonly ordinal: boolean;
  readonly from: number;
  /** The token behind it. */
  readonly next: number;
}

/** Letters that are a unit only when they stick to their number: `24h`, `90d`. */
const LETTERS = new Set(['h', 'u', 'd', 'w', 'm', 'y', 'j']);

/** "90 days", "90-day", "thirty (30) calendar days", "anderhalf jaar", "a year and a half", "18mnd", "a fortnight". */
export function spanAt(
  tokens: readonly Token[],
  n: number,
  words: QuantityWords,
  language: Language,
  text: string,
): Span | undefined {
  const quarter = quarterOfHour(tokens, n);
  if (quarter) return quarter;
  const number = numberAt(tokens, n, words, language, text);
  if (!number) return undefined;
  const unit = unitAt(tokens, number.next, words);
  if (!unit) return undefined;
  // "a quarter of our staff" is a part, not a time.
  if (
    at(tokens, unit.next - 1).lower.startsWith('quarter') &&
    at(tokens, unit.next).lower === 'of' &&
    !isTime(at(tokens, unit.next + 1).lower)
  )
    return undefined;
  const half = halfBehind(tokens, unit.next);
  const amount = (number.value + (half ? 0.5 : 0)) * unit.times;
  return {
    ...inWholeUnits(amount, unit.unit),
    working: unit.working,
    article: number.article && !half,
    ordinal: number.ordinal,
    from: n,
    next: half ? unit.next + 3 : unit.next,
  };
}

function isTime(word: string): boolean {
  return word === 'the' || word === 'each' || word === 'every';
}

/** A unit with the words that may stand before it: "calendar days", "working days", "werkdagen". */
export function unitAt(
  tokens: readonly Token[],
  n: number,
  words: QuantityWords,
): { unit: TimeUnit; times: number; working: boolean; next: number } | undefined {
  let working = false;
  let next = n;
  while (next < n + 3) {
    const { lower } = at(tokens, next);
    if (words.working.has(lower)) working = true;
    else if (!words.fillers.has(lower)) break;
    next += 1;
  }
  const token = at(tokens, next);
  const unit = words.units.get(token.lower) ?? halfUnit(tokens, next, words);
  // "24 h" is how hours are written; of the other letters only those that stand right behind the number are units.
  if (!unit || (LETTERS.has(token.lower) && token.lower !== 'h' && token.gap !== 'none')) return undefined;
  const two = unit !== words.units.get(token.lower);
  return {
    unit: unit.unit,
    times: unit.times,
    working: working || unit.working === true,
    next: next + (two ? 2 : 1),
  };
}

/** "half year", "half jaar", "half-hour" as a unit of its own: "every half year". */
function halfUnit(
  tokens: readonly Token[],
  n: number,
  words: QuantityWords,
): { unit: TimeUnit; times: number; working?: boolean } | undefined {
  const { lower } = at(tokens, n);
  if (lower !== 'half' && lower !== 'halve') return undefined;
  const unit = words.units.get(at(tokens, n + 1).lower);
  return unit && { unit: unit.unit, times: unit.times / 2 };
}

/** "an hour and a half". */
function halfBehind(tokens: readonly Token[], n: number): boolean {
  return (
    at(tokens, n).lower === 'and' && at(tokens, n + 1).lower === 'a' && at(tokens, n + 2).lower === 'half'
  );
}

/** Half a year is six months and half a minute stays what it is: a whole number of the next unit where there is one. */
function inWholeUnits(amount: number, unit: TimeUnit): { amount: number; unit: TimeUnit } {
  const tidy = Math.round(amount * 1e6) / 1e6;
  if (Number.isInteger(tidy)) return { amount: tidy, unit };
  if (unit === 'year' && Number.isInteger(tidy * 12)) return { amount: tidy * 12, unit: 'month' };
  if (unit === 'hour' && Number.isInteger(Math.round(tidy * 60e6) / 1e6) && tidy < 1)
    return { amount: Math.round(tidy * 60), unit: 'minute' };
  return { amount: tidy, unit };
}

/** "a quarter of an hour", "three quarters of an hour". */
function quarterOfHour(tokens: readonly Token[], n: number): Span | undefined {
  const first = at(tokens, n).lower;
  const times = first === 'a' || first === 'one' ? 1 : first === 'three' ? 3 : 0;
  if (times === 0 || !at(tokens, n + 1).lower.startsWith('quarter')) return undefined;
  if (
    at(tokens, n + 2).lower !== 'of' ||
    at(tokens, n + 3).lower !== 'an' ||
    at(tokens, n + 4).lower !== 'hour'
  )
    return undefined;
  return {
    amount: 15 * times,
    unit: 'minute',
    working: false,
    article: false,
    ordinal: false,
    from: n,
    next: n + 5,
  };
}
