import { at, type Token } from './tokens.js';
import type { Bound, BoundWord, QuantityWords } from './vocabulary.js';

const LONGEST = 4;

/** How what stands before and behind some tokens bounds them. */
export function boundOf(tokens: readonly Token[], from: number, next: number, words: QuantityWords): Bound {
  return (
    boundBefore(tokens, from, words)?.bound ??
    boundAfter(tokens, next, words) ??
    signBefore(tokens, from, next) ??
    'exact'
  );
}

/** The bound that a phrase before a token states, with where that phrase begins. */
export function boundBefore(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
): { readonly bound: 'min' | 'max'; readonly from: number } | undefined {
  for (let end = from; end > from - 5 && end > 0; end -= 1) {
    for (let length = LONGEST; length > 0; length -= 1) {
      if (end - length < 0) continue;
      const word = words.before.get(joined(tokens, end - length, end));
      if (word !== undefined) {
        const bound = word === 'min' || word === 'max' ? word : said(tokens, end - length, word, words);
        return { bound, from: end - length };
      }
    }
    const { lower } = at(tokens, end - 1);
    if (!words.between.has(lower) && lower !== ':' && lower !== '(') break;
  }
  return undefined;
}

/** "five years or more", "14 characters minimum". */
function boundAfter(tokens: readonly Token[], next: number, words: QuantityWords): 'min' | 'max' | undefined {
  const first = at(tokens, next).lower === ',' ? next + 1 : next;
  for (let length = LONGEST; length > 0; length -= 1) {
    const bound = words.after.get(joined(tokens, first, first + length));
    if (bound !== undefined) return bound;
  }
  return undefined;
}

/** "≥ 14", "<= 30", "14+". */
function signBefore(tokens: readonly Token[], from: number, next: number): 'min' | 'max' | undefined {
  const before = at(tokens, from - 1).lower === '=' ? at(tokens, from - 2).lower : at(tokens, from - 1).lower;
  if (before === '≥' || before === '>') return 'min';
  if (before === '≤' || before === '<') return 'max';
  return at(tokens, next).lower === '+' || at(tokens, next - 1).lower === '+' ? 'min' : undefined;
}

/** "more than" is a minimum, unless the clause denies it: then nothing may be more. */
function said(tokens: readonly Token[], from: number, word: BoundWord, words: QuantityWords): 'min' | 'max' {
  const denied = isDenied(tokens, from, words);
  return (word === 'over') === denied ? 'max' : 'min';
}

const CLAUSE = 24;

/** Whether the clause before a token denies: a "not" behind "that" denies something else. */
function isDenied(tokens: readonly Token[], from: number, words: QuantityWords): boolean {
  for (let n = from - 1; n >= 0 && n > from - CLAUSE; n -= 1) {
    const { lower } = at(tokens, n);
    if (lower === ';' || lower === '.' || lower === ':') return false;
    if (!words.negators.has(lower)) continue;
    // "that no password" denies the clause; "accounts that are not used" does not.
    const ofVerb = lower === 'not' || lower === "n't" || lower === 'niet' || lower === 'geen';
    for (let back = n - 1; ofVerb && back > n - 4; back -= 1)
      if (words.relative.has(at(tokens, back).lower)) return false;
    return true;
  }
  return false;
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  let text = at(tokens, from).lower;
  for (let n = from + 1; n < to; n += 1) text += ` ${at(tokens, n).lower}`;
  return text;
}

/** The phrase of a set that begins at a token: the token behind it. */
export function phraseAt(
  tokens: readonly Token[],
  n: number,
  set: ReadonlySet<string>,
  longest = LONGEST,
): number | undefined {
  // Hardly any word begins a phrase, so that hardly any phrase need be put together.
  const most = Math.min(longest, lengthsOf(set).get(at(tokens, n).lower) ?? 0);
  for (let length = most; length > 0; length -= 1)
    if (set.has(joined(tokens, n, n + length))) return n + length;
  return undefined;
}

/** Whether a phrase of a set begins with a word. */
export function beginsPhrase(word: string, set: ReadonlySet<string>): boolean {
  return lengthsOf(set).has(word);
}

const LENGTHS = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, number>>();

/** By the first word of a set's phrases: how many words the longest has. */
function lengthsOf(set: ReadonlySet<string>): ReadonlyMap<string, number> {
  const known = LENGTHS.get(set);
  if (known) return known;
  const lengths = new Map<string, number>();
  for (const phrase of set) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  LENGTHS.set(set, lengths);
  return lengths;
}
