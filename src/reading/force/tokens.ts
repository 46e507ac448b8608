import { wordsOf, type Word } from '../words.js';
import { COMMA, MARK, NOUN, NUM, TIMEPOINT } from './flags.js';
import type { Entry, Lexicon } from './lexicon.js';

/** A text's words with what a language knows of each, side by side. */
export interface Tokens {
  readonly text: string;
  readonly words: readonly Word[];
  /** What each can be; 0 for a word that a phrase before it has swallowed. */
  readonly pos: number[];
  readonly cls: number[];
  readonly length: number;
}

/** Guesses what an unknown word is, from its form. */
export type Guess = (lower: string, written: string, first: boolean) => number;

/** Looks each word up once. */
export function tokensOf(text: string, lexicon: Lexicon, guess: Guess): Tokens {
  const words = wordsOf(text);
  const { length } = words;
  const pos = new Array<number>(length).fill(0);
  const cls = new Array<number>(length).fill(0);
  for (let n = 0; n < length; n += 1) {
    const word = words[n];
    if (!word) break;
    const { lower } = word;
    if (word.mark) {
      pos[n] = MARK | (lower === ',' || lower === '–' || lower === '—' ? COMMA : 0);
      continue;
    }
    const length = swallow(n, words, lexicon, pos, cls);
    if (length > 0) {
      n += length;
      continue;
    }
    const entry = lexicon.word(isMonth(n, words, text) ? 'november' : lower);
    if (entry) {
      pos[n] = entry.pos;
      cls[n] = entry.cls;
    } else {
      const code = lower.charCodeAt(0);
      if (code >= 48 && code <= 57) {
        pos[n] = NUM;
        if (isYear(lower)) cls[n] = TIMEPOINT;
      } else {
        const known = guessed(word, text, n === 0, lexicon, guess);
        pos[n] = known.pos;
        cls[n] = known.cls;
      }
    }
  }
  return { text, words, pos, cls, length };
}

/** What an unknown word may be. Written small it is the same everywhere, and remembered. */
function guessed(
  { lower, start, end }: Word,
  text: string,
  first: boolean,
  lexicon: Lexicon,
  guess: Guess,
): Entry {
  const written = text.slice(start, end);
  const plain = written === lower;
  const before = plain ? lexicon.remembered(lower) : undefined;
  if (before) return before;
  const entry = lexicon.compound(lower) ?? { pos: guess(lower, written, first) || NOUN, cls: 0 };
  if (plain) lexicon.remember(lower, entry);
  return entry;
}

/** What stands before the month of May, and never before the verb. */
const BEFORE_MONTH = new Set(
  'in by of until since from each every during early late mid last next before after'.split(' '),
);

/** "In May and November": the month, in a language that has a verb of the same letters. */
function isMonth(n: number, words: readonly Word[], text: string): boolean {
  const [word, before] = [words[n], words[n - 1]];
  if (word?.lower !== 'may' || before === undefined) return false;
  return (
    text.slice(word.start, word.end) === 'May' &&
    (BEFORE_MONTH.has(before.lower) || /^\d{1,2}$/.test(before.lower))
  );
}

/** 2020 to 2059. */
function isYear(lower: string): boolean {
  return lower.length === 4 && lower.startsWith('20') && (lower[2] ?? '') >= '2' && (lower[2] ?? '') <= '5';
}

/** Takes a phrase that begins here as one word; gives how many words after the first it holds. */
function swallow(at: number, words: readonly Word[], lexicon: Lexicon, pos: number[], cls: number[]): number {
  const phrases = lexicon.phrases(words[at]?.lower ?? '');
  if (!phrases) return 0;
  for (const { rest, pos: can, cls: says } of phrases) {
    if (!rest.every((word, k) => words[at + 1 + k]?.lower === word)) continue;
    pos[at] = can;
    cls[at] = says;
    return rest.length;
  }
  return 0;
}
