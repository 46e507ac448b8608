import { changedOutsideRange } from './changed-outside-range.js';
import { allowedMarkup } from './allowed-markup.js';
import type { Check, DraftProblem, DraftUnderCheck } from './check.js';
import { claimsSatisfied } from './claims-satisfied.js';
import { contradiction, weakened } from './contradiction.js';
import { emptyText } from './empty-text.js';
import { headingOrder } from './heading-order.js';
import { inventedFact } from './invented-fact.js';
import { leakedSecret } from './leaked-secret.js';
import { notSubstantiated } from './not-substantiated.js';
import { obeyedInstruction } from './obeyed-instruction.js';
import { removedContent } from './removed-content.js';
import { textInPlaceholder } from './text-in-placeholder.js';
import { unknownCriterion } from './unknown-criterion.js';
import { wrongFrontMatter } from './wrong-front-matter.js';
import { wrongLanguage } from './wrong-language.js';

/** Every check, the gravest first. */
const CHECKS: readonly Check[] = [
  changedOutsideRange,
  leakedSecret,
  obeyedInstruction,
  removedContent,
  wrongFrontMatter,
  allowedMarkup,
  headingOrder,
  textInPlaceholder,
  unknownCriterion,
  claimsSatisfied,
  contradiction,
  weakened,
  wrongLanguage,
  inventedFact,
  notSubstantiated,
  emptyText,
];

/** Everything that is wrong with a draft. */
export function runChecks(draft: DraftUnderCheck): readonly DraftProblem[] {
  return CHECKS.flatMap((check) => [...check(draft)]);
}
