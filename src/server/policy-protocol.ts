import type { ProofVerdict } from '../workspace/approval-proof.js';
import type { DocumentKind } from '../catalog/document-kinds.js';
import type { AnswerChange, AnswerRefusal } from './answers-protocol.js';
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
  /** Whether there is a soc2.yaml. */
  readonly hasConfig: boolean;
  readonly documents: readonly DocumentSummary[];
  /** Required policy types without a document, most critical first. */
  readonly missing: readonly PolicyTypeSummary[];
  /** Files and folders that are not read as policies, by reason. */
  readonly notRead: readonly NotReadSummary[];
  /** False when something that belongs to the workspace could not be looked at. */
  readonly isWhole: boolean;
}

/** What is not read for one reason, at most `MOST_NOT_READ` of it. */
export interface NotReadSummary {
  readonly reason: string;
  readonly title: string;
  /** How many there are with those left out. */
  readonly count: number;
  /** The reason with how many there are: "1 page of a repository". */
  readonly counted: string;
  readonly entries: readonly {
    readonly uri: string;
    readonly path: string;
    readonly isFolder: boolean;
    readonly why: string;
  }[];
}
export const MOST_NOT_READ = 300;

/** Writes in soc2.yaml what a file is; `path` is relative to the company's folder. */
export const SetKind: RequestKind<SetKindParams, AnswerChange | AnswerRefusal> = {
  method: 'attest/documents/setKind',
};
export interface SetKindParams {
  readonly folder: string;
  readonly path: string;
  readonly kind: DocumentKind;
}

/** The edit that records that somebody approved a document as it is now. */
export const Approve: RequestKind<ApproveParams, AnswerChange | AnswerRefusal> = {
  method: 'attest/documents/approve',
};
export interface ApproveParams {
  readonly uri: string;
  readonly approver: string;
}

export interface DocumentSummary {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Why it is read as one, a sentence. */
  readonly kindWhy: string;
  /** Policy type, when it is recognised. */
  readonly type?: string;
  readonly typeTitle?: string;
  /** `incomplete`: said to be approved, but owner, approver, version, approval date or review is missing. */
  readonly state: 'draft' | 'incomplete' | 'overdue' | 'approved' | 'retired';
  /** Whether it says whose it is; one that was withdrawn need not. */
  readonly hasOwner: boolean;
  /** Owner, version and next review, or what is missing, in one line. */
  readonly detail: string;
  /** How far its approval can be believed, with the reason in sentences; none where it states none. */
  readonly approval?: { readonly verdict: ProofVerdict; readonly text: string };
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
