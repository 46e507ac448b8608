import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { CriterionId } from '../../catalog/types.js';
import type { PlaybookInput } from '../input.js';
import { openCriteria } from './open-criteria.js';
import { criteriaOfFacts, type StatedFact } from './stated.js';

/** What a text in force states on criteria that no control in operation serves. */
export interface StatedPractice {
  readonly fact: StatedFact;
  readonly criteria: readonly CriterionId[];
}

/** Practices that are written down and not yet a control, by their text. Pure. */
export function statedPractices(input: PlaybookInput): readonly StatedPractice[] {
  const open = new Set(openCriteria(input).open);
  return criteriaOfFacts(input.snapshot)
    .filter(({ fact }) => fact.from === 'policy' && !fact.open)
    .map(({ fact, criteria }) => ({
      fact,
      criteria: criteria.filter((id): id is CriterionId => isCriterionId(id) && open.has(id)),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}
