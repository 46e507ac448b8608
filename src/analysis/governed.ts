import type { FileProblem, PolicyDocument } from '../workspace/document.js';
import type { KindReason } from './kinds/decision.js';
import { isPolicy, kindOf } from './kinds/kind-of.js';

/** Problems with which a file counts as empty. */
const UNREAD: ReadonlySet<FileProblem['code']> = new Set(['unreadable', 'too-large', 'too-slow', 'binary']);

/** Why a file is what it is, where nothing that stands in it would matter. */
const FIRM: ReadonlySet<KindReason> = new Set([
  'told',
  'playbook',
  'own-report',
  'archive',
  'drafts',
  'tests',
  'tool-folder',
  // CHANGELOG and its like may be as long as they wish: no company declares them policies.
  'repository-page',
]);

/** Whether rules look at the document at all: a policy that was not withdrawn. */
export function isActive(document: PolicyDocument): boolean {
  return isPolicy(document) && document.frontMatter?.status?.value !== 'retired';
}

/** Whether it is a policy that says of itself that it no longer holds. */
export function isWithdrawn(document: PolicyDocument): boolean {
  return isPolicy(document) && !isActive(document);
}

/**
 * Whether the document is a draft, which never satisfies a criterion: it says so of itself, or something in it is still to
 * be confirmed, as in a template that nobody filled in.
 */
export function isDraft(document: PolicyDocument): boolean {
  return saysDraft(document) || toConfirm(document).length > 0;
}

/** Whether the document says of itself that it is a draft. */
export function saysDraft(document: PolicyDocument): boolean {
  return document.frontMatter?.status?.value === 'draft';
}

/** What Attest's templates write where the company must say something. */
const TO_CONFIRM = /^\[CONFIRM\b/i;

/** What is still to be confirmed in a document: `[CONFIRM: role that approves it]`. */
export function toConfirm({ sections, frontMatter }: PolicyDocument): readonly string[] {
  const said = [...(frontMatter?.unfilled ?? []), ...sections.flatMap(({ content }) => content.placeholders)];
  return said.flatMap(({ text }) => (TO_CONFIRM.test(text) ? [text] : []));
}

/**
 * Whether an auditor would take the document for a governed one, which needs an owner, an approver and dates. A guide
 * that reads like a policy but is not called one is not, nor is a file that was not read: of what it lacks nothing is
 * known.
 */
export function isGoverned(document: PolicyDocument): boolean {
  if (!isActive(document) || document.problems.some(({ code }) => UNREAD.has(code))) return false;
  return document.policyType !== undefined || kindOf(document).reason !== 'text';
}

/** Whether nothing is known of what a document says of itself: it, or its front matter, could not be read. */
export function isUnread({ problems }: PolicyDocument): boolean {
  return problems.some(({ code }) => UNREAD.has(code) || code === 'yaml-syntax');
}

/**
 * Whether a file that is, or may be, a policy could not be read, or not all of it: what it says is unknown. The name of one
 * of which nothing was read tells what it is called, not what it says: front matter may declare a “register” a policy.
 */
export function wasMissed(document: PolicyDocument): boolean {
  const { kind, reason } = kindOf(document);
  // What is no text declares nothing: among notes or blogs it is none of the company's policies.
  const isNoText = document.problems.some(({ code }) => code === 'binary');
  const isFirm = FIRM.has(reason) || (isNoText && reason === 'folder' && kind === 'none');
  if (document.problems.some(({ code }) => UNREAD.has(code))) return isPolicy(document) || !isFirm;
  return (
    document.problems.some(({ code }) => code === 'partly-read') &&
    (isPolicy(document) || reason === 'nothing')
  );
}
