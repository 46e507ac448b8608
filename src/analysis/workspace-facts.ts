import type { CriterionId } from '../catalog/types.js';
import type { PersonAnswer } from '../workspace/answers/person-answer.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { PolicyEvent } from '../workspace/events/policy-event.js';
import type { Control } from '../workspace/records.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { StaffRecords } from './acknowledgement/staff-records.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { Anchors } from './facts/anchors.js';
import type { FolderMetadata } from './metadata/folder-metadata.js';
import type { Clash, Spot } from './said/said.js';
import type { Statement } from './statements/types.js';

/** A document as others refer to it. */
export interface DocumentRef {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  /** Drafts are listed behind all others. */
  readonly draft: boolean;
}

/** A statement with the document that makes it. */
export interface PlacedStatement {
  readonly document: DocumentRef;
  readonly statement: Statement;
}

/** What a document's rules may ask of the rest of the workspace. Every answer is small and remembered per reader. */
export interface DocumentFacts {
  /** ISO date of the check, given by the caller so that results do not depend on the clock. */
  readonly today: string;
  /** Whether there is a soc2.yaml. */
  readonly hasConfig: boolean;
  /** Criteria in scope of soc2.yaml; all security criteria when there is none. */
  readonly inScope: ReadonlySet<CriterionId>;
  /** Names soc2.yaml knows: tools, providers, subservice organisations, services and the organisation itself. */
  readonly listedNames: readonly string[];
  /** Whether soc2.yaml says anything of the tools and providers in use. */
  readonly listsTools: boolean;
  /** The roles that soc2.yaml's people and the controls' owners have; empty when `people` names no role. */
  readonly knownRoles: ReadonlySet<string>;
  /** What the governed documents of a folder lack of what they should say of themselves. */
  folderMetadata(folder: string): FolderMetadata | undefined;
  /** Controls with this ID. */
  controls(id: string): readonly Control[];
  /** What stands before the number in the IDs of the workspace's controls: `AC`, `VM`, … */
  readonly controlPrefixes: ReadonlySet<string>;
  /** The people of soc2.yaml and what they acknowledged. */
  staff(): StaffRecords;
  /** What registers and soc2.yaml say happened that may concern policies. */
  events(): readonly PolicyEvent[];
  /** Whether a workspace-relative path exists, file or folder. */
  exists(path: string): boolean;
  /** The anchors of the document at a path; undefined when there is no such document. */
  anchors(path: string): Anchors | undefined;
  /** Whether there is a document at the path and it has no such anchor. */
  lacksAnchor(path: string, anchor: string): boolean;
  /** Whether the document at this path has text that substantiates the criterion. */
  substantiates(path: string, criterion: CriterionId): boolean;
  /** Up to three documents that substantiate the criterion, drafts last. */
  substantiatedBy(criterion: CriterionId): readonly DocumentRef[];
  /** Whether a document says it of all documents: that each is reviewed every year, who approves them. */
  isStatedOfAll(key: string): boolean;
  /** Whether a table elsewhere, such as an index of policies, says it of the document. */
  isListed(uri: string, key: string): boolean;
  /** Up to three documents, registers and indexes included, that may well speak of the criterion. */
  maybeCoveredBy(criterion: CriterionId): readonly DocumentRef[];
  /** Up to three documents that say a part of what this type of document must, whatever their own type. */
  partOf(type: string): readonly DocumentRef[];
  /** Up to three documents that claim the criterion, drafts last. */
  claimedBy(criterion: CriterionId): readonly DocumentRef[];
  /** Up to three documents of a policy type, drafts last. */
  documentsOfType(type: string): readonly DocumentRef[];
  /** Up to three documents on the whole subject of a policy type, drafts last. */
  wholeDocumentsOfType(type: string): readonly DocumentRef[];
  /** Up to three documents of a policy type that carry a content of it, drafts last. */
  carriedBy(type: string, content: string): readonly DocumentRef[];
  /** Up to three documents that say how a subject (an index into `SUBJECTS`) is arranged, drafts last. */
  statedBy(subject: number): readonly DocumentRef[];
  /** The document that an answer is about, when the text it was given for is there; not looked at for one elsewhere. */
  answeredIn(answer: PersonAnswer): DocumentRef | undefined;
  /** The document in which the place that an answer “stated elsewhere” points to stands unchanged; never a draft. */
  placeOf(answer: PersonAnswer): DocumentRef | undefined;
  /** Up to three documents with a table that has a cell for the role. */
  listingRole(role: string): readonly DocumentRef[];
  /** Up to three documents that say that there is no such role any more. */
  endedIn(role: string): readonly DocumentRef[];
  /** Up to three documents in which a titled role must do something. */
  actingIn(role: string): readonly DocumentRef[];
  /** Up to three documents in which it acts on this subject. */
  actingOn(role: string, subject: string): readonly DocumentRef[];
  /** Up to three documents whose title, file or heading has this name, as `documentKey` writes it. */
  documentsNamed(key: string): readonly DocumentRef[];
  /** Up to three documents that a site has at this address, as `pageAddress` writes it, though their paths are others. */
  documentsAtPage(address: string): readonly DocumentRef[];
  /** Up to three documents that have this ID, such as `HR-POL-004`. */
  documentsWithId(id: string): readonly DocumentRef[];
  /** Up to three documents whose ID begins so, such as `HR-POL`. */
  documentsInSeries(series: string): readonly DocumentRef[];
  /** Whether a list of documents names the document with this ID, wherever it is kept. */
  isInIndex(id: string): boolean;
  /** Up to three documents that rely on the tool of this name, drafts last. */
  documentsUsing(tool: string): readonly DocumentRef[];
  /** Up to three documents whose text names the control. */
  referringTo(control: string): readonly DocumentRef[];
  /**
   * The statement others on the same subject, unit and conditions are measured against: of several (a promise, a record,
   * the governing policy) the first that this one contradicts.
   */
  reference(statement: Statement): PlacedStatement | undefined;
}

/** What rules may ask of the whole workspace; kept up to date as single documents change. */
export interface WorkspaceFacts extends DocumentFacts {
  readonly snapshot: Snapshot;
  /** The folders of which most documents lack something, in order. */
  lackingFolders(): readonly FolderMetadata[];
  analysisOf(document: PolicyDocument): DocumentAnalysis;
  /** Every two statements of which only one can hold, as was learned to tell, the likeliest first. */
  clashes(): readonly Clash[];
  /**
   * How likely it is that what stands at two places of documents is on one thing, 0 to 1, as was learned from pairs; undefined
   * where that cannot be told.
   */
  likenessOf(a: Spot, b: Spot): number | undefined;
  /** Statements on a subject without the text of their documents, in the order of their paths. */
  statedOn(subject: string): readonly PlacedStatement[];
  /** Statements on a subject across all documents, in the order of their paths. */
  statements(
    subject: string,
  ): readonly { readonly document: PolicyDocument; readonly statement: Statement }[];
}
