import type { CriterionId } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { Statement } from './statements/types.js';

/** What rules may ask of the whole workspace; kept up to date as single documents change. */
export interface WorkspaceFacts {
  readonly snapshot: Snapshot;
  /** ISO date of the check, given by the caller so that results do not depend on the clock. */
  readonly today: string;
  /** Criteria in scope of soc2.yaml; all security criteria when there is none. */
  readonly inScope: ReadonlySet<CriterionId>;
  analysisOf(document: PolicyDocument): DocumentAnalysis;
  /** Statements on a subject across all documents. */
  statements(subject: string): readonly { readonly document: PolicyDocument; readonly statement: Statement }[];
}
