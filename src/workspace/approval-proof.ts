import type { Localised } from '../catalog/types.js';

/**
 * How far an approval can be believed. `proven`: the history shows who approved which text, and that others wrote it.
 * `stated`: the document says so, and nothing shows otherwise. `contradicted`: something shows otherwise.
 */
export type ProofVerdict = 'proven' | 'stated' | 'contradicted';

/** What decided a verdict. */
export type ProofReason =
  | 'shown'
  | 'no-fingerprint'
  | 'no-history'
  | 'not-committed'
  | 'shallow'
  | 'history-later'
  | 'approver-unseen'
  | 'own-word'
  | 'part-author'
  | 'maybe-author'
  | 'unlisted-approver'
  | 'changed'
  | 'changed-unsaid'
  | 'other-text'
  | 'own-text'
  | 'older-text'
  | 'before-its-day'
  | 'other-approver'
  | 'link-elsewhere'
  | 'bad-fingerprint';

export interface ApprovalProof {
  readonly verdict: ProofVerdict;
  readonly reason: ProofReason;
  /** The reason in a sentence. */
  readonly why: Localised;
  /** The commit by which the approval came, in full. */
  readonly commit?: string;
  /** What else is known: the signature, the merge, code owners. */
  readonly notes: readonly Localised[];
}

/** What is known of each document's approval, by path; of a document that is not there nothing was looked up. */
export type Proofs = ReadonlyMap<string, ApprovalProof>;
