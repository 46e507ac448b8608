import { CRITERION_IDS } from '../../catalog/criterion-ids.js';
import type { CriterionId } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { AnswerBook, type StandingAnswer } from '../answers/answer-book.js';
import { withAnswers } from '../answers/with-answers.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { SaidIndex } from '../said/said-index.js';
import { saidInRecords } from '../said/said-in-records.js';
import { substantiatedCriteria } from '../topics/verdicts.js';
import type { DocumentRef } from '../workspace-facts.js';
import { anchorsText } from './anchors.js';
import { prefixesOf } from './control-prefix.js';
import { Heads } from './heads.js';
import { profileOf, type Profile } from './profile.js';
import type { DocumentSummaries } from './document-summaries.js';
import { FolderIndex } from '../metadata/folder-metadata.js';
import { criteriaInScope, listsTools, namesListed, rolesKnown } from './scope.js';
import { recordSources } from './record-sources.js';
import { StatementIndex, type StatementSource } from './statement-index.js';

/** The snapshot's parts that are compared by identity. */
export const RECORDS = [
  'config',
  'controls',
  'controlsById',
  'evidenceFiles',
  'evidenceEntries',
  'findings',
  'answers',
  'overruled',
  'acknowledgements',
  'events',
  'fileProblems',
  'leftOut',
  'proofs',
] as const;

/**
 * What is known across the workspace, under keys such as `substantiates:CC6.1` or `slugs:policies/access.md`. An
 * update tells which keys now have another answer, so that only their readers run again.
 */
export class FactStore {
  readonly documents = new Heads<DocumentRef>();
  readonly statements = new StatementIndex();
  readonly said = new SaidIndex();
  readonly folders = new FolderIndex();
  readonly #profiles = new Map<string, Profile>();
  /** The files of records that state something. */
  #recordUris: readonly string[] = [];
  readonly #analyses = new WeakMap<PolicyDocument, DocumentAnalysis>();
  /** With the answers of people, and the answers it was made with. */
  readonly #answered = new WeakMap<
    PolicyDocument,
    { readonly with: string; readonly analysis: DocumentAnalysis }
  >();
  /** The answers that each document has, as text, to tell which documents a new answer changes. */
  readonly #answersOf = new Map<string, string>();
  #book = new AnswerBook([], () => true);
  /** Answers given to questions about a path: `exists:`, `slugs:`, `document:`, `register:`, `speaks-<criterion>:`. */
  readonly #answers = new Map<string, unknown>();
  #snapshot: Snapshot;
  inScope: ReadonlySet<CriterionId>;
  listedNames: readonly string[] = [];
  listsTools = false;
  controlPrefixes: ReadonlySet<string> = new Set();
  knownRoles: ReadonlySet<string> = new Set();

  constructor(
    empty: Snapshot,
    private readonly analyse: (document: PolicyDocument) => DocumentAnalysis,
    private readonly summaries?: DocumentSummaries,
  ) {
    this.#snapshot = empty;
    this.inScope = criteriaInScope(undefined);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** What is found in a document, with what people answered to it. */
  analysisOf(document: PolicyDocument): DocumentAnalysis {
    const answers = this.#book.about(document);
    if (answers.length === 0) return this.#ownAnalysis(document);
    const id = idOf(answers);
    const known = this.#answered.get(document);
    if (known?.with === id) return known.analysis;
    const analysis = withAnswers(document, this.#ownAnalysis(document), answers);
    this.#answered.set(document, { with: id, analysis });
    return analysis;
  }

  #ownAnalysis(document: PolicyDocument): DocumentAnalysis {
    let analysis = this.#analyses.get(document);
    if (!analysis) this.#analyses.set(document, (analysis = this.analyse(document)));
    return analysis;
  }

  /** The answer to a question about a path, kept until the file changes. */
  answer(key: string): unknown {
    // Kept up to date by itself.
    if (key.startsWith('metadata:')) return this.folders.groupOf(key.slice('metadata:'.length));
    if (this.#answers.has(key)) return this.#answers.get(key);
    const value = this.#ask(key);
    this.#answers.set(key, value);
    return value;
  }

  /**
   * Moves to a new snapshot. `changed` are the URIs of files that were set or deleted since the last one; without it
   * everything is compared. Returns the keys that changed.
   */
  update(
    next: Snapshot,
    changed: Iterable<string> | undefined,
  ): { readonly keys: Set<string>; readonly documents: Set<string> } {
    const before = this.#snapshot;
    this.#snapshot = next;
    const keys = new Set<string>();
    for (const record of RECORDS) if (before[record] !== next[record]) keys.add(record);
    if (keys.has('config')) this.#readConfig(next, keys);
    if (keys.has('controls')) this.#readControls(before.controls, next.controls, keys);
    if (keys.has('controls') || keys.has('config')) this.#readRecords(next, keys);
    // A new `ignore` list can hide or show any document.
    const candidates = changed === undefined || keys.has('config') ? allUris(before, next) : new Set(changed);
    const documents = new Set(
      [...candidates]
        .flatMap((uri) => this.#below(uri, before, next))
        .filter((uri) => before.documents.get(uri) !== next.documents.get(uri)),
    );
    const answered = this.#newlyAnswered(next, documents);
    for (const uri of answered) documents.add(uri);
    for (const uri of documents) this.#readDocument(uri, next.documents.get(uri), keys);
    if (documents.size > 0) keys.add('documents');
    if (changed === undefined) this.#askAgain([...this.#answers.keys()], keys);
    else for (const uri of [...changed, ...answered]) this.#askAgain(this.#keysAbout(uri), keys);
    return { keys, documents };
  }

  /** Takes in the answers of people; tells which documents have others than before, besides those that changed. */
  #newlyAnswered(next: Snapshot, changed: ReadonlySet<string>): string[] {
    const book = new AnswerBook(next.answers, (path) => next.has(path));
    const isOther = !book.isSame(this.#book);
    this.#book = book;
    for (const uri of changed) this.#noteAnswers(uri, next.documents.get(uri));
    // Of documents that were summed up beforehand, the summaries were made with these answers.
    if (!isOther || this.summaries) return [];
    const others: string[] = [];
    for (const [uri, document] of next.documents)
      if (!changed.has(uri) && this.#noteAnswers(uri, document)) others.push(uri);
    return others;
  }

  /** Whether a document has other answers than when this was asked last. */
  #noteAnswers(uri: string, document: PolicyDocument | undefined): boolean {
    if (this.summaries) return false;
    const id = document ? idOf(this.#book.about(document)) + this.#book.placesIn(document).join('\n') : '';
    const before = this.#answersOf.get(uri) ?? '';
    if (id === '') this.#answersOf.delete(uri);
    else this.#answersOf.set(uri, id);
    return id !== before;
  }

  /** The documents a changed URI stands for: itself, or what lay below a folder that is gone. */
  #below(uri: string, before: Snapshot, next: Snapshot): string[] {
    if (before.documents.has(uri) || next.documents.has(uri) || next.has(relativeTo(next.root, uri) ?? ''))
      return [uri];
    return [...before.documents.keys()].filter((known) => known.startsWith(`${uri}/`));
  }

  #readDocument(uri: string, document: PolicyDocument | undefined, keys: Set<string>): void {
    const before = this.#profiles.get(uri);
    const summary = this.summaries?.get(uri);
    const next = summary
      ? summary.profile
      : document && profileOf(document, this.analysisOf(document), this.#book);
    if (next) this.#profiles.set(uri, next);
    else this.#profiles.delete(uri);
    const moved = before?.order !== next?.order || before?.ref.title !== next?.ref.title;
    for (const key of new Set([...(before?.keys ?? []), ...(next?.keys ?? [])])) {
      const had = before?.keys.has(key) ?? false;
      const has = next?.keys.has(key) ?? false;
      if (had && has && !moved) continue;
      const shown = this.documents.of(key);
      if (had) this.documents.remove(key, uri, before?.order ?? '');
      if (has && next) this.documents.add(key, uri, next.order, next.ref);
      const now = this.documents.of(key);
      if (shown.length !== now.length || shown.some((ref, n) => ref !== now[n])) keys.add(key);
    }
    const otherwise = this.folders.list(uri, next?.listed ?? []);
    if (otherwise.length > 0) keys.add('listedMetadata');
    for (const folder of new Set([...otherwise, ...this.folders.update(uri, next?.metadata)])) {
      keys.add(`metadata:${folder}`);
      keys.add('lackingFolders');
    }
    const source = next && {
      ref: next.ref,
      order: next.order,
      policyType: next.policyType,
      statements: next.statements,
      isBeside: next.isBeside,
    };
    this.#takeStatements(uri, source, keys);
    if (this.said.update(uri, next?.ref, next?.said ?? [], next?.statements ?? [])) keys.add('clashes');
  }

  #readConfig(next: Snapshot, keys: Set<string>): void {
    const inScope = criteriaInScope(next.config);
    const listed = namesListed(next.config);
    const lists = next.config !== undefined && listsTools(next.config);
    if ([...inScope].join() !== [...this.inScope].join()) keys.add('inScope');
    if (listed.join('\n') !== this.listedNames.join('\n') || lists !== this.listsTools)
      keys.add('listedNames');
    keys.add('hasConfig');
    this.inScope = inScope;
    this.listedNames = listed;
    this.listsTools = lists;
  }

  #readControls(before: readonly Control[], next: readonly Control[], keys: Set<string>): void {
    for (const { id } of [...before, ...next]) keys.add(`control:${id}`);
    const prefixes = prefixesOf(next);
    if ([...prefixes].sort().join() !== [...this.controlPrefixes].sort().join()) keys.add('controlPrefixes');
    this.controlPrefixes = prefixes;
  }

  /** What soc2.yaml and the controls state goes among what documents state. */
  #readRecords(next: Snapshot, keys: Set<string>): void {
    const roles = rolesKnown(next.config, next.controls);
    if ([...roles].sort().join('\n') !== [...this.knownRoles].sort().join('\n')) keys.add('knownRoles');
    this.knownRoles = roles;
    const sources = recordSources(next);
    const said = saidInRecords(next);
    const uris = [...new Set([...sources.keys(), ...said.keys()])];
    for (const uri of new Set([...this.#recordUris, ...uris])) {
      const source = sources.get(uri);
      this.#takeStatements(uri, source, keys);
      const path = relativeTo(next.root, uri) ?? uri;
      const ref = { uri, path, title: path, draft: false };
      if (this.said.update(uri, ref, said.get(uri) ?? [], source?.statements ?? [])) keys.add('clashes');
    }
    this.#recordUris = uris;
  }

  #takeStatements(uri: string, source: StatementSource | undefined, keys: Set<string>): void {
    const { groups, subjects } = this.statements.update(uri, source);
    for (const group of groups) keys.add(`reference:${group}`);
    for (const subject of subjects) keys.add(`statements:${subject}`);
  }

  #keysAbout(uri: string): string[] {
    const path = relativeTo(this.#snapshot.root, uri);
    if (path === undefined) return [];
    const keys = [`slugs:${path}`, `document:${path}`, `register:${path}`, `exists:${path}`];
    for (const id of CRITERION_IDS) keys.push(`speaks-${id}:${path}`);
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
      keys.push(`exists:${path.slice(0, slash)}`);
    // Gone: perhaps a folder, with all that was in it.
    if (!this.#snapshot.has(path)) {
      for (const key of this.#answers.keys())
        if (key.slice(key.indexOf(':') + 1).startsWith(`${path}/`)) keys.push(key);
    }
    return keys;
  }

  #askAgain(asked: readonly string[], keys: Set<string>): void {
    for (const key of asked) {
      if (!this.#answers.has(key)) continue;
      const value = this.#ask(key);
      if (value !== this.#answers.get(key)) keys.add(key);
      this.#answers.set(key, value);
    }
  }

  #ask(key: string): unknown {
    const colon = key.indexOf(':');
    const path = key.slice(colon + 1);
    const question = key.slice(0, colon);
    if (question.startsWith('speaks-')) {
      const document = this.#snapshot.documentAt(path);
      if (!document) return false;
      const speaks =
        this.summaries?.get(document.uri)?.speaks ?? substantiatedCriteria(this.analysisOf(document));
      return speaks.includes(question.slice('speaks-'.length));
    }
    switch (question) {
      case 'exists':
        return this.#snapshot.has(path);
      case 'slugs':
        return this.#slugs(this.#snapshot.documentAt(path));
      case 'register':
        return this.#snapshot.register(path);
      default:
        return this.#snapshot.documentAt(path);
    }
  }

  #slugs(document: PolicyDocument | undefined): string | undefined {
    if (!document) return undefined;
    return this.summaries?.get(document.uri)?.slugs ?? anchorsText(document);
  }
}

function allUris(before: Snapshot, next: Snapshot): Set<string> {
  return new Set([...before.documents.keys(), ...next.documents.keys()]);
}

/** Who said what, when and why, on which place: other answers give another analysis. */
function idOf(answers: readonly StandingAnswer[]): string {
  return answers
    .map(({ answer, section, sentences }) => {
      const { key, by, date, why, uri } = answer;
      return JSON.stringify([key, by, date, why, uri, section, sentences]);
    })
    .join('\n');
}
