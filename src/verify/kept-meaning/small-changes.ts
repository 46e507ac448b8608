import type { Force } from '../../reading/statement.js';
import { isVerbForm } from '../../reading/force/verb-form.js';
import {
  deniesIn,
  isDeniedAt,
  limitsIn,
  type FoundLimit,
  type LimitKind,
} from '../../reading/limits/limits.js';
import { tokensOf } from '../../reading/quantity/tokens.js';
import { meaningWords, type MeaningWord } from '../alignment/meaning-words.js';
import { MOSTLY, statedShare } from '../alignment/stated-together.js';
import { diffWords, type Difference, type TextSpan } from '../word-diff.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';
import type { Side } from './side.js';
import { tellingWords } from './telling-words.js';

/** So much of a text stands as it stood: what differs is a change of what it says, not another way to say it. */
const AS_IT_STOOD = 0.75;
/** Tells of a text, or points elsewhere: no practice that could be invented. */
const TELLS_OF_TEXT: ReadonlySet<Force> = new Set([
  'framing',
  'pointer',
  'question',
  'placeholder',
  'struck',
]);
/** So many words of a sentence tell what it is about without its headings. */
const ENOUGH = 3;
/** So many words behind a word of order tell what comes then. */
const BEHIND = 3;

/**
 * In a text that stays as it is but for some words: words put in or in the place of others that say something nobody states,
 * and words left out with nothing in their place. Whoever says a text in other words changes more of it.
 */
export function* smallChanges(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  if (pair.kind !== 'edit' || before.language !== after.language) return;
  const diff = diffWords(before.text, after.text);
  if (!diff || diff.kept < AS_IT_STOOD) return;
  const [old, now] = [tellingWords(before), tellingWords(after)];
  const tellsOfText = after.statements.every(({ statement: { force } }) => TELLS_OF_TEXT.has(force));
  const about = after.statements.flatMap((one) => meaningWords(one.about, after.language, []));
  for (const one of diff.differences) {
    const fresh = within(now, one.put).filter(
      (word) => !before.says(word) && !isToldWord(pair, word.stem) && !isShortFor(word, before),
    );
    const lost = within(old, one.gone).filter((word) => !after.says(word) && !isToldWord(pair, word.stem));
    // One verb for another may be the same work in another word.
    if (isOneVerb(fresh, after) && isOneVerb(lost, before)) continue;
    if (fresh.length > 0) {
      const own = now.filter((word) => !fresh.includes(word));
      const among = own.length >= ENOUGH ? own : [...own, ...about];
      if (!tellsOfText && statedShare(fresh, among, pair.index) < MOSTLY)
        yield invented(pair, quoteOf(after.text, one.put));
    } else if (
      lost.length > 0 &&
      bringsNothing(pair, one) &&
      !holdsFact(before, one.gone) &&
      !isSaidByLimits(pair, one)
    )
      yield leftOut(pair, quoteOf(before.text, one.gone));
    else if (turnsAround(pair, one)) yield { ...leftOut(pair, quoteOf(after.text, one.put)), isLess: true };
  }
  const moved = swappedAround(pair, old, now);
  if (moved) yield { ...leftOut(pair, moved), isLess: true };
}

/** "First the one, then the other", the other way round: behind a word of order stands what stood elsewhere, and the reverse. */
function swappedAround(
  { before, after }: Pair,
  old: readonly MeaningWord[],
  now: readonly MeaningWord[],
): string | undefined {
  const behind = (words: readonly MeaningWord[], end: number): MeaningWord[] =>
    words.filter(({ start }) => start >= end).slice(0, BEHIND);
  const holds = (words: readonly MeaningWord[], { stem }: MeaningWord): boolean =>
    words.some((other) => other.stem === stem);
  const orders = ({ text, language }: Side): readonly FoundLimit[] =>
    (['first', 'later'] as const).flatMap((kind) => limitsIn(kind, text, language));
  const were = orders(before);
  for (const limit of orders(after)) {
    const was = were.filter(({ text }) => text.toLowerCase() === limit.text.toLowerCase());
    const [only] = was;
    if (!only || was.length > 1) continue;
    const [first, second] = [behind(old, only.end), behind(now, limit.end)];
    const [left, came] = [
      first.filter((word) => !holds(second, word)),
      second.filter((word) => !holds(first, word)),
    ];
    if (left.length === 0 || came.length === 0) continue;
    if (left.every((word) => holds(now, word)) && came.every((word) => holds(old, word)))
      return after.text.slice(limit.start, second.at(-1)?.end);
  }
  return undefined;
}

function isOneVerb(words: readonly MeaningWord[], { language }: Side): boolean {
  const [word] = words;
  return words.length === 1 && word !== undefined && isVerbForm(word.text, language);
}

/** "AP", where the Autoriteit Persoonsgegevens is named. */
function isShortFor({ text }: MeaningWord, { words }: Side): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(text)) return false;
  const initials = words.map((word) => word.text.charAt(0).toUpperCase()).join('');
  return initials.includes(text);
}

/** "Is outside this policy" and "does not cover": what is left out is left out in other words. */
function isSaidByLimits({ before, after }: Pair, { gone }: Difference): boolean {
  const limits = (side: Side): number =>
    (['denial', 'outside', 'exemption', 'exception', 'only'] as const).filter(
      (kind) => limitsIn(kind, side.text, side.language).length > 0,
    ).length;
  return deniesIn(quoteOf(before.text, gone), before.language).length > 0 && limits(after) > 0;
}

/** Nothing stands in the place of what is gone but words that stood there as well. */
function bringsNothing({ before, after }: Pair, { put }: Difference): boolean {
  const old = new Set(tokensOf(before.text).map(({ lower }) => lower));
  return tokensOf(quoteOf(after.text, put)).every(({ lower }) => old.has(lower));
}

/** What was so has become optional, or what came after comes before, within the words that changed. */
function turnsAround({ before, after }: Pair, { gone, put }: Difference): boolean {
  // "May 2026" allows nothing.
  const isDate = after.read.facts.some(
    ({ kind, start, end }) => kind === 'date' && start < put.end && put.start < end,
  );
  if (put.end === put.start || isDate) return false;
  const has = (side: Side, span: TextSpan, kind: LimitKind): boolean =>
    limitsIn(kind, quoteOf(side.text, span), side.language).length > 0;
  if (has(after, put, 'may') && limitsIn('may', before.text, before.language).length === 0)
    return !isDeniedAt(after.text, put.start, after.language) && !has(after, put, 'denial');
  // "Before" and "as soon as".
  if (has(before, gone, 'first') && has(after, put, 'condition') && !has(after, put, 'first')) return true;
  return (
    (has(before, gone, 'later') && has(after, put, 'first') && !has(after, put, 'later')) ||
    (has(before, gone, 'first') && has(after, put, 'later') && !has(after, put, 'first'))
  );
}

function within(words: readonly MeaningWord[], { start, end }: TextSpan): MeaningWord[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}

function holdsFact({ read }: Side, { start, end }: TextSpan): boolean {
  return read.facts.some((fact) => fact.kind === 'number' && fact.start < end && start < fact.end);
}

function quoteOf(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end);
}

function invented({ before, after }: Pair, quote: string): Fault {
  return {
    kind: 'invented',
    what: 'practice',
    quote,
    at: holding(after, quote),
    against: before.statements[0],
    message: {
      en: `“${quote}” was put in, and no line states it.`,
      nl: `“${quote}” is erin gezet, en geen regel zegt het.`,
    },
  };
}

function leftOut({ before, after }: Pair, quote: string): Fault {
  return {
    kind: 'weakened',
    what: 'scope',
    quote,
    at: after.statements[0],
    against: holding(before, quote),
    message: {
      en: `“${quote}” makes another rule of what stood here.`,
      nl: `“${quote}” maakt een andere regel van wat hier stond.`,
    },
  };
}
