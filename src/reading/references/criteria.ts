import { CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import type { CriterionId } from '../../catalog/types.js';

/** What is written like the ID of a criterion. */
export interface FoundCriterion {
  /** The criterion; undefined when there is none of that number. */
  readonly id: CriterionId | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The IDs of criteria in a text, existing or not, in order. */
export function criteriaIn(text: string): FoundCriterion[] {
  return [...text.matchAll(CRITERION_LIKE)].map(({ 0: written, index }) => ({
    id: isCriterionId(written) ? written : undefined,
    text: written,
    start: index,
    end: index + written.length,
  }));
}
