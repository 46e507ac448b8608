import type { PolicyDocument } from '../workspace/document.js';
import type { ApprovalProof } from '../workspace/approval-proof.js';
import { isFingerprintOf } from '../workspace/meaning/text-fingerprint.js';
import { foldedName } from './approval/people.js';
import { isActive, isDraft, isUnread } from './governed.js';
import { nextReviewOf } from './review-cadence.js';

/** What keeps a document from counting as approved. */
export type ApprovalGap =
  /** It, or its front matter, could not be read: what it says is not known, and counts for nothing. */
  | 'unread'
  | 'owner'
  | 'approver'
  | 'version'
  | 'approved'
  | 'review'
  | 'draft'
  | 'withdrawn'
  | 'same-person'
  | 'changed'
  | 'contradicted';

/**
 * What a document's approval lacks as of a day (ISO date); nothing when it is in order. `proof` is what the history says
 * of it, where it was asked.
 */
export function approvalGaps(
  document: PolicyDocument,
  today: string,
  proof?: ApprovalProof,
): readonly ApprovalGap[] {
  const { frontMatter } = document;
  if (isUnread(document)) return ['unread'];
  const gaps: ApprovalGap[] = [];
  if (!isActive(document)) gaps.push('withdrawn');
  if (isDraft(document)) gaps.push('draft');
  for (const key of ['owner', 'approver', 'version', 'approved'] as const)
    if (!frontMatter?.[key]) gaps.push(key);
  // An approval in the future is a plan.
  if ((frontMatter?.approved?.value ?? '') > today) gaps.push('approved');
  const due = nextReviewOf(frontMatter);
  if (due !== undefined && due < today) gaps.push('review');
  if (isByOwner(document)) gaps.push('same-person');
  if (hasChanged(document)) gaps.push('changed');
  else if (proof?.verdict === 'contradicted') gaps.push('contradicted');
  return gaps;
}

/** Whether a document in use does not say whose it is, by what its approval lacks. */
export function lacksOwner(gaps: readonly ApprovalGap[]): boolean {
  return gaps.includes('owner') && !gaps.includes('withdrawn');
}

/** Whether the document says something else than what was approved, as far as the approval tells. */
export function hasChanged(document: PolicyDocument): boolean {
  const fingerprint = document.frontMatter?.approval?.fingerprint?.value;
  return fingerprint !== undefined && !isFingerprintOf(fingerprint, document);
}

/** Whether the document states an approval of which a history could speak. */
export function statesApproval({ frontMatter }: PolicyDocument): boolean {
  return (frontMatter?.approval?.fingerprint ?? frontMatter?.approved) !== undefined;
}

function isByOwner({ frontMatter }: PolicyDocument): boolean {
  const owner = frontMatter?.owner && foldedName(frontMatter.owner.value);
  return (
    owner !== undefined &&
    [frontMatter?.approver, frontMatter?.approval?.by].some(
      (one) => one !== undefined && foldedName(one.value) === owner,
    )
  );
}
