import type { CriterionCoverage } from '../../../server/protocol.js';
import { isGap, stateOf, type CriterionState } from './states.js';

/** What the Criteria view shows: everything, those in scope, those with a gap, or those in one state. */
export type CriteriaFilter = 'all' | 'in-scope' | 'gaps' | Exclude<CriterionState, 'out-of-scope'>;

export const FILTERS: readonly CriteriaFilter[] = [
  'all',
  'in-scope',
  'gaps',
  'open',
  'claimed',
  'substantiated',
  'approved',
  'evidenced',
];

export function isFilter(value: unknown): value is CriteriaFilter {
  return FILTERS.some((filter) => filter === value);
}

/** Whether a criterion passes. */
export function passes(coverage: CriterionCoverage, filter: CriteriaFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'in-scope':
      return coverage.inScope;
    case 'gaps':
      return isGap(coverage);
    default:
      return stateOf(coverage) === filter;
  }
}
