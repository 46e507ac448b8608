import { tokensOf, type Token } from '../reading/quantity/tokens.js';

/** A place where two texts differ: what only the one has there, and what only the other. Either may be nothing. */
export interface Difference {
  readonly gone: TextSpan;
  readonly put: TextSpan;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Two texts word by word. */
export interface WordDiff {
  /** The share of the words before that stand after, in the same order: 0 to 1. */
  readonly kept: number;
  readonly differences: readonly Difference[];
}

/** Texts with more words are not compared word by word: it takes the product of both. */
const MOST = 400;

/** Compares two texts word by word, whatever their case and marks; undefined when they are too long. */
export function diffWords(before: string, after: string): WordDiff | undefined {
  const [old, now] = [saying(before), saying(after)];
  if (old.length === 0 || old.length > MOST || now.length > MOST) return undefined;
  const same = inCommon(old, now);
  const differences: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...same, [old.length, now.length] as const]) {
    if (a > from || b > to) differences.push({ gone: span(old, from, a), put: span(now, to, b) });
    [from, to] = [a + 1, b + 1];
  }
  return { kept: same.length / old.length, differences };
}

function saying(text: string): readonly Token[] {
  return tokensOf(text).filter(({ kind }) => kind !== 'mark');
}

function span(tokens: readonly Token[], from: number, to: number): TextSpan {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return { start: 0, end: 0 };
  return { start: first.start, end: last.end };
}

/** Pairs of places with the same word, as many as there can be in one order. */
function inCommon(old: readonly Token[], now: readonly Token[]): (readonly [number, number])[] {
  const width = now.length + 1;
  const most = new Uint16Array((old.length + 1) * width);
  const cell = (a: number, b: number): number => most[a * width + b] ?? 0;
  const isSame = (a: number, b: number): boolean => old[a]?.lower === now[b]?.lower;
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1)
      most[a * width + b] = isSame(a, b) ? cell(a + 1, b + 1) + 1 : Math.max(cell(a + 1, b), cell(a, b + 1));
  const found: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < old.length && b < now.length) {
    if (isSame(a, b)) found.push([a++, b++]);
    else if (cell(a + 1, b) >= cell(a, b + 1)) a += 1;
    else b += 1;
  }
  return found;
}
