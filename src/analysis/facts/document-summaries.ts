import type { CriterionId } from '../../catalog/types.js';
import type { Profile } from './profile.js';

/** What the rest of the workspace may ask of a document, worked out beforehand. */
export interface DocumentSummary {
  /** Undefined for a document that does not count. */
  readonly profile: Profile | undefined;
  /** The anchors, one a line. */
  readonly slugs: string;
  /** The criteria that its text substantiates, counted or not. */
  readonly speaks: readonly CriterionId[];
}

/** Summaries by URI. With them the facts of a workspace are known without any document's text. */
export type DocumentSummaries = ReadonlyMap<string, DocumentSummary>;
