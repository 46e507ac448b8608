import type { Language } from '../../catalog/types.js';
import { Beginnings } from '../lexis/beginnings.js';
import { at, type Token } from './tokens.js';
import type { QuantityWords } from './vocabulary.js';

/** A number read from tokens. */
export interface FoundNumber {
  readonly value: number;
  /** The token behind it. */
  readonly next: number;
  /** An article that stands for one: "a week". */
  readonly article: boolean;
  /** Written as a rank: "the tenth", "10e". */
  readonly ordinal: boolean;
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/**
 * The value of a numeral. What parts thousands and what decimals differs by language; groups of three tell them apart
 * where a writer mixes the two, but not in a percentage: 99.999 % is less than a hundred.
 */
export function numeralValue(text: string, language: Language, percent = false): number {
  const fraction = FRACTIONS[text.slice(-1)] ?? 0;
  const digits = (fraction > 0 ? text.slice(0, -1) : text).replace(/[.,]$/, '');
  if (digits === '') return fraction;
  const [thousands, decimal] = language === 'nl' ? ['.', ','] : [',', '.'];
  if (isGrouped(digits, thousands) && !(percent && digits.length > 3 && !digits.startsWith('100')))
    return Number(digits.replaceAll(thousands, '').replace(decimal, '.')) + fraction;
  if (isGrouped(digits, decimal) && !percent) return Number(digits.replaceAll(decimal, '')) + fraction;
  return Number(digits.replace(',', '.')) + fraction;
}

/** Whether a mark parts a number in groups of three, as in 1,095 and 1,095.5 but not in 0.125 or 1.5. */
function isGrouped(digits: string, mark: string): boolean {
  const [whole = '', rest, ...more] = digits.split(mark === ',' ? '.' : ',');
  const [first = '', ...groups] = whole.split(mark);
  return (
    groups.length > 0 &&
    more.length === 0 &&
    (rest === undefined || /^\d+$/.test(rest)) &&
    /^[1-9]\d{0,2}$/.test(first) &&
    groups.every((group) => /^\d{3}$/.test(group))
  );
}

const BEGINNINGS = new Beginnings<QuantityWords>();
/** "A quarter of an hour" is read in any language. */
const QUARTERS = new Set(['a', 'one', 'three']);

/** Whether a number or an amount of time may begin with this token. Asked for every word of a text. */
export function mayBeginNumber({ kind, lower }: Token, words: QuantityWords): boolean {
  if (kind !== 'word') return kind === 'number';
  return BEGINNINGS.of(
    lower,
    words,
    () =>
      words.ordinals.has(lower) ||
      words.articles.has(lower) ||
      QUARTERS.has(lower) ||
      lower === 'half' ||
      words.number(lower) !== undefined,
  );
}

let lastTokens: readonly Token[] | undefined;
let lastPlace = -1;
let lastLanguage: Language | undefined;
let lastNumber: FoundNumber | undefined;

/** The number that begins at a token: digits, words, or both ("thirty (30)"). `tokens` are those of `text`. */
export function numberAt(
  tokens: readonly Token[],
  n: number,
  words: QuantityWords,
  language: Language,
  text: string,
): FoundNumber | undefined {
  // All that may begin with a number is tried at one token after the other.
  if (tokens === lastTokens && n === lastPlace && language === lastLanguage) return lastNumber;
  lastNumber = read(tokens, n, words, language, text);
  lastTokens = tokens;
  lastPlace = n;
  lastLanguage = language;
  return lastNumber;
}

function read(
  tokens: readonly Token[],
  n: number,
  words: QuantityWords,
  language: Language,
  text: string,
): FoundNumber | undefined {
  const token = at(tokens, n);
  const found =
    token.kind === 'number'
      ? numeralAt(tokens, n, language, text)
      : token.kind === 'word'
        ? wordsAt(tokens, n, words)
        : undefined;
  if (!found) return undefined;
  const { value, next } = withHalf(tokens, found.value, found.next);
  return { ...found, value, next: pastRepeated(tokens, next, words) };
}

function numeralAt(tokens: readonly Token[], n: number, language: Language, text: string): FoundNumber {
  const token = at(tokens, n);
  let digits = token.lower;
  let next = n + 1;
  // 10 000: groups of three with one space between them.
  while (
    /^[1-9]\d{0,2}(?:\d{3})*$/.test(digits) &&
    digits.length < 13 &&
    at(tokens, next).kind === 'number' &&
    /^\d{3}$/.test(at(tokens, next).lower) &&
    at(tokens, next).start - at(tokens, next - 1).end === 1 &&
    at(tokens, next).gap === 'space' &&
    (next > n + 1 || digits.length <= 3)
  ) {
    digits += at(tokens, next).lower;
    next += 1;
  }
  const suffix = at(tokens, next);
  const ordinal = suffix.gap === 'none' && /^(?:st|nd|rd|th|e|de|ste)$/.test(suffix.lower);
  const percent = /^\s?%/.test(text.slice(at(tokens, next - 1).end, at(tokens, next - 1).end + 2));
  return {
    value: numeralValue(digits, language, percent),
    next: ordinal ? next + 1 : next,
    article: false,
    ordinal,
  };
}

/** "one hundred and eighty", "twenty-one", "a hundred", "half", "een". */
function wordsAt(tokens: readonly Token[], n: number, words: QuantityWords): FoundNumber | undefined {
  const { lower } = at(tokens, n);
  const rank = words.ordinals.get(lower);
  if (rank !== undefined) return { value: rank, next: n + 1, article: false, ordinal: true };
  if (words.articles.has(lower)) {
    const second = at(tokens, n + 1).lower;
    const value = words.number(second);
    if (value === 100 || value === 1000 || second === 'dozen')
      return { value: value ?? 12, next: n + 2, article: false, ordinal: false };
    if (second === 'half' || second === 'halve' || second.startsWith('anderhal'))
      return { value: second.startsWith('a') ? 1.5 : 0.5, next: n + 2, article: false, ordinal: false };
    return { value: 1, next: n + 1, article: true, ordinal: false };
  }
  if (lower === 'half') {
    // "half an hour", "half a year".
    const article = words.articles.has(at(tokens, n + 1).lower) ? 1 : 0;
    return { value: 0.5, next: n + 1 + article, article: false, ordinal: false };
  }
  let value = words.number(lower);
  if (value === undefined) return undefined;
  let next = n + 1;
  let total = 0;
  for (;;) {
    const more = words.number(at(tokens, next).lower);
    if (more === undefined) {
      // "one hundred and eighty"
      const tail =
        at(tokens, next).lower === 'and' && value >= 100
          ? words.number(at(tokens, next + 1).lower)
          : undefined;
      if (tail === undefined || tail >= 100) break;
      value += tail;
      next += 2;
      continue;
    }
    if (more === 100 && value < 100) value *= 100;
    else if (more === 1000) {
      total = value * 1000;
      value = 0;
    } else if (
      (value % 10 === 0 && value % 100 >= 20 && more < 10 && more >= 1) ||
      (value > 0 && value % 100 === 0 && more < 100)
    )
      value += more;
    else break;
    next += 1;
  }
  return { value: total + value, next, article: false, ordinal: false };
}

/** "two and a half", "twee en een half". */
function withHalf(tokens: readonly Token[], value: number, next: number): { value: number; next: number } {
  const and = at(tokens, next).lower;
  if (and !== 'and' && and !== 'en') return { value, next };
  const half = at(tokens, next + 2).lower;
  const article = at(tokens, next + 1).lower;
  return (article === 'a' || article === 'een') && (half === 'half' || half === 'halve')
    ? { value: value + 0.5, next: next + 3 }
    : { value, next };
}

/** Past the same number in brackets: "thirty (30)", "30 (thirty)". */
function pastRepeated(tokens: readonly Token[], next: number, words: QuantityWords): number {
  if (at(tokens, next).lower !== '(') return next;
  for (let n = next + 1; n < next + 6; n += 1) {
    const token = at(tokens, n);
    if (token.lower === ')') return n > next + 1 ? n + 1 : next;
    if (token.kind !== 'number' && words.number(token.lower) === undefined && token.lower !== 'and')
      return next;
  }
  return next;
}
