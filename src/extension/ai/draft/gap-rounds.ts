import { MOST_TARGETS, type GapTarget } from '../../../authoring/task.js';

/** The gaps of one draft, out of all that are open. */
export interface Round<G> {
  readonly taken: readonly G[];
  /** How many are open, those taken included. */
  readonly open: number;
}

/** Goes through the gaps of a document draft by draft, each gap once. */
export class GapRounds<G extends { readonly target: GapTarget }> {
  readonly #tried = new Set<string>();

  /** The next gaps to draft, of those that are open now; undefined when none is new. */
  next(gaps: readonly G[]): Round<G> | undefined {
    const fresh = gaps.filter(({ target }) => !this.#tried.has(JSON.stringify(target)));
    if (fresh.length === 0) return undefined;
    const taken = fresh.slice(0, MOST_TARGETS);
    for (const { target } of taken) this.#tried.add(JSON.stringify(target));
    return { taken, open: fresh.length };
  }
}
