import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { listOf } from '../scope/words-of.js';
import { EN } from './en.js';
import { NL } from './nl.js';

/** Something a text says holds for all, or is set aside for some. */
export interface FoundException {
  /** What it is about, in the words both texts use. */
  readonly object: string;
  readonly holds: 'for-all' | 'not-for-all';
}

type Words = Readonly<Record<keyof typeof EN, WordPatterns>>;

const WORDS: Readonly<Record<Language, Words>> = { en: compile(EN), nl: compile(NL) };

function compile(words: Readonly<Record<keyof typeof EN, string>>): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, list]) => [key, new WordPatterns(list)]),
  ) as unknown as Words;
}

/** What is in force for all without exception is a short sentence; a long one names much besides. */
const LONGEST = 20;

/**
 * The things of which a text says that they hold for everybody, even for those who have more rights ("branch protection
 * is on, for admins as well"), or that somebody gets round them ("Kim can bypass branch protection", "voor stagiairs
 * vragen wij geen VOG aan").
 */
export function exceptionsIn(text: string, language: Language): readonly FoundException[] {
  const words = WORDS[language];
  const tokens = tokensOf(text);
  if (tokens.length > LONGEST + 15) return [];
  const bypassed = bypassedIn(tokens, words, language);
  if (bypassed !== undefined) return [{ object: bypassed, holds: 'not-for-all' }];
  const spared = sparedIn(text, tokens, words);
  if (spared !== undefined) return [{ object: spared, holds: 'not-for-all' }];
  if (tokens.length > LONGEST || words.denial.test(tokens)) return [];
  if (words.evenFor.test(tokens)) return pairsIn(tokens, language).map(forAll);
  if (words.everyone.test(tokens)) return namesIn(text, tokens).map(forAll);
  return [];
}

function forAll(object: string): FoundException {
  return { object, holds: 'for-all' };
}

/** "… can bypass branch protection", "… kunnen branch protection omzeilen": two words that name what is got round. */
function bypassedIn(tokens: readonly Token[], words: Words, language: Language): string | undefined {
  const found = words.bypass.find(tokens);
  if (!found || words.denial.test(tokens) || !words.may.test(tokens)) return undefined;
  const from = language === 'nl' ? found.from - 2 : afterDeterminers(tokens, found.next, language);
  return pairAt(tokens, from, language);
}

/** "Interns need no PCR", "voor stagiairs vragen wij geen VOG aan": the name in capitals behind the denial. */
function sparedIn(text: string, tokens: readonly Token[], words: Words): string | undefined {
  if (!words.group.test(tokens)) return undefined;
  const none = words.none.find(tokens);
  const token = none && at(tokens, none.next);
  return token && isName(text, token) ? token.lower : undefined;
}

function afterDeterminers(tokens: readonly Token[], from: number, language: Language): number {
  let n = from;
  while (listOf('determiners', language).at(tokens, n) !== undefined && n < from + 2) n += 1;
  return n;
}

function pairsIn(tokens: readonly Token[], language: Language): string[] {
  return tokens.flatMap((_, n) => pairAt(tokens, n, language) ?? []);
}

function pairAt(tokens: readonly Token[], n: number, language: Language): string | undefined {
  const [one, other] = [at(tokens, n), at(tokens, n + 1)];
  if (n < 0 || !isContent(one, language) || !isContent(other, language)) return undefined;
  return `${one.lower} ${other.lower}`;
}

function namesIn(text: string, tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (isName(text, token) ? [token.lower] : []));
}

/** In capitals: what a single word of small letters is about differs from sentence to sentence. */
function isName(text: string, { kind, start, end }: Token): boolean {
  return kind === 'word' && /^\p{Lu}{2,6}$/u.test(text.slice(start, end));
}

function isContent(token: Token, language: Language): boolean {
  return (
    token.kind === 'word' &&
    token.lower.length > 2 &&
    !listOf('determiners', language).test([token]) &&
    !listOf('links', language).test([token])
  );
}

/** Subjects that are on somebody else looking at a change before it is released. */
const REVIEW = ['code-review', 'change-approval', 'segregation-of-duties'];
const EMERGENCY = 'emergency-changes';
/** Chances that together tell that a sentence is on it. */
const LIKELY = 0.25;
const SURE = 0.6;

/**
 * What a text says of releases that nobody else has looked at: that there are none ("nothing goes live without …"), or
 * that an emergency is one. `chance` tells how sure it is that the text is on a subject; `always`, that no exceptions are
 * made; `next` is the sentence behind it.
 */
export function unreviewedIn(
  text: string,
  language: Language,
  chance: (subject: string) => number,
  { always = false, next = '' }: { readonly always?: boolean; readonly next?: string } = {},
): FoundException['holds'] | undefined {
  const words = WORDS[language];
  const tokens = tokensOf(text);
  const none = words.nothing.find(tokens);
  const isOnReview = (): boolean => REVIEW.reduce((sum, subject) => sum + chance(subject), 0) >= LIKELY;
  if (none?.from === firstWord(tokens) && words.without.test(tokens))
    return isOnReview() ? 'for-all' : undefined;
  if (words.skips.test(tokens) && words.review.test(tokens))
    return chance(EMERGENCY) >= SURE ? 'not-for-all' : undefined;
  if (words.mayRelease.test(tokens) && !words.denial.test(tokens)) {
    // "… may deploy a fix and have it reviewed afterwards": the two halves may be two statements.
    const both = tokensOf(`${text} ${next}`);
    if (words.later.test(both) && words.reviewed.test(both)) return 'not-for-all';
    if (words.unseen.test(tokens) && (isOnReview() || chance(EMERGENCY) >= LIKELY)) return 'not-for-all';
  }
  // "Every change is reviewed by another engineer before it is merged. There are no exceptions."
  if (always && words.every.test(tokens) && words.before.test(tokens) && words.reviewed.test(tokens))
    return isOnReview() ? 'for-all' : undefined;
  return undefined;
}

function firstWord(tokens: readonly Token[]): number {
  return tokens.findIndex(({ kind }) => kind === 'word');
}
