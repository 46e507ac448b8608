import { isGovernedKind } from '../../catalog/document-kinds.js';
import {
  beginsWithDay,
  callsItselfPolicy,
  isTemplateName,
  readDocumentName,
  type DocumentName,
} from '../../reading/document-name/document-name.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { nearestFolder } from '../../workspace/folder-meaning.js';
import { saysHowThingsAreDone } from './says-how.js';

/**
 * The name that tells what a document is: its title, else its first heading, which front matter often shortens for a menu,
 * else its file's name or, of an index page, its folder's.
 */
export function nameOf({ title, path, sections }: PolicyDocument): DocumentName | undefined {
  const byTitle = readDocumentName(title);
  if (byTitle?.clear === true) return byTitle;
  const first = sections.find(({ content }) => content.level > 0)?.content;
  const byHeading = first?.level === 1 ? readDocumentName(first.heading) : undefined;
  if (byHeading?.clear === true && isGovernedKind(byHeading.kind)) return byHeading;
  return byTitle ?? byHeading ?? readDocumentName(ownName(path).replaceAll('-', ' '));
}

/** Whether it says who owns or approves it, and which version or when: no page of another kind says both. */
export function hasControlLines({ frontMatter }: PolicyDocument): boolean {
  const { owner, approver, version, approved, review, nextReview } = frontMatter ?? {};
  return (owner ?? approver) !== undefined && (version ?? approved ?? review ?? nextReview) !== undefined;
}

/** Whether it says who approved it or when, or how often it is looked over again. */
export function isApprovedOrReviewed({ frontMatter }: PolicyDocument): boolean {
  const { approver, approved, review, nextReview } = frontMatter ?? {};
  return (approver ?? approved ?? review ?? nextReview) !== undefined;
}

/** The same in front matter that is there, not in lines of its text, which may be about anything. */
export function declaresControl(document: PolicyDocument): boolean {
  const { range, owner, approver } = document.frontMatter ?? {};
  const line = (owner ?? approver)?.valueRange.start.line;
  return hasControlLines(document) && range !== undefined && line !== undefined && line < range.end.line;
}

/** Whether a sentence of it begins with “this policy”. */
export function isCalledPolicy({ sections }: PolicyDocument): boolean {
  return sections.some(({ content }) =>
    content.sentences.some(({ text, kind }) => kind === 'prose' && callsItselfPolicy(text)),
  );
}

/** Whether it may as well be of a project: nobody approves or reviews it, and it says nothing that a criterion asks for. */
export function isOfProject(document: PolicyDocument): boolean {
  const { approver, approved, nextReview } = document.frontMatter ?? {};
  if (document.policyType !== undefined || saysHowThingsAreDone(document)) return false;
  return nameOf(document)?.kind !== 'plan' || (approver ?? approved ?? nextReview) === undefined;
}

/** Whether it lies below a folder of policies, however deep. */
export function isAmongPolicies(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((_, n) => nearestFolder(folders.slice(0, n + 1).join('/') + '/')?.meaning === 'policy');
}

/** “Retry policy”, “Pod security standard”: of programs, when it holds code and nothing else speaks for a policy. */
export function isOfProgram(document: PolicyDocument, { kind }: DocumentName): boolean {
  return (
    isGovernedKind(kind) &&
    document.policyType === undefined &&
    document.sections.some(({ content }) => content.holdsCode === true) &&
    !hasControlLines(document) &&
    !saysHowThingsAreDone(document)
  );
}

/** The file's name, or the folder's of an index page. */
function ownName(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const file = parts.at(-1) ?? '';
  return /^(?:_?index|readme|leesmij)$/i.test(file) ? (parts.at(-2) ?? '') : file;
}

/** The name of a file of one day. */
export function dayFile(path: string): string | undefined {
  const name = ownName(path);
  return beginsWithDay(name) ? name : undefined;
}

/** The name of a file that is a form to make documents with. */
export function templateFile(path: string): string | undefined {
  const name = ownName(path);
  return isTemplateName(name) ? name : undefined;
}
