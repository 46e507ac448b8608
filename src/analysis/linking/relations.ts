import { CRITERIA } from '../../catalog/criteria.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { CriterionId } from '../../catalog/types.js';

/**
 * How much each criterion goes together with each other, 0 to 1, as rows of one matrix: how often policy types and
 * their contents name both (times `byType`), or being of one series such as CC6 or P5 (`bySeries`).
 */
export function relatedCriteria(byType: number, bySeries: number): Float32Array {
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
  for (let row = 0; row < count; row += 1) {
    const most = Math.max(...together.subarray(row * count, (row + 1) * count));
    for (let column = 0; column < count; column += 1) {
      const at = row * count + column;
      const share = most > 0 ? ((together[at] ?? 0) / most) * byType : 0;
      const series = row !== column && seriesOf(row) === seriesOf(column) ? bySeries : 0;
      together[at] = Math.max(share, series);
    }
  }
  return together;
}

function seriesOf(criterion: number): string | undefined {
  return CRITERIA[criterion]?.id.split('.')[0];
}
