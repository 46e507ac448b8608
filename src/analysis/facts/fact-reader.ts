import type { CriterionId } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Control } from '../../workspace/records.js';
import type { PolicyEvent } from '../../workspace/events/policy-event.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { staffRecords, type StaffRecords } from '../acknowledgement/staff-records.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import type { FolderMetadata } from '../metadata/folder-metadata.js';
import { earlierGroups, excludes, groupOf } from '../statements/compare.js';
import type { Clash, Spot } from '../said/said.js';
import type { Statement } from '../statements/types.js';
import type { DocumentRef, PlacedStatement, WorkspaceFacts } from '../workspace-facts.js';
import { hasAnchor } from './anchors.js';
import { DocumentQuestions } from './document-questions.js';
import type { FactStore } from './fact-store.js';

/** Answers questions out of the store and notes the key of each, so that the asker can be run again when it changes. */
export class FactReader extends DocumentQuestions implements WorkspaceFacts {
  readonly snapshot: Snapshot;

  constructor(
    private readonly store: FactStore,
    readonly today: string,
    readonly reads: Set<string>,
  ) {
    super();
    this.snapshot = new ReadSnapshot(store, reads);
  }

  get hasConfig(): boolean {
    this.reads.add('hasConfig');
    return this.store.snapshot.config !== undefined;
  }

  get inScope(): ReadonlySet<CriterionId> {
    this.reads.add('inScope');
    return this.store.inScope;
  }

  get listedNames(): readonly string[] {
    this.reads.add('listedNames');
    return this.store.listedNames;
  }

  get listsTools(): boolean {
    this.reads.add('listedNames');
    return this.store.listsTools;
  }

  get controlPrefixes(): ReadonlySet<string> {
    this.reads.add('controlPrefixes');
    return this.store.controlPrefixes;
  }

  get knownRoles(): ReadonlySet<string> {
    this.reads.add('knownRoles');
    return this.store.knownRoles;
  }

  lackingFolders(): readonly FolderMetadata[] {
    this.reads.add('lackingFolders');
    return this.store.folders.mostlyLacking();
  }

  isListed(uri: string, key: string): boolean {
    this.reads.add('listedMetadata');
    return this.store.folders.isListed(uri, key);
  }

  staff(): StaffRecords {
    return staffRecords(this.snapshot);
  }

  events(): readonly PolicyEvent[] {
    return this.snapshot.events;
  }

  controls(id: string): readonly Control[] {
    this.reads.add(`control:${id}`);
    return this.store.snapshot.controlsById.get(id) ?? [];
  }

  exists(path: string): boolean {
    return this.answer(`exists:${path}`) === true;
  }

  lacksAnchor(path: string, anchor: string): boolean {
    const anchors = this.anchors(path);
    return anchors !== undefined && !hasAnchor(anchors, anchor);
  }

  reference(statement: Statement): PlacedStatement | undefined {
    const [own = [], ...others] = [groupOf(statement), ...earlierGroups(statement)].map((group) => {
      this.reads.add(`reference:${group}`);
      return this.store.statements.references(group);
    });
    return [own, ...others].flat().find((one) => excludes(statement, one.statement)) ?? own[0];
  }

  likenessOf(a: Spot, b: Spot): number | undefined {
    // Who asks holds two statements against each other, and has noted both.
    return this.store.said.likenessOf(a, b);
  }

  analysisOf(document: PolicyDocument): DocumentAnalysis {
    // The caller got the document through the snapshot, which noted it.
    return this.store.analysisOf(document);
  }

  clashes(): readonly Clash[] {
    this.reads.add('clashes');
    return this.store.said.clashes();
  }

  statedOn(subject: string): readonly PlacedStatement[] {
    this.reads.add(`statements:${subject}`);
    return this.store.statements.on(subject);
  }

  statements(
    subject: string,
  ): readonly { readonly document: PolicyDocument; readonly statement: Statement }[] {
    this.reads.add(`statements:${subject}`);
    return this.store.statements.on(subject).flatMap(({ document: { uri }, statement }) => {
      const document = this.store.snapshot.documents.get(uri);
      return document ? [{ document, statement }] : [];
    });
  }

  protected documents(key: string): readonly DocumentRef[] {
    this.reads.add(key);
    return this.store.documents.of(key);
  }

  protected answer(key: string): unknown {
    this.reads.add(key);
    return this.store.answer(key);
  }
}

/** The store's snapshot, with each look at it noted. */
class ReadSnapshot implements Snapshot {
  constructor(
    private readonly store: FactStore,
    private readonly reads: Set<string>,
  ) {}

  get root(): string {
    return this.store.snapshot.root;
  }

  get documents(): Snapshot['documents'] {
    return this.#read('documents');
  }

  get config(): Snapshot['config'] {
    return this.#read('config');
  }

  get controls(): Snapshot['controls'] {
    return this.#read('controls');
  }

  get controlsById(): Snapshot['controlsById'] {
    return this.#read('controlsById');
  }

  get evidenceFiles(): Snapshot['evidenceFiles'] {
    return this.#read('evidenceFiles');
  }

  get evidenceEntries(): Snapshot['evidenceEntries'] {
    return this.#read('evidenceEntries');
  }

  get findings(): Snapshot['findings'] {
    return this.#read('findings');
  }

  get answers(): Snapshot['answers'] {
    return this.#read('answers');
  }

  get overruled(): Snapshot['overruled'] {
    return this.#read('overruled');
  }

  get acknowledgements(): Snapshot['acknowledgements'] {
    return this.#read('acknowledgements');
  }

  get events(): Snapshot['events'] {
    return this.#read('events');
  }

  get fileProblems(): Snapshot['fileProblems'] {
    return this.#read('fileProblems');
  }

  get proofs(): Snapshot['proofs'] {
    return this.#read('proofs');
  }

  get leftOut(): Snapshot['leftOut'] {
    return this.#read('leftOut');
  }

  has(path: string): boolean {
    return this.answer(`exists:${path}`) === true;
  }

  documentAt(path: string): PolicyDocument | undefined {
    return this.answer(`document:${path}`) as PolicyDocument | undefined;
  }

  register(path: string): string | undefined {
    return this.answer(`register:${path}`) as string | undefined;
  }

  #read<K extends keyof Snapshot>(key: K): Snapshot[K] {
    this.reads.add(key);
    return this.store.snapshot[key];
  }

  protected answer(key: string): unknown {
    this.reads.add(key);
    return this.store.answer(key);
  }
}
