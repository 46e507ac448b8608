import type { DocumentAnalysis } from '../analysis/document-analysis.js';
import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import type { Language } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** What every editing feature reads: the workspace as it is now, and the language to speak. */
export interface EditingContext {
  readonly snapshot: Snapshot;
  readonly facts: Pick<WorkspaceFacts, 'inScope' | 'today'>;
  readonly language: Language;
  analysisOf(document: PolicyDocument): DocumentAnalysis;
}
