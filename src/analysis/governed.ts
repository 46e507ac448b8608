import { policyType } from '../catalog/policy-types.js';
import type { FileProblem, PolicyDocument } from '../workspace/document.js';

/** Problems with which a file counts as empty. */
const UNREAD: ReadonlySet<FileProblem['code']> = new Set(['unreadable', 'too-large', 'binary']);

/** Whether rules look at the document at all: a policy that was not withdrawn. */
export function isActive(document: PolicyDocument): boolean {
  return document.isPolicy && document.frontMatter?.status?.value !== 'retired';
}

/** Whether the document says of itself that it is a draft; a draft never satisfies a criterion. */
export function isDraft(document: PolicyDocument): boolean {
  return document.frontMatter?.status?.value === 'draft';
}

/**
 * Whether an auditor would take the document for a governed one, which needs an owner, an approver and dates: it is of
 * a known type, claims a criterion, or lies where policies and procedures lie. Notes and guides are not, nor is a file
 * that was not read: of what it lacks nothing is known.
 */
export function isGoverned(document: PolicyDocument): boolean {
  if (!isActive(document) || document.problems.some(({ code }) => UNREAD.has(code))) return false;
  return (
    document.policyType !== undefined ||
    document.frontMatter?.type !== undefined ||
    (document.frontMatter?.claims.length ?? 0) > 0 ||
    /(?:^|\/)(?:polic(?:y|ies)|procedures?|beleid|standards?|plans?)\//i.test(document.path)
  );
}

/** The type of the document in the catalogue, if it is of one. */
export function typeOf(document: PolicyDocument): ReturnType<typeof policyType> {
  return document.policyType === undefined ? undefined : policyType(document.policyType);
}
