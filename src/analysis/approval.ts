import type { PolicyDocument } from '../workspace/document.js';
import { isActive, isDraft } from './governed.js';
import { nextReviewOf } from './review-cadence.js';

/** What keeps a document from counting as approved. */
export type ApprovalGap =
  'owner' | 'approver' | 'version' | 'approved' | 'review' | 'draft' | 'withdrawn' | 'same-person';

/** What a document's approval lacks as of a day (ISO date); nothing when it is in order. */
export function approvalGaps(document: PolicyDocument, today: string): readonly ApprovalGap[] {
  const { frontMatter } = document;
  const gaps: ApprovalGap[] = [];
  if (!isActive(document)) gaps.push('withdrawn');
  if (isDraft(document)) gaps.push('draft');
  for (const key of ['owner', 'approver', 'version', 'approved'] as const)
    if (!frontMatter?.[key]) gaps.push(key);
  // An approval in the future is a plan.
  if ((frontMatter?.approved?.value ?? '') > today) gaps.push('approved');
  const due = nextReviewOf(frontMatter);
  if (due !== undefined && due < today) gaps.push('review');
  const { owner, approver } = frontMatter ?? {};
  if (owner && approver && owner.value.toLowerCase() === approver.value.toLowerCase())
    gaps.push('same-person');
  return gaps;
}
