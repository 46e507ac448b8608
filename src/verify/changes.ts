import { plainTypography } from '../workspace/meaning/typography.js';
import { withoutEnd } from '../workspace/text-ends.js';
import { hunksOf, type Hunk } from './hunks.js';
import type { PlacedStatement } from './placed-statements.js';

/** Which statements of two texts are not the same. */
export interface Changes {
  /** New or changed, in the order of the text after. */
  readonly fresh: readonly PlacedStatement[];
  /** What is new next to what it replaced. */
  readonly hunks: readonly Hunk[];
  /** As before, in the text after. */
  readonly kept: readonly PlacedStatement[];
}

/** Compares two texts statement by statement. Where one stands does not matter: to move it changes nothing. */
export function changesOf(before: readonly PlacedStatement[], after: readonly PlacedStatement[]): Changes {
  const left = new Map<string, PlacedStatement[]>();
  for (const one of before) {
    const key = keyOf(one);
    const there = left.get(key);
    if (there) there.push(one);
    else left.set(key, [one]);
  }
  const kept = new Map<PlacedStatement, PlacedStatement>();
  for (const one of after) {
    const same = left.get(keyOf(one))?.shift();
    if (same) kept.set(one, same);
  }
  return {
    fresh: after.filter((one) => !kept.has(one)),
    hunks: hunksOf(before, after, kept),
    kept: [...kept.keys()],
  };
}

/** The words and what its surroundings make of them; marks and spaces at the ends say nothing. */
function keyOf({ statement: { text, force, lead } }: PlacedStatement): string {
  return `${force}\n${plain(lead)}\n${plain(text)}`;
}

function plain(text: string): string {
  return withoutEnd(plainTypography(text).replace(/^[\s*_]+/, ''), /[\s.;,:*_]/);
}
