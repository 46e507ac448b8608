import type { FactIndex } from '../facts/fact-index.js';
import { likeness } from '../facts/likeness.js';
import { readLine } from '../facts/read-line.js';
import type { Hunk } from '../hunks.js';
import type { PlacedStatement } from '../placed-statements.js';

/** Up to so many statements are compared as one: they may have been merged or split. */
const TOGETHER = 4;
const ALIKE = 0.3;
const MOST_ALIKE = 3;

/** Small changes are looked at as a whole, large ones statement by statement with what each became. */
export function becomes(hunk: Hunk, index: FactIndex): Pick<Hunk, 'before' | 'after'>[] {
  if (hunk.before.length <= TOGETHER || hunk.after.length === 0) return [hunk];
  const read = ({ statement: { text, language } }: PlacedStatement): ReturnType<typeof readLine> =>
    readLine(text, '', language);
  return hunk.before.map((one) => {
    const after = hunk.after
      .map((other) => ({ other, value: likeness(read(one), read(other), index.weigh) }))
      .filter(({ value }) => value >= ALIKE)
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST_ALIKE);
    return { before: [one], after: after.map(({ other }) => other) };
  });
}
