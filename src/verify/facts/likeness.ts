import type { ReadLine } from './read-line.js';

/** How telling a word is. */
export type Weigh = (stem: string) => number;

/** How much two lines say the same, by their own telling words: 0 to 1. */
export function likeness(a: ReadLine, b: ReadLine, weigh: Weigh): number {
  const shared = sum(a.own, weigh, b.words);
  const all = sum(a.own, weigh) + sum(b.own, weigh) - sum(a.own, weigh, b.own);
  const fewer = Math.min(sum(a.own, weigh), sum(b.own, weigh));
  if (all === 0 || fewer === 0) return 0;
  // Between what both share of all, and of the shorter: a short line within a long one is rather alike.
  return Math.sqrt((shared / Math.max(all, shared)) * Math.min(1, shared / fewer));
}

/** How much two lines have in common of whichever says less, by their own telling words: 0 to 1. */
export function shareOf(a: ReadLine, b: ReadLine, weigh: Weigh): number {
  const fewer = Math.min(sum(a.own, weigh), sum(b.own, weigh));
  return fewer === 0 ? 0 : sum(a.own, weigh, b.own) / fewer;
}

function sum(words: ReadonlySet<string>, weigh: Weigh, among?: ReadonlySet<string>): number {
  let total = 0;
  for (const word of words) if (!among || among.has(word)) total += weigh(word);
  return total;
}
