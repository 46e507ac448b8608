import type { CriterionId } from '../catalog/types.js';
import type { PersonAnswer } from '../workspace/answers/person-answer.js';
import type { LinkedSection } from './topics/link-section.js';
import type { TopicMatch } from './topics/types.js';
import type { Statement } from './statements/types.js';

/** What analysis found in one document by itself; cached by document object. */
export interface DocumentAnalysis {
  /** One entry a section, in the order of `PolicyDocument.sections`. */
  readonly sections: readonly LinkedSection[];
  /** Required contents of the document's policy type, by content ID: the best match found, if any. */
  readonly contents: ReadonlyMap<string, TopicMatch>;
  /** By criterion: the best match of any of its points of focus, whether or not a section is linked to the criterion. */
  readonly spoken: ReadonlyMap<CriterionId, TopicMatch>;
  /** Criteria the document's text substantiates (sections are linked to them), with the places. */
  readonly substantiated: ReadonlyMap<CriterionId, readonly SubstantiatedPoint[]>;
  /** Numbers, cadences and roles it states, for contradictions. */
  readonly statements: readonly Statement[];
  /** What people answered of its expected contents, by content ID; none of what the text alone says. */
  readonly answered?: ReadonlyMap<string, PersonAnswer>;
  /** Contents that are found in it because a person pointed out the sentence, and for no other reason. */
  readonly pointedOut?: ReadonlySet<string>;
}

export interface SubstantiatedPoint {
  /** `PointOfFocus.id`. */
  readonly point: string;
  readonly section: number;
  readonly match: TopicMatch;
  /** The person's answer it rests on, where the text alone was not enough. */
  readonly answer?: PersonAnswer;
}
