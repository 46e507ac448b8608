import { criterion } from '../../catalog/criteria.js';
import { CRITERION_IDS } from '../../catalog/criterion-ids.js';
import type { Criticality, CriterionId, Grade } from '../../catalog/types.js';
import type { Severity } from '../diagnostic.js';
import type { RuleMeta } from '../rule.js';

const CRITICALITIES: readonly Criticality[] = ['low', 'medium', 'high', 'critical'];
const GRADES: readonly Grade[] = ['low', 'medium', 'high'];

/** From most to least critical. */
export function byCriticality(a: Criticality, b: Criticality): number {
  return CRITICALITIES.indexOf(b) - CRITICALITIES.indexOf(a);
}

/** The criticality of the criterion that auditors look at hardest; undefined for none. */
export function criticalityOf(criteria: readonly CriterionId[]): Criticality | undefined {
  return criteria.map((id) => criterion(id).criticality).sort(byCriticality)[0];
}

/** The difficulty of the hardest of the criteria; medium for none. */
export function difficultyOf(criteria: readonly CriterionId[]): Grade {
  const found = criteria.map((id) => GRADES.indexOf(criterion(id).difficulty));
  return GRADES[Math.max(...found)] ?? 'medium';
}

/** How hard an auditor looks at a diagnostic: as at its subject, but a hint is never more than low. */
export function diagnosticCriticality(
  { stage, wording }: RuleMeta,
  severity: Severity,
  subject: Criticality | undefined,
): Criticality {
  if (severity === 'info') return 'low';
  const base = subject ?? (severity === 'error' ? 'high' : 'medium');
  const most = wording === true || (stage === 'record' && severity === 'warning') ? 'medium' : 'critical';
  return byCriticality(base, most) < 0 ? most : base;
}

/** How much work a diagnostic usually is. */
export function diagnosticEffort({ effort }: RuleMeta, criteria: readonly CriterionId[]): Grade {
  if (effort === 'small') return 'low';
  const difficulty = difficultyOf(criteria);
  // One section of a document, where a whole document or practice is more.
  return effort === 'section' && difficulty === 'high' ? 'medium' : difficulty;
}

/** In the order of the standard, each once. */
export function inOrder(criteria: Iterable<CriterionId>): readonly CriterionId[] {
  const wanted = new Set(criteria);
  return CRITERION_IDS.filter((id) => wanted.has(id));
}
