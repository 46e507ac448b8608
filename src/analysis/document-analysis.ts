import type { CriterionId } from '../catalog/types.js';
import type { SectionLinks, TopicMatch } from './linking/types.js';
import type { Statement } from './statements/types.js';

/** What analysis found in one document by itself; cached by document object. */
export interface DocumentAnalysis {
  /** One entry a section, in the order of `PolicyDocument.sections`. */
  readonly sections: readonly SectionLinks[];
  /** Required contents of the document's policy type, by content ID: the best match found, if any. */
  readonly contents: ReadonlyMap<string, TopicMatch>;
  /** Criteria the document's text substantiates, with the places. */
  readonly substantiated: ReadonlyMap<CriterionId, readonly SubstantiatedPoint[]>;
  /** Numbers, cadences and roles it states, for contradictions. */
  readonly statements: readonly Statement[];
}

export interface SubstantiatedPoint {
  /** `PointOfFocus.id`. */
  readonly point: string;
  readonly section: number;
  readonly match: TopicMatch;
}
