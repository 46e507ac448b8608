import { inSections } from '../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { ALL_RULES } from './all-rules.js';
import { analyseDocument } from './analyse-document.js';
import type { Diagnostic } from './diagnostic.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { FactReader } from './facts/fact-reader.js';
import { FactStore } from './facts/fact-store.js';
import { emptySnapshot } from './facts/empty-snapshot.js';
import { isActive } from './governed.js';
import { commentsOf } from './ignores.js';
import { sameDiagnostics } from './order.js';
import { placeReports, type SectionReports } from './place-reports.js';
import { runRules, type OnRuleError } from './run-rules.js';
import {
  standing,
  type DocumentRule,
  type Report,
  type Rule,
  type SectionRule,
  type StatementRule,
  type WorkspaceRule,
} from './rule.js';
import { settingsOf } from './settings-of.js';
import { named, Settler } from './settle.js';
import { statementsInForce } from './statements/in-force.js';
import type { WorkspaceFacts } from './workspace-facts.js';

export interface AnalyserOptions {
  /** ISO date of the check. */
  readonly today: string;
  readonly rules?: readonly Rule[];
  readonly analyse?: (document: PolicyDocument) => DocumentAnalysis;
  /** Told when a rule fails; without it the failure is thrown. The other rules go on. */
  readonly onRuleError?: OnRuleError;
  /** Told before the rules look at a document. */
  readonly onDocument?: (uri: string) => void;
}

/** How much of an update is done at once. */
export interface Slice {
  /** No rules are begun after so many milliseconds. */
  readonly most: number;
  /** Documents whose rules run before those of others. */
  readonly first: readonly string[];
}

/** One run of rules: those of a document, or one workspace rule. */
interface Unit {
  readonly uri: string | undefined;
  readonly rule: WorkspaceRule | undefined;
  reads: ReadonlySet<string>;
}

/**
 * Finds the diagnostics of a workspace and keeps them up to date. Each rule's questions about the rest of the
 * workspace are remembered, so an edit runs the rules of that document and of those whose answers it changed. The
 * result is the same as checking everything anew.
 */
export class Analyser {
  readonly #today: string;
  readonly #onRuleError: OnRuleError | undefined;
  readonly #onDocument: ((uri: string) => void) | undefined;
  readonly #rules: readonly Rule[];
  readonly #sectionRules: readonly SectionRule[];
  readonly #documentRules: readonly DocumentRule[];
  readonly #statementRules: readonly StatementRule[];
  readonly #workspaceRules: readonly WorkspaceRule[];
  readonly #settler: Settler;
  readonly #store: FactStore;
  readonly #bySection = new WeakMap<SectionContent, SectionReports>();
  readonly #units = new Map<string | WorkspaceRule, Unit>();
  readonly #readers = new Map<string, Set<Unit>>();
  /** What a unit reported, by URI, before settings and ignore comments. */
  readonly #raw = new Map<Unit, ReadonlyMap<string, readonly Diagnostic[]>>();
  /** The workspace rules that report on a URI. */
  readonly #reporters = new Map<string, Set<Unit>>();
  readonly #shown = new Map<string, readonly Diagnostic[]>();
  /** Units whose rules are still to run. */
  #waiting = new Set<Unit>();
  /** Files whose diagnostics became others without anybody being told. */
  readonly #untold = new Set<string>();

  constructor(options: AnalyserOptions) {
    const rules = options.rules ?? ALL_RULES;
    this.#rules = rules;
    this.#today = options.today;
    this.#onRuleError = options.onRuleError;
    this.#onDocument = options.onDocument;
    this.#sectionRules = rules.filter((rule) => rule.scope === 'section');
    this.#documentRules = rules.filter((rule) => rule.scope === 'document');
    this.#statementRules = rules.filter((rule) => rule.scope === 'statements');
    this.#workspaceRules = rules.filter((rule) => rule.scope === 'workspace');
    this.#settler = new Settler(rules, options.onRuleError);
    this.#store = new FactStore(emptySnapshot(''), options.analyse ?? analyseDocument);
  }

  /** Facts about the whole workspace for coverage, reports and hovers. */
  get facts(): WorkspaceFacts {
    return new FactReader(this.#store, this.#today, new Set());
  }

  /**
   * Takes in a new snapshot. `changed` names the URIs that were set or deleted since the last one; without it all
   * documents are compared. Returns the URIs whose diagnostics are now others. With a slice, some rules may be left for
   * `catchUp`; facts are those of the new snapshot in any case.
   */
  update(snapshot: Snapshot, changed?: Iterable<string>, slice?: Slice): ReadonlySet<string> {
    const before = settingsOf(this.#store.snapshot.config, this.#rules);
    const { keys, documents } = this.#store.update(
      snapshot,
      changed === undefined ? undefined : [...changed],
    );
    const dirty = new Set<Unit>([...documents].map((uri) => this.#unit(uri)));
    for (const rule of this.#workspaceRules) if (!this.#units.has(rule)) dirty.add(this.#unit(rule));
    for (const key of keys) this.#readers.get(key)?.forEach((unit) => dirty.add(unit));
    for (const unit of this.#waiting) dirty.add(unit);
    this.#waiting = slice ? this.#sorted(dirty, slice.first) : dirty;
    const affected = new Set<string>();
    if (JSON.stringify(before) !== JSON.stringify(settingsOf(snapshot.config, this.#rules)))
      this.#everyUri().forEach((uri) => affected.add(uri));
    return this.#work(affected, slice?.most);
  }

  /** Whether an update left something to be done or told. */
  get isBehind(): boolean {
    return this.#waiting.size > 0 || this.#untold.size > 0;
  }

  /** Goes on with what an update left, for about so many milliseconds. Returns the URIs whose diagnostics are now others. */
  catchUp(most?: number): ReadonlySet<string> {
    return this.#work(new Set(), most);
  }

  /** Runs waiting units, one at least, as long as there is time. */
  #work(affected: Set<string>, most = Infinity): ReadonlySet<string> {
    const end = Date.now() + most;
    for (const unit of this.#waiting) {
      this.#waiting.delete(unit);
      this.#run(unit, affected);
      if (Date.now() >= end) break;
    }
    const changed = new Set([...affected].filter((uri) => this.#settle(uri)));
    for (const uri of this.#untold) changed.add(uri);
    this.#untold.clear();
    return changed;
  }

  /** Units of these documents, then the others. */
  #sorted(units: ReadonlySet<Unit>, first: readonly string[]): Set<Unit> {
    const sorted = new Set<Unit>();
    for (const uri of first) {
      const unit = this.#units.get(uri);
      if (unit && units.has(unit)) sorted.add(unit);
    }
    for (const unit of units) sorted.add(unit);
    return sorted;
  }

  /** The diagnostics of one file, in the order of the text. */
  checkDocument(uri: string): readonly Diagnostic[] {
    return this.#shown.get(uri) ?? [];
  }

  /** The diagnostics of every file that has any, files in the order of their URIs. */
  checkWorkspace(): ReadonlyMap<string, readonly Diagnostic[]> {
    if (this.#waiting.size > 0) for (const uri of this.catchUp()) this.#untold.add(uri);
    return new Map([...this.#shown].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #unit(of: string | WorkspaceRule): Unit {
    const known = this.#units.get(of);
    if (known) return known;
    const unit: Unit =
      typeof of === 'string'
        ? { uri: of, rule: undefined, reads: new Set() }
        : { uri: undefined, rule: of, reads: new Set() };
    this.#units.set(of, unit);
    return unit;
  }

  /** Runs a unit's rules anew and adds the URIs it reports or reported on. */
  #run(unit: Unit, affected: Set<string>): void {
    const before = this.#raw.get(unit);
    for (const uri of before?.keys() ?? []) affected.add(uri);
    const reads = new Set<string>();
    const facts = new FactReader(this.#store, this.#today, reads);
    const document = unit.uri === undefined ? undefined : this.#store.snapshot.documents.get(unit.uri);
    const found = unit.rule ? this.#runWorkspaceRule(unit.rule, facts) : this.#runDocument(document, facts);
    const byUri = new Map<string, Diagnostic[]>();
    for (const diagnostic of found) {
      const there = byUri.get(diagnostic.uri);
      if (there) there.push(diagnostic);
      else byUri.set(diagnostic.uri, [diagnostic]);
    }
    for (const uri of byUri.keys()) affected.add(uri);
    if (unit.uri !== undefined) affected.add(unit.uri);
    this.#remember(unit, byUri, reads, unit.uri !== undefined && !document);
  }

  #remember(
    unit: Unit,
    byUri: ReadonlyMap<string, readonly Diagnostic[]>,
    reads: ReadonlySet<string>,
    gone: boolean,
  ): void {
    for (const key of unit.reads) {
      if (reads.has(key)) continue;
      const readers = this.#readers.get(key);
      readers?.delete(unit);
      if (readers?.size === 0) this.#readers.delete(key);
    }
    for (const key of reads) {
      if (unit.reads.has(key)) continue;
      const readers = this.#readers.get(key);
      if (readers) readers.add(unit);
      else this.#readers.set(key, new Set([unit]));
    }
    for (const uri of this.#raw.get(unit)?.keys() ?? []) this.#reporters.get(uri)?.delete(unit);
    for (const uri of byUri.keys()) {
      const reporters = this.#reporters.get(uri);
      if (reporters) reporters.add(unit);
      else this.#reporters.set(uri, new Set([unit]));
    }
    unit.reads = reads;
    this.#raw.set(unit, byUri);
    if (!gone) return;
    this.#raw.delete(unit);
    this.#units.delete(unit.uri ?? '');
  }

  #runDocument(document: PolicyDocument | undefined, facts: FactReader): Diagnostic[] {
    if (!document) return [];
    this.#onDocument?.(document.uri);
    const found: Diagnostic[] = [];
    if (isActive(document)) for (const one of this.#inSections(document)) found.push(one);
    const analysis = this.#store.analysisOf(document);
    const take = (report: Report, { meta }: Rule): void => void found.push(named(meta, report));
    runRules(
      this.#documentRules,
      document.uri,
      (rule) => rule.check(document, analysis, facts),
      (report, rule) => {
        const left = standing(rule, report, facts);
        if (left) take(left, rule);
      },
      this.#onRuleError,
    );
    const source = { uri: document.uri, statements: statementsInForce(document, analysis.statements) };
    if (source.statements.length === 0) return found;
    runRules(
      this.#statementRules,
      document.uri,
      (rule) => rule.check(source, facts),
      take,
      this.#onRuleError,
    );
    return found;
  }

  /** The diagnostics of a section where it stands; the same objects while it stays there. */
  readonly #inSections = inSections(({ content, startLine }, _, { uri }) => {
    let reports = this.#bySection.get(content);
    if (!reports) this.#bySection.set(content, (reports = this.#sectionReports(content, uri)));
    return placeReports(reports, startLine, uri);
  });

  #sectionReports(content: SectionContent, uri: string): SectionReports {
    const reports: SectionReports[number][] = [];
    runRules(
      this.#sectionRules,
      uri,
      (rule) => rule.check(content),
      (report, { meta }) => reports.push({ meta, report }),
      this.#onRuleError,
    );
    return reports;
  }

  #runWorkspaceRule(rule: WorkspaceRule, facts: FactReader): Diagnostic[] {
    const found: Diagnostic[] = [];
    runRules(
      [rule],
      undefined,
      () => rule.check(facts.snapshot, facts),
      (report, { meta }) => found.push(named(meta, report)),
      this.#onRuleError,
    );
    return found;
  }

  #everyUri(): Set<string> {
    const documents = this.#store.snapshot.documents.keys();
    // Also documents nothing was found in: of a rule that was off, an ignore comment may now be of no use.
    return new Set([...this.#reporters.keys(), ...this.#shown.keys(), ...documents]);
  }

  /** Applies settings and ignore comments to what was reported on a URI; true when the outcome is another. */
  #settle(uri: string): boolean {
    const rules = settingsOf(this.#store.snapshot.config, this.#rules);
    const reported: Diagnostic[] = [];
    for (const unit of this.#reporters.get(uri) ?? [])
      for (const diagnostic of this.#raw.get(unit)?.get(uri) ?? []) reported.push(diagnostic);
    const document = this.#store.snapshot.documents.get(uri);
    const next = this.#settler.settle(uri, document && commentsOf(document), reported, rules);
    const before = this.#shown.get(uri) ?? [];
    if (next.length > 0) this.#shown.set(uri, next);
    else this.#shown.delete(uri);
    return !sameDiagnostics(before, next);
  }
}
