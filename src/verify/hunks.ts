import type { PlacedStatement } from './placed-statements.js';

/** What stood at a place before, and what stands there now. Either may be nothing. */
export interface Hunk {
  readonly before: readonly PlacedStatement[];
  readonly after: readonly PlacedStatement[];
  /** Where in the text after it is, when nothing stands there any more. */
  readonly place: number;
}

/** The pairs of statements that are the same in both texts: from one after to the one before. */
export type Kept = ReadonlyMap<PlacedStatement, PlacedStatement>;

/** Puts what is gone next to what is new at the same place: behind the same kept statement. */
export function hunksOf(
  before: readonly PlacedStatement[],
  after: readonly PlacedStatement[],
  kept: Kept,
): readonly Hunk[] {
  const hunks = new Map<
    PlacedStatement | undefined,
    { before: PlacedStatement[]; after: PlacedStatement[] }
  >();
  const at = (
    anchor: PlacedStatement | undefined,
  ): { before: PlacedStatement[]; after: PlacedStatement[] } => {
    let hunk = hunks.get(anchor);
    if (!hunk) hunks.set(anchor, (hunk = { before: [], after: [] }));
    return hunk;
  };
  const stays = new Set(kept.values());
  let anchor: PlacedStatement | undefined;
  for (const one of before) {
    if (stays.has(one)) anchor = one;
    else at(anchor).before.push(one);
  }
  anchor = undefined;
  for (const one of after) {
    const same = kept.get(one);
    if (same) anchor = same;
    else at(anchor).after.push(one);
  }
  const ends = new Map([...kept].map(([is, was]) => [was, is.end]));
  return [...hunks].map(([behind, hunk]) => ({ ...hunk, place: (behind && ends.get(behind)) ?? 0 }));
}
