import type { CriterionCoverage } from '../../../server/protocol.js';

/**
 * How far a criterion is, as one word: the last of claimed, substantiated, approved, evidenced that it reached with all
 * before it. `open` is a criterion nobody speaks to, `claimed` one that is only said to be met.
 */
export type CriterionState = 'out-of-scope' | 'open' | 'claimed' | 'substantiated' | 'approved' | 'evidenced';

/** All states, from nothing to done. */
export const STATES: readonly CriterionState[] = [
  'open',
  'claimed',
  'substantiated',
  'approved',
  'evidenced',
  'out-of-scope',
];

export function stateOf(coverage: CriterionCoverage): CriterionState {
  if (!coverage.inScope) return 'out-of-scope';
  if (!coverage.substantiated) return coverage.claimed ? 'claimed' : 'open';
  if (!coverage.approved) return 'substantiated';
  return coverage.evidenced ? 'evidenced' : 'approved';
}

/** Whether the text has a gap: the criterion is in scope and nothing substantiates it. */
export function isGap(coverage: CriterionCoverage): boolean {
  return coverage.inScope && !coverage.substantiated;
}
