import { isCriterionId } from '../../catalog/criterion-ids.js';
import { statedOfAll } from '../../reading/upkeep/stated-in-text.js';
import { inSections } from '../../workspace/by-section.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { AnswerBook } from '../answers/answer-book.js';
import { tagsOf } from '../claims.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import type { DocumentKind } from '../../catalog/document-kinds.js';
import { isActive, isDraft } from '../governed.js';
import { kindOf } from '../kinds/kind-of.js';
import { metadataProfileOf, type MetadataProfile } from '../metadata/folder-metadata.js';
import { listedMetadata, type ListedMetadata } from '../metadata/listed-metadata.js';
import { contentState, substantiatedCriteria } from '../topics/verdicts.js';
import type { Said } from '../said/said.js';
import { saidIn } from '../said/said-in.js';
import type { Statement } from '../statements/types.js';
import { comparedStatements } from '../statements/compared.js';
import { ENDED } from '../statements/ended-roles.js';
import {
  documentIdAlone,
  documentIdAtStart,
  type FoundDocumentId,
} from '../../reading/references/document-ids.js';
import { documentKeys, isDocumentName } from '../../reading/references/documents.js';
import { actingRoles } from '../roles/acting-roles.js';
import { listedRoles } from '../roles/listed-roles.js';
import { toolsNamed } from '../tools-named.js';
import type { DocumentRef } from '../workspace-facts.js';
import { isPartOfType, typeIdOf, typeOf } from '../kinds/type-of.js';
import { pageAddresses } from './page-addresses.js';
import { subjectsStatedIn } from './subjects-stated.js';
import { typesInPart } from './types-in-part.js';

/** What one document tells the rest of the workspace. */
export interface Profile {
  readonly ref: DocumentRef;
  /** Sorts the document among others: drafts last, then by path. */
  readonly order: string;
  /**
   * `type:…`, `whole:…`, `part:…` for types it says a part of, `carries:…/…`, `states:…` for the subjects that a statement may be on, `maybe:…` for criteria that
   * a text may speak of, `substantiates:…`, `claims:…`, `names:…`, `tool:…`; `answered:…` for the answers of people that
   * are about it and its text as it is, `place:…` for those that point to its text.
   */
  readonly keys: ReadonlySet<string>;
  readonly policyType: string | undefined;
  readonly statements: readonly Statement[];
  /** What it says, to be held against what others say. */
  readonly said: readonly Said[];
  /** It is no policy: what it states is measured against those that are. */
  readonly isBeside?: true;
  /** What it lacks of what it should say of itself; undefined when that is not counted for its folder. */
  readonly metadata: MetadataProfile | undefined;
  /** What its tables say of other documents. */
  readonly listed: readonly ListedMetadata[];
}

/** Reads what a document contributes: of one that does not count (a README, a withdrawn policy) that it is there. */
export function profileOf(document: PolicyDocument, analysis: DocumentAnalysis, book: AnswerBook): Profile {
  const draft = isDraft(document);
  const ref: DocumentRef = { uri: document.uri, path: document.path, title: document.title, draft };
  const order = `${draft ? 1 : 0} ${document.path}`;
  const keys = new Set(namesOf(document).map((name) => `called:${name}`));
  for (const address of pageAddresses(document)) keys.add(`page:${address}`);
  for (const { id, series } of ownIds(document)) keys.add(`id:${id}`).add(`series:${series}`);
  for (const id of idsListed(document)) keys.add(`index:${id}`);
  for (const key of listedRoles(document).flat()) keys.add(`lists:${key}`);
  const stated = comparedStatements(document, analysis.statements);
  for (const { subject, value } of stated) if (subject === ENDED) keys.add(`ended:${value}`);
  const listed = draft ? [] : listedMetadata(document);
  const isPolicyInForce = isActive(document);
  // A register or an index states nothing that a policy must, but what stands in it is not said to stand nowhere.
  const isRead = isPolicyInForce || STATES_TOO.has(kindOf(document).kind);
  const spoken = isRead ? addSpoken(document, analysis, keys) : undefined;
  if (!isPolicyInForce || !spoken) {
    return {
      ref,
      order,
      keys,
      policyType: undefined,
      statements: stated,
      said: saidIn(document),
      isBeside: true,
      metadata: undefined,
      listed,
    };
  }
  const type = typeOf(document);
  if (type) {
    keys.add(`type:${type.id}`);
    if (!isPartOfType(document)) keys.add(`whole:${type.id}`);
    for (const content of type.contents)
      if (contentState(analysis, content) === 'found') keys.add(`carries:${type.id}/${content.id}`);
  }
  for (const criterion of substantiatedCriteria(analysis)) keys.add(`substantiates:${criterion}`);
  for (const { value } of document.frontMatter?.claims ?? [])
    if (isCriterionId(value)) keys.add(`claims:${value}`);
  for (const key of referenceKeys(document)) keys.add(key);
  for (const id of typesInPart(spoken)) keys.add(`part:${id}`);
  for (const { id } of tagsOf(document)) if (isCriterionId(id)) keys.add(`claims:${id}`);
  for (const { key, subject } of actingRoles(document)) {
    keys.add(`acts:${key}`);
    if (subject !== undefined) keys.add(`duty:${subject}/${key}`);
  }
  for (const { tool } of toolsNamed(document)) keys.add(`tool:${tool.name}`);
  for (const { answer } of book.about(document)) keys.add(`answered:${answer.key}`);
  for (const key of book.placesIn(document)) keys.add(`place:${key}`);
  return {
    ref,
    order,
    keys,
    policyType: typeIdOf(document),
    statements: stated,
    said: saidIn(document),
    metadata: metadataProfileOf(document),
    listed,
  };
}

/** Kinds of documents that are no policies, and whose text is the company's all the same. */
const STATES_TOO: ReadonlySet<DocumentKind> = new Set(['record', 'index']);
/** So likely a text speaks of a criterion that nobody may say that no document does. */
const MAYBE_COVERED = 0.08;

/** Adds what a document may well speak of: enough to doubt that it stands nowhere. Returns the subjects. */
function addSpoken(
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  keys: Set<string>,
): ReadonlySet<number> {
  for (const key of statedOfAll(document)) keys.add(`upkeep:${key}`);
  const subjects = subjectsStatedIn(document);
  for (const subject of subjects) keys.add(`states:${subject}`);
  for (const [criterion, { score }] of analysis.spoken)
    if (score >= MAYBE_COVERED) keys.add(`maybe:${criterion}`);
  for (const { candidates } of analysis.sections)
    for (const { criterion, score } of candidates) if (score >= MAYBE_COVERED) keys.add(`maybe:${criterion}`);
  return subjects;
}

/** What a document is called: its title, its file, and headings that are the name of a document within it. */
function namesOf({ title, path, sections }: PolicyDocument): string[] {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const headings = sections.map(({ content }) => content.heading).filter(isDocumentName);
  return [title, file, ...headings].flatMap(documentKeys);
}

/** The IDs that stand alone in cells of a list of documents: what it lists is known of, wherever it is kept. */
function idsListed(document: PolicyDocument): readonly string[] {
  if (kindOf(document).kind !== 'index') return [];
  return document.sections.flatMap(({ content }) =>
    content.sentences.flatMap(({ kind, text }) => {
      const id = kind === 'table-cell' || kind === 'list-item' ? documentIdAlone(text) : undefined;
      return id ? [id.id] : [];
    }),
  );
}

/** The IDs a document has: in its title or file name, its front matter, or alone in a line or cell at its top. */
function ownIds({ title, path, sections, frontMatter }: PolicyDocument): FoundDocumentId[] {
  const named = [title, path.slice(path.lastIndexOf('/') + 1)].map(documentIdAtStart);
  const fields = Object.values(frontMatter?.others ?? {}).map(({ value }) =>
    typeof value === 'string' ? documentIdAlone(value) : undefined,
  );
  const top = sections
    .slice(0, TOP)
    .flatMap(({ content }) => content.sentences.map(({ text }) => documentIdAlone(text)));
  return [...named, ...fields, ...top].filter((one) => one !== undefined);
}

/** The sections at a document's top, before and after its title. */
const TOP = 2;

/** The keys of what the text refers to. */
const referenceKeys = inSections(({ content }): readonly string[] =>
  content.references.flatMap(({ kind, id }) => (kind === 'control' ? [`names:${id}`] : [])),
);
