import type { Language } from '../../catalog/types.js';
import { datesIn } from '../dates/dates.js';
import { frequencySpans } from '../frequency/frequency-spans.js';
import { boundOf } from './bounds.js';
import { durationsIn } from './durations.js';
import { mayBeginNumber, numberAt } from './numbers.js';
import { Taken } from './taken.js';
import { at, tokensOf, type Token } from './tokens.js';
import type { Bound, QuantityWords } from './vocabulary.js';
import { quantityWords } from './words-of.js';

/** A number of things: "at least 12 characters", "99.9 %". */
export interface FoundCount {
  readonly value: number;
  /** The noun counted with what describes it, in small letters as written; `%` for a share. */
  readonly unit: string;
  readonly bound: Bound;
  /** The number and what it counts, as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

let lastText: string | undefined;
let lastLanguage: Language | undefined;
let lastFound: readonly FoundCount[] = [];

/** The counts of a text, in order: numbers of things other than time, money and dates. */
export function countsIn(text: string, language: Language): readonly FoundCount[] {
  // Asked once for each kind of thing that is counted.
  if (text === lastText && language === lastLanguage) return lastFound;
  const found = read(text, language);
  lastText = text;
  lastLanguage = language;
  lastFound = found;
  return found;
}

/** Whether what is counted is what the text goes on to tell: "two things decide". */
export function isOfText(unit: string, language: Language): boolean {
  return quantityWords(language).ofText.has(unit.slice(unit.lastIndexOf(' ') + 1));
}

function read(text: string, language: Language): readonly FoundCount[] {
  const tokens = tokensOf(text);
  const words = quantityWords(language);
  const taken = new Taken([
    ...frequencySpans(text, language),
    ...datesIn(text),
    ...durationsIn(text, language),
  ]);
  const found: FoundCount[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    if (!mayBeginNumber(at(tokens, n), words)) continue;
    const number = numberAt(tokens, n, words, language, text);
    if (!number || number.article || number.ordinal) continue;
    const { start } = at(tokens, n);
    if (taken.overlaps(start, start + 1) || isNumbering(text, tokens, n)) continue;
    const unit = unitOf(text, tokens, number.next, words, number.value);
    if (!unit) {
      n = number.next - 1;
      continue;
    }
    found.push({
      value: number.value,
      unit: unit.text,
      bound: countBound(tokens, n, number.next, unit.next, words),
      text: text.slice(start, at(tokens, unit.next - 1).end),
      start,
      end: at(tokens, unit.next - 1).end,
    });
    n = unit.next - 1;
  }
  return found;
}

function countBound(
  tokens: readonly Token[],
  from: number,
  plus: number,
  next: number,
  words: QuantityWords,
): Bound {
  const direct = boundOf(tokens, from, next, words);
  if (direct !== 'exact') return direct;
  // "14+ characters", "14 or more characters"
  return /^(?:\+|or|of)$/.test(at(tokens, plus).lower)
    ? boundOf(tokens, tokens.length + 8, plus, words)
    : 'exact';
}

/** Words before a number that make it a name: "step 3", "TLS 1.2", "article 33". */
const NUMBERED =
  /^(?:step|stap|phase|fase|level|niveau|tier|priority|prioriteit|appendix|annex|bijlage|section|sectie|artikel|article|type|soc|iso|iec|nen|nist|tls|ssl|aes|rsa|sha|rfc|oauth|layer|laag|chapter|hoofdstuk|clause|wave|sprint|version|versie|deel|part|class|klasse|week|paragraaf|lid|q|room|kamer|port|poort)$/;

function isNumbering(text: string, tokens: readonly Token[], n: number): boolean {
  const before = at(tokens, n - 1);
  const here = at(tokens, n);
  if (here.kind !== 'number') return false;
  if (NUMBERED.test(before.lower)) return true;
  // "AES-256", "#12", "A.5", "€ 10"
  if (here.gap === 'hyphen' && before.kind === 'word') return true;
  return /[#§€$£]\s?$/.test(text.slice(Math.max(0, here.start - 2), here.start));
}

const MONEY = /^(?:euros?|dollars?|pounds?|eur|usd|gbp|million|billion|miljoen|miljard)$/;

const LONGEST = 6;

/** "in" ends a noun, but not in "log-in attempts". */
function isStop(token: Token, words: QuantityWords): boolean {
  return token.gap !== 'hyphen' && (words.stops.has(token.lower) || words.links.has(token.lower));
}

/** The noun counted: up to six words, as far as the first plural; `%`. */
function unitOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
  value: number,
): { text: string; next: number } | undefined {
  let n = from;
  if (at(tokens, n).lower === '+') n += 1;
  else if (/^(?:or|of)$/.test(at(tokens, n).lower) && /^(?:more|meer)$/.test(at(tokens, n + 1).lower)) n += 2;
  const first = at(tokens, n);
  if (first.lower === '%' || /^(?:percent|procent)$/.test(first.lower)) return { text: '%', next: n + 1 };
  if (MONEY.test(first.lower)) return undefined;
  const start = n;
  while (n < start + LONGEST) {
    const token = at(tokens, n);
    if (token.kind !== 'word' || (token.gap === 'none' && n > start) || isStop(token, words)) break;
    n += 1;
    const hyphened = at(tokens, n).gap === 'hyphen' && at(tokens, n).kind === 'word';
    // "back-ups": the plural is that of both parts.
    const whole = token.gap === 'hyphen' ? `${at(tokens, n - 2).lower}${token.lower}` : token.lower;
    if (words.isPlural(whole) && !words.describes(whole) && !hyphened) return unit(text, tokens, start, n);
    // "12-character password"
    if (token.gap === 'hyphen' && n === start + 1) return unit(text, tokens, start, n);
  }
  return value === 1 && n > start && n - start < 3 ? unit(text, tokens, start, n) : undefined;
}

function unit(
  text: string,
  tokens: readonly Token[],
  from: number,
  next: number,
): { text: string; next: number } {
  return { text: text.slice(at(tokens, from).start, at(tokens, next - 1).end).toLowerCase(), next };
}
