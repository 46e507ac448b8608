import type { CriterionId, RequiredContent } from '../../catalog/types.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { MAYBE_ON_TOPIC, ON_TOPIC } from './spoken-topics.js';
import type { TopicMatch } from './types.js';

/**
 * What is known of a topic in a document. `found`: a sentence says how it is arranged. `weak`: the text on it denies,
 * plans, leaves open or merely names it. `unsure`: a sentence may be on it, not surely enough to count. `missing`: no
 * sentence is on it.
 */
export type TopicState = 'found' | 'weak' | 'unsure' | 'missing';

/** So likely a sentence is on a criterion that a claim of it is not called empty: somebody stands for a claim in writing. */
const MAYBE_MET = 0.18;
/** So likely a section speaks for a criterion that its claim is not called empty. */
const MAYBE_LINKED = 0.15;

/** The state of a topic by its best match. */
export function stateOf(match: TopicMatch | undefined): TopicState {
  if (!match) return 'missing';
  if (match.substantiated) return 'found';
  const { weakness = 'mention-only', score } = match;
  if (weakness !== 'mention-only' && score >= ON_TOPIC) return 'weak';
  return score >= MAYBE_ON_TOPIC ? 'unsure' : 'missing';
}

/** What a document says of a required content of its type. */
export function contentState({ contents }: DocumentAnalysis, { id }: RequiredContent): TopicState {
  return stateOf(contents.get(id));
}

/** What a document says of how a criterion is met, in any of its sections. */
export function criterionState({ spoken, sections }: DocumentAnalysis, id: CriterionId): TopicState {
  const match = spoken.get(id);
  const state = stateOf(match);
  if (state === 'unsure' && match && match.score >= MAYBE_MET) return 'unsure';
  if (state === 'found' || state === 'weak') return state;
  const maybe = sections.some(({ candidates }) =>
    candidates.some(({ criterion, score }) => criterion === id && score >= MAYBE_LINKED),
  );
  return maybe ? 'unsure' : 'missing';
}

/** The criteria whose links rest on a sentence that says how: what coverage counts. */
export function substantiatedCriteria({ substantiated }: DocumentAnalysis): readonly CriterionId[] {
  return [...substantiated.keys()];
}
