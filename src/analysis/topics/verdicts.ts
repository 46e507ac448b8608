import type { CriterionId, RequiredContent } from '../../catalog/types.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { MAYBE_ON_TOPIC } from './spoken-topics.js';
import type { TopicMatch } from './types.js';

/**
 * What is known of a topic in a document. `found`: a sentence says how it is arranged. `weak`: the text on it denies,
 * plans, leaves open or merely names it. `unsure`: a sentence may be on it, not surely enough to count. `missing`: no
 * sentence is on it.
 */
export type TopicState = 'found' | 'weak' | 'unsure' | 'missing';

/** A claim says that text is there: fainter text than this does not bear it out. */
const MAYBE_CLAIMED = 0.22;

/** The state of a topic by its best match. */
export function stateOf(match: TopicMatch | undefined, maybe = MAYBE_ON_TOPIC): TopicState {
  if (!match) return 'missing';
  if (match.substantiated) return 'found';
  if (match.weakness !== undefined && match.weakness !== 'mention-only') return 'weak';
  return match.score >= maybe ? 'unsure' : 'missing';
}

/** What a document says of a required content of its type. */
export function contentState({ contents }: DocumentAnalysis, { id }: RequiredContent): TopicState {
  return stateOf(contents.get(id));
}

/** What a document says of how a criterion is met, in any of its sections. */
export function criterionState({ spoken }: DocumentAnalysis, id: CriterionId): TopicState {
  return stateOf(spoken.get(id), MAYBE_CLAIMED);
}

/** The criteria whose links rest on a sentence that says how: what coverage counts. */
export function substantiatedCriteria({ substantiated }: DocumentAnalysis): readonly CriterionId[] {
  return [...substantiated.keys()];
}
