import { isCriterionId } from '../../catalog/criterion-ids.js';
import { inSections } from '../../workspace/by-section.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { AnswerBook } from '../answers/answer-book.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { isActive, isDraft, typeOf } from '../governed.js';
import { contentState, substantiatedCriteria } from '../topics/verdicts.js';
import type { Statement } from '../statements/types.js';
import { unambiguous } from '../statements/unambiguous.js';
import { documentKeys, isDocumentName } from '../../reading/references/documents.js';
import { actingRoles } from '../roles/acting-roles.js';
import type { DocumentRef } from '../workspace-facts.js';

/** What one document tells the rest of the workspace. */
export interface Profile {
  readonly ref: DocumentRef;
  /** Sorts the document among others: drafts last, then by path. */
  readonly order: string;
  /**
   * `type:…`, `whole:…`, `carries:…/…`, `substantiates:…`, `claims:…`, `names:…`; `answered:…` for the answers of people
   * that are about it and its text as it is, `place:…` for those that point to its text.
   */
  readonly keys: ReadonlySet<string>;
  readonly policyType: string | undefined;
  readonly statements: readonly Statement[];
}

/** Reads what a document contributes; undefined when it does not count (a README, a withdrawn policy). */
export function profileOf(
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  book: AnswerBook,
): Profile | undefined {
  if (!isActive(document)) return undefined;
  const draft = isDraft(document);
  const ref: DocumentRef = { uri: document.uri, path: document.path, title: document.title, draft };
  const keys = new Set<string>();
  const type = typeOf(document);
  if (type) {
    keys.add(`type:${type.id}`);
    if (!document.partOfType) keys.add(`whole:${type.id}`);
    for (const content of type.contents)
      if (contentState(analysis, content) === 'found') keys.add(`carries:${type.id}/${content.id}`);
  }
  for (const criterion of substantiatedCriteria(analysis)) keys.add(`substantiates:${criterion}`);
  for (const { value } of document.frontMatter?.claims ?? [])
    if (isCriterionId(value)) keys.add(`claims:${value}`);
  for (const key of referenceKeys(document)) keys.add(key);
  for (const { key, subject } of actingRoles(document)) {
    keys.add(`acts:${key}`);
    if (subject !== undefined) keys.add(`duty:${subject}/${key}`);
  }
  for (const name of namesOf(document)) keys.add(`called:${name}`);
  for (const { answer } of book.about(document)) keys.add(`answered:${answer.key}`);
  for (const key of book.placesIn(document)) keys.add(`place:${key}`);
  return {
    ref,
    order: `${draft ? 1 : 0} ${document.path}`,
    keys,
    policyType: document.policyType,
    statements: unambiguous(analysis.statements),
  };
}

/** What a document is called: its title, its file, and headings that are the name of a document within it. */
function namesOf({ title, path, sections }: PolicyDocument): string[] {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const headings = sections.map(({ content }) => content.heading).filter(isDocumentName);
  return [title, file, ...headings].flatMap(documentKeys);
}

/** The keys of what the text refers to. */
const referenceKeys = inSections(({ content }): readonly string[] =>
  content.references.flatMap(({ kind, id }) => {
    if (kind === 'control') return [`names:${id}`];
    return isCriterionId(id) ? [`claims:${id}`] : [];
  }),
);
