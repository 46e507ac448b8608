import type { Language } from '../../catalog/types.js';
import { timesOfDay } from '../clock/clock.js';
import { frequencySpans } from '../frequency/frequency-spans.js';
import { boundBefore, boundOf, phraseAt } from './bounds.js';
import { groupAt } from './groups.js';
import { mayBeginNumber, numberAt } from './numbers.js';
import { spanAt, type Span } from './spans.js';
import { Taken } from './taken.js';
import { at, tokensOf, type Token } from './tokens.js';
import type { Bound, QuantityWords, TimeUnit } from './vocabulary.js';
import { quantityWords } from './words-of.js';

/** An amount of time that a text states. */
export interface FoundDuration {
  readonly amount: number;
  /** Months and years keep their own unit: a month is never 30.4 days. */
  readonly unit: TimeUnit;
  /** Counted in working days or business hours: comparable only with its like. */
  readonly working: boolean;
  readonly bound: Bound;
  /** The event from which time runs, in the text's words. */
  readonly from?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

let lastText: string | undefined;
let lastLanguage: Language | undefined;
let lastFound: readonly FoundDuration[] = [];

/** The durations of a text, in order: every amount of time that does not say how often. */
export function durationsIn(text: string, language: Language): readonly FoundDuration[] {
  // Counts and the kinds of values ask again for the text at hand.
  if (text === lastText && language === lastLanguage) return lastFound;
  const found = read(text, language);
  lastText = text;
  lastLanguage = language;
  lastFound = found;
  return found;
}

function read(text: string, language: Language): readonly FoundDuration[] {
  const tokens = tokensOf(text);
  const words = quantityWords(language);
  const taken = new Taken(frequencySpans(text, language));
  const found: FoundDuration[] = [];
  let times: ReturnType<typeof timesOfDay> | undefined;
  const isOfTheDay = (start: number, end: number): boolean =>
    (times ??= timesOfDay(text, language)).some((time) => start < time.end && time.start < end);
  for (let n = 0; n < tokens.length; n += 1) {
    if (!mayBeginNumber(at(tokens, n), words)) continue;
    const span: MaybeShared | undefined =
      spanAt(tokens, n, words, language, text) ?? sharedSpan(tokens, n, words, language, text);
    if (!span) continue;
    const { start } = at(tokens, n);
    const { end } = at(tokens, span.next - 1);
    // Only what stands at this token is no duration then; the rest of the span may be one by itself.
    if (taken.overlaps(start, end) || !isDuration(tokens, span, words)) continue;
    if (span.unit === 'hour' && isOfTheDay(start, end)) continue;
    const bound =
      rangeBound(tokens, span, words) ?? (span.ordinal ? 'max' : boundOf(tokens, n, span.next, words));
    found.push({
      amount: span.amount,
      unit: span.unit,
      working: span.working,
      bound,
      from:
        eventOf(text, tokens, span, words) ??
        (bound === 'max' ? eventBefore(text, tokens, span, words) : undefined),
      text: text.slice(start, end),
      start,
      end,
    });
    n = (span.shared ?? span.next) - 1;
  }
  return found;
}

/** A span, or a number that shares the unit of the number after it: then where reading goes on is its own end. */
type MaybeShared = Span & { readonly shared?: number };

/** "at least five and at most seven years", "3 to 5 days", "3-5 dagen": the first number has the second's unit. */
function sharedSpan(
  tokens: readonly Token[],
  n: number,
  words: QuantityWords,
  language: Language,
  text: string,
): MaybeShared | undefined {
  const number = numberAt(tokens, n, words, language, text);
  if (!number || number.article || number.ordinal) return undefined;
  for (let m = number.next; m < number.next + 5; m += 1) {
    const token = at(tokens, m);
    if (m > number.next || token.gap === 'hyphen') {
      const span = spanAt(tokens, m, words, language, text);
      if (span && !span.article && !span.ordinal)
        return {
          amount: number.value * unitFactor(span, tokens, m, words, language, text),
          unit: span.unit,
          working: span.working,
          article: false,
          ordinal: false,
          from: n,
          next: number.next,
          shared: number.next,
        };
    }
    if (!JOINS.has(token.lower) && !BOUNDS.has(token.lower)) return undefined;
  }
  return undefined;
}

const JOINS = new Set(['and', 'or', 'to', 'en', 'of', 'tot', '–', '—', '-', ',']);
const BOUNDS = new Set([
  'at',
  'most',
  'least',
  'maximum',
  'minimum',
  'maximaal',
  'minimaal',
  'ten',
  'hoogste',
  'minste',
  'hoogstens',
]);

/** How many of its unit one of the second number is: six quarters are eighteen months. */
function unitFactor(
  span: Span,
  tokens: readonly Token[],
  m: number,
  words: QuantityWords,
  language: Language,
  text: string,
): number {
  const value = numberAt(tokens, m, words, language, text)?.value ?? 0;
  return value > 0 ? span.amount / value : 1;
}

const TO = new Set(['to', 'tot', '–', '—', 'and', 'en']);

/** The ends of a range bound by themselves: "3 to 5 days", "between 3 and 5 years". */
function rangeBound(tokens: readonly Token[], span: MaybeShared, words: QuantityWords): Bound | undefined {
  const behind = at(tokens, span.next);
  const between = (n: number): boolean => /^(?:between|tussen)$/.test(at(tokens, n).lower);
  if (span.shared !== undefined) {
    if (behind.gap === 'hyphen' && behind.kind === 'number') return 'min';
    if (/^(?:to|tot|–|—)$/.test(behind.lower)) return 'min';
    return between(span.from - 1) ? 'min' : undefined;
  }
  const before = at(tokens, span.from - 1);
  if (!TO.has(before.lower) && at(tokens, span.from).gap !== 'hyphen') return undefined;
  const first = at(tokens, span.from).gap === 'hyphen' ? before : at(tokens, span.from - 2);
  if (first.kind !== 'number' && words.number(first.lower) === undefined) return undefined;
  if (before.lower === 'and' || before.lower === 'en') return between(span.from - 3) ? 'max' : undefined;
  return 'max';
}

/** Whether an amount of time is meant: an article needs a word before or behind it that makes it one, a rank a bound. */
function isDuration(tokens: readonly Token[], span: MaybeShared, words: QuantityWords): boolean {
  const before = at(tokens, span.from - 1).lower;
  if (span.ordinal) {
    if (!/^(?:the|their|his|de|het|hun|your)$/.test(before)) return false;
    const two = at(tokens, span.from - 2).lower;
    // "On the third working day after the last day": the day is counted from something.
    if (two === 'on' || two === 'op') return AFTER.has(at(tokens, span.next).lower);
    return /^(?:than|uiterlijk|within|binnen|in|by)$/.test(two) && isLater(tokens, span);
  }
  if (!span.article) return true;
  // "A second engineer": one more.
  if (at(tokens, span.next - 1).lower === 'second') return false;
  if (span.from === 0 || words.spans.has(before) || words.before.has(before)) return true;
  // "Backups are kept a month.", "bewaren wij een jaar, daarna …": the rest of a clause.
  const behind = at(tokens, span.next);
  if (isLong(span) && (behind.start < 0 || behind.lower === ',' || behind.lower === '.')) return true;
  return phraseAt(tokens, span.next, words.from) !== undefined && behind.lower !== 'of';
}

function isLong({ unit }: Span): boolean {
  return unit === 'week' || unit === 'month' || unit === 'year';
}

/** "no later than the tenth working day", "within the first week"; not "in the third quarter". */
function isLater(tokens: readonly Token[], span: Span): boolean {
  const two = at(tokens, span.from - 2).lower;
  if (two === 'in' || two === 'by') return false;
  return (two !== 'within' && two !== 'binnen') || span.amount === 1;
}

/** The event that time runs from, in the text's words. */
function eventOf(
  text: string,
  tokens: readonly Token[],
  span: MaybeShared,
  words: QuantityWords,
): string | undefined {
  let n = span.next;
  const late = phraseAt(tokens, n, phrasesAfter(words));
  if (late !== undefined) n = late;
  const behind = phraseAt(tokens, n, words.from);
  if (behind !== undefined) {
    const { lower } = at(tokens, n);
    const group = groupAt(tokens, behind, words);
    // "after the incident is confirmed"
    const goesOn = lower === 'after' && FINITE.has(at(tokens, group).lower);
    const clause = goesOn || CLAUSES.has(lower) || isClause(tokens, behind);
    const end =
      clause || isDone(tokens, behind, group) ? clauseEnd(tokens, behind) : toWhom(tokens, group, words);
    return end > behind ? text.slice(at(tokens, behind).start, at(tokens, end - 1).end) : undefined;
  }
  if (STATES.has(at(tokens, n).lower)) return at(tokens, n).lower;
  // "twenty years, counted from the last treatment"
  for (let m = n; m < n + 8 && m < tokens.length; m += 1) {
    if (!COUNTED.has(at(tokens, m).lower) || !/^(?:from|vanaf)$/.test(at(tokens, m + 1).lower)) continue;
    const end = groupAt(tokens, m + 2, words);
    return end > m + 2 ? text.slice(at(tokens, m + 2).start, at(tokens, end - 1).end) : undefined;
  }
  return undefined;
}

const DONE = new Set(['being', 'having']);

/** "Of the breach being confirmed": what happens to it is the event. */
function isDone(tokens: readonly Token[], from: number, group: number): boolean {
  return DONE.has(at(tokens, group).lower) || (group - 1 > from && DONE.has(at(tokens, group - 1).lower));
}

const REPORTS = new Set(['melding', 'aangifte', 'kennisgeving', 'report', 'notification', 'notice']);
const TOWARDS = new Set(['to', 'aan', 'bij']);

/** "After the report to the authority": to whom it is tells which one. */
function toWhom(tokens: readonly Token[], group: number, words: QuantityWords): number {
  if (!REPORTS.has(at(tokens, group - 1).lower) || !TOWARDS.has(at(tokens, group).lower)) return group;
  return groupAt(tokens, group + 1, words);
}

const PHRASES_AFTER = new WeakMap<QuantityWords, ReadonlySet<string>>();

/** The phrases behind a unit that bound it. */
function phrasesAfter(words: QuantityWords): ReadonlySet<string> {
  let phrases = PHRASES_AFTER.get(words);
  if (!phrases) PHRASES_AFTER.set(words, (phrases = new Set(words.after.keys())));
  return phrases;
}

const BEFORE = 16;
const AFTER = new Set(['after', 'following', 'na']);

/** An event named before its limit: "after the end of the contract … within five days", "na afloop van … binnen". */
function eventBefore(
  text: string,
  tokens: readonly Token[],
  span: Span,
  words: QuantityWords,
): string | undefined {
  const limit = boundBefore(tokens, span.from, words)?.from ?? span.from;
  for (let n = limit - 2; n >= 0 && n > limit - BEFORE; n -= 1) {
    const { lower, kind } = at(tokens, n);
    if (lower === ';' || lower === '.' || lower === '|') return undefined;
    if (!AFTER.has(lower) || kind === 'mark') continue;
    const end = groupAt(tokens, n + 1, words);
    // What follows is a number: "after 5 attempts", or the limit itself.
    if (end > limit || end === n + 1 || at(tokens, n + 1).kind === 'number') return undefined;
    return text.slice(at(tokens, n + 1).start, at(tokens, end - 1).end);
  }
  return undefined;
}

const COUNTED = new Set([
  'counted',
  'counting',
  'measured',
  'calculated',
  'starting',
  'rekenen',
  'gerekend',
  'geteld',
]);

/** States that last for the time itself: "15 minuten inactiviteit". */
const STATES = new Set(['inactiviteit', 'inactivity']);
/** Words that a clause follows, not a noun. */
const CLAUSES = new Set(['nadat', 'once']);
const FINITE = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had']);
const PRONOUNS = new Set([
  'they',
  'he',
  'she',
  'it',
  'we',
  'you',
  'someone',
  'somebody',
  'zij',
  'ze',
  'hij',
  'wij',
  'iemand',
]);

function isClause(tokens: readonly Token[], n: number): boolean {
  return PRONOUNS.has(at(tokens, n).lower);
}

const CLAUSE_ENDS = new Set(['te', 'by', 'via', 'unless', 'tenzij', 'and', 'or', 'en', 'of']);

function clauseEnd(tokens: readonly Token[], from: number): number {
  let n = from;
  while (
    n < tokens.length &&
    n < from + 12 &&
    at(tokens, n).kind !== 'mark' &&
    !CLAUSE_ENDS.has(at(tokens, n).lower)
  )
    n += 1;
  return n;
}
