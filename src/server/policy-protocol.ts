import type { CriterionId, Language } from '../catalog/types.js';
import type { FolderParams, RequestKind, SeverityCounts } from './protocol.js';

/** Requests about documents as a whole: the list of policies, and templates for new ones. */

/** The policies of every folder asked for, by path, and the types its scope asks for but no document is. */
export const Documents: RequestKind<FolderParams, readonly FolderDocuments[]> = {
  method: 'attest/documents',
};
export interface FolderDocuments {
  readonly folder: string;
  /** That VS Code gives the folder. */
  readonly name: string;
  readonly documents: readonly DocumentSummary[];
  /** Required policy types without a document, most critical first. */
  readonly missing: readonly PolicyTypeSummary[];
}

export interface DocumentSummary {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  /** Policy type, when it is recognised. */
  readonly type?: string;
  readonly typeTitle?: string;
  /** `incomplete`: said to be approved, but owner, approver, version, approval date or review is missing. */
  readonly state: 'draft' | 'incomplete' | 'overdue' | 'approved' | 'retired';
  /** Owner, version and next review, or what is missing, in one line. */
  readonly detail: string;
  /** Diagnostics of the file. */
  readonly problems: SeverityCounts;
  /** What people answered about it, a line each with who and when; those that count first. */
  readonly answers: readonly string[];
}

/** The types a new document can have, the missing ones of the scope first. */
export const PolicyTypes: RequestKind<FolderParams, readonly PolicyTypeSummary[]> = {
  method: 'attest/policyTypes',
};
export interface PolicyTypeSummary {
  readonly id: string;
  readonly kind: 'policy' | 'procedure' | 'plan' | 'description';
  readonly title: string;
  /** Whether the report's scope asks for it. */
  readonly required: boolean;
  readonly criticality: 'low' | 'medium' | 'high' | 'critical';
  readonly criteria: readonly CriterionId[];
  /** Workspace-relative paths of the documents that are of this type. */
  readonly paths: readonly string[];
}

/** A new document of a type, filled in from soc2.yaml; undefined for an unknown type or folder. */
export const PolicyTemplate: RequestKind<PolicyTemplateParams, PolicyTemplateResult | undefined> = {
  method: 'attest/policyTemplate',
};
export interface PolicyTemplateParams {
  readonly folder: string;
  readonly type: string;
  /** That of soc2.yaml when left out. */
  readonly language?: Language;
}
export interface PolicyTemplateResult {
  /** Workspace-relative path that no file has yet. */
  readonly path: string;
  readonly text: string;
  /** How many `[CONFIRM: …]` placeholders are left to fill in. */
  readonly placeholders: number;
}
