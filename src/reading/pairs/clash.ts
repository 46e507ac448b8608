import { boostedTrees } from '../learned/trees.js';
import { mayClash, PAIR_FEATURES, pairValues, shareEnough } from './pair-values.js';
import data from './pairs.json';
import type { Side } from './side.js';

/** From this chance on two statements are told to contradict each other. */
export const CLASHES = 0.93;

let chanceOf: ((values: readonly number[]) => number) | undefined;

/** How likely two statements cannot both hold, 0 to 1; 0 when they are on different things. */
export function clashChance(a: Side, b: Side): number {
  return a.language !== b.language || !mayClash(a, b) || !shareEnough(a, b) ? 0 : likeness(a, b);
}

/**
 * How likely it is that two statements which are known to give different values are on one thing, 0 to 1. Theirs may be a value
 * that `clashChance` does not read, so that a low figure says more than a high one.
 */
export function likeness(a: Side, b: Side): number {
  chanceOf ??= boostedTrees(data, PAIR_FEATURES);
  return chanceOf(pairValues(a, b));
}
