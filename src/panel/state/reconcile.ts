import type { GapRow } from '../protocol.js';

/**
 * The new rows, with the old object wherever nothing about it changed: what is drawn from it then stays untouched.
 * Rows are found by ID.
 */
export function reconcile(before: readonly GapRow[], after: readonly GapRow[]): readonly GapRow[] {
  const known = new Map(before.map((gap) => [gap.id, gap]));
  return after.map((gap) => {
    const old = known.get(gap.id);
    return old && same(old, gap) ? old : gap;
  });
}

function same(a: GapRow, b: GapRow): boolean {
  return (
    a.line === b.line &&
    a.message === b.message &&
    a.why === b.why &&
    a.path === b.path &&
    a.criticality === b.criticality &&
    a.effort === b.effort &&
    a.stage === b.stage &&
    a.canDraft === b.canDraft &&
    a.isRule === b.isRule &&
    a.criteria.join() === b.criteria.join()
  );
}
