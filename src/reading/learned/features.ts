import { eachWord } from '../lexis/each-word.js';
import { fnv1a } from '../lexis/fnv-1a.js';
import { normaliseWord } from '../lexis/spelling.js';

/** A part of what surrounds a statement, and how much its words count beside the statement's own. */
export interface TextPart {
  readonly text: string;
  readonly weight: number;
}

/** How much each kind of feature counts: words, pairs of neighbours, pieces of words. */
const WORD = 1;
const PAIR = 0.7;
const PIECE = 0.3;
/** The length of pieces, and of the stem by which inflected words are one. */
const PIECE_LENGTH = 4;
const STEM_LENGTH = 9;
/** Words and statements beyond these are cut: a bound on time, not on meaning. */
const LONGEST_WORD = 40;
const MOST_WORDS = 160;

/** A word as it counts: the hash of its stem and of its pieces. The same word is the same object while it is remembered. */
export interface WordFeatures {
  readonly stem: number;
  readonly pieces: readonly number[];
}

const MEMO = new Map<string, WordFeatures>();
const MEMO_LIMIT = 30_000;

/** Calls `add` for every feature of the parts: a 32-bit hash and its weight. */
export function eachFeature(parts: readonly TextPart[], add: (hash: number, weight: number) => void): void {
  eachWordFeatures(
    parts,
    (word, weight) => eachOfWord(word, (hash, share) => add(hash, share * weight)),
    add,
  );
}

/** The features of a word by itself, and how much each counts. */
export function eachOfWord(
  { stem, pieces }: WordFeatures,
  add: (hash: number, weight: number) => void,
): void {
  add(stem, WORD);
  for (const piece of pieces) add(piece, PIECE);
}

/**
 * Calls `word` for every word of the parts with the weight of its part, and `pair` for every two neighbours with the hash
 * and weight of their feature. The trainer and the reader share this function, so that what was learned is what is read.
 */
export function eachWordFeatures(
  parts: readonly TextPart[],
  word: (features: WordFeatures, weight: number) => void,
  pair: (hash: number, weight: number) => void,
): void {
  for (const { text, weight } of parts) {
    let last = 0;
    let count = 0;
    eachWord(text, (one) => {
      if (count >= MOST_WORDS) return;
      count += 1;
      const features = featuresOf(one);
      word(features, weight);
      if (last !== 0) pair(pairOf(last, features.stem), PAIR * weight);
      last = features.stem;
    });
  }
}

/** The hash of a word's stem, by which all its inflections are known. */
export function stemHash(word: string): number {
  return featuresOf(word.toLowerCase()).stem;
}

function featuresOf(word: string): WordFeatures {
  const known = MEMO.get(word);
  if (known) return known;
  if (MEMO.size >= MEMO_LIMIT) MEMO.clear();
  const first = word.charCodeAt(0);
  const made =
    first >= 48 && first <= 57
      ? { stem: fnv1a('u#'), pieces: [] }
      : wordFeatures(normaliseWord(word.slice(0, LONGEST_WORD)));
  MEMO.set(word, made);
  return made;
}

function wordFeatures(word: string): WordFeatures {
  const pieces: number[] = [];
  if (word.length > 3) {
    const framed = `<${word}>`;
    for (let n = 0; n + PIECE_LENGTH <= framed.length; n += 1)
      pieces.push(fnv1a(`c${framed.slice(n, n + PIECE_LENGTH)}`));
  }
  return { stem: fnv1a(`u${stemOf(word)}`), pieces };
}

const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ers',
  'er',
  'ed',
  'es',
  's',
  'ly',
] as const;

/** Enough of a word to know it by: without the commonest endings, and cut to a length. Cheap, and the same everywhere. */
function stemOf(word: string): string {
  for (const ending of ENDINGS)
    if (word.length - ending.length >= 3 && word.endsWith(ending))
      return word.slice(0, -ending.length).slice(0, STEM_LENGTH);
  return word.slice(0, STEM_LENGTH);
}

function pairOf(first: number, second: number): number {
  let hash = Math.imul(first ^ 0x9e3779b1, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ second, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
