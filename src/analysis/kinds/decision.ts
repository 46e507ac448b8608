import type { DocumentKind } from '../../catalog/document-kinds.js';
import type { Localised } from '../../catalog/types.js';

/** What speaks for a document being what it is; views and reports count by it. */
export type KindReason =
  /** `documents` in soc2.yaml. */
  | 'told'
  | 'playbook'
  | 'own-report'
  | 'archive'
  | 'drafts'
  | 'tests'
  | 'tool-folder'
  | 'type'
  | 'claims'
  | 'repository-page'
  | 'title'
  | 'folder'
  | 'links-only'
  | 'metadata'
  | 'text'
  /** Nothing says that it is a policy. */
  | 'nothing';

/** What a document is, and why. */
export interface KindDecision {
  readonly kind: DocumentKind;
  readonly reason: KindReason;
  /** The reason in words, a sentence. */
  readonly why: Localised;
}
