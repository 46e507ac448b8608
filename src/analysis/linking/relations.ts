import { CRITERIA } from '../../catalog/criteria.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { CriterionId } from '../../catalog/types.js';

/** A criterion (index) that goes together with another, and how much, 0 to 1. */
export interface Related {
  readonly criterion: number;
  readonly share: number;
}

/** Weaker relations change no ranking and cost time. */
const FAINT = 0.04;

/**
 * By criterion: those it goes together with, by how often policy types and their contents name both (times `byType`),
 * or by being of one series such as CC6 or P5 (`bySeries`).
 */
export function relatedCriteria(byType: number, bySeries: number): readonly (readonly Related[])[] {
  const count = CRITERIA.length;
  const together = new Float32Array(count * count);
  const index = new Map(CRITERIA.map(({ id }, n) => [id, n]));
  const add = (ids: readonly CriterionId[]): void => {
    for (const a of ids) {
      for (const b of ids) {
        const at = (index.get(a) ?? 0) * count + (index.get(b) ?? 0);
        if (a !== b) together[at] = (together[at] ?? 0) + 1 / (ids.length - 1);
      }
    }
  };
  for (const { criteria, contents } of POLICY_TYPES) {
    add(criteria);
    for (const content of contents) add(content.criteria);
  }
  return CRITERIA.map((_, row) => {
    const shares = together.subarray(row * count, (row + 1) * count);
    const most = Math.max(...shares);
    const related: Related[] = [];
    shares.forEach((value, criterion) => {
      const series = row !== criterion && seriesOf(row) === seriesOf(criterion) ? bySeries : 0;
      const share = Math.max(most > 0 ? (value / most) * byType : 0, series);
      if (share >= FAINT) related.push({ criterion, share });
    });
    return related;
  });
}

function seriesOf(criterion: number): string | undefined {
  return CRITERIA[criterion]?.id.split('.')[0];
}
