import type { Proofs } from '../../workspace/approval-proof.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { ALL_RULES } from '../all-rules.js';
import { analyseDocument } from '../analyse-document.js';
import type { Diagnostic } from '../diagnostic.js';
import type { DocumentSummary } from '../facts/document-summaries.js';
import { emptySnapshot } from '../facts/empty-snapshot.js';
import { FactReader } from '../facts/fact-reader.js';
import { FactStore } from '../facts/fact-store.js';
import { standing, type Report, type Rule, type WorkspaceRule } from '../rule.js';
import { runRules, type OnRuleError } from '../run-rules.js';
import { settingsOf } from '../settings-of.js';
import { named, Settler } from '../settle.js';
import type { ExaminedFacts, ExaminedReports, FailedRule, OpenRule } from './examined.js';

const STATEMENT_RULES = ALL_RULES.filter((rule) => rule.scope === 'statements');
const WORKSPACE_RULES = ALL_RULES.filter((rule) => rule.scope === 'workspace');

/** What one rule asked about other documents in vain, with the right answers. */
export interface Question {
  readonly uri: string;
  readonly rule: number;
  readonly answers: readonly (readonly [string, unknown])[];
}

/**
 * Puts together what was found in single documents. The outcome is that of an `Analyser` on the same workspace, while no
 * document's text need be kept: only workspace rules that ask for a document's text have it read.
 */
export class MergedCheck {
  readonly #summaries = new Map<string, DocumentSummary>();
  readonly #comments = new Map<string, ExaminedFacts['comments']>();
  readonly #answered = new Map<string, Map<string, unknown>>();
  readonly #store: FactStore;
  readonly #facts: FactReader;
  readonly #settler: Settler;
  /** By document: the rules that failed there. */
  readonly #failed = new Map<string, readonly FailedRule[]>();
  #open: { readonly uri: string; readonly rule: number; readonly asked: readonly string[] }[] = [];

  /**
   * `snapshot` has the records of the workspace, and its documents, whose text is read when looked at. `onRuleError` is
   * told of rules that failed while the results are asked for. With `heedIgnores` off, comments that silence rules do not.
   */
  constructor(
    private snapshot: Snapshot,
    today: string,
    private readonly onRuleError?: OnRuleError,
    private readonly heedIgnores = true,
  ) {
    this.#settler = new Settler(ALL_RULES, onRuleError);
    this.#store = new FactStore(emptySnapshot(snapshot.root), analyseDocument, this.#summaries);
    this.#facts = new FactReader(this.#store, today, new Set());
  }

  /** Takes in what one document tells. All of them must be in before anything is asked. */
  add({ uri, profile, slugs, speaks, comments, open, failed }: ExaminedFacts): void {
    if (failed.length > 0) this.#failed.set(uri, failed);
    this.#summaries.set(uri, {
      profile: profile && { ...profile, keys: new Set(profile.keys) },
      slugs,
      speaks,
    });
    if (comments.length > 0) this.#comments.set(uri, comments);
    for (const { rule, asked } of open) this.#open.push({ uri, rule, asked });
  }

  /** Call once, after the last `add`, with what is known of approvals. */
  complete(proofs?: Proofs): void {
    if (proofs) this.snapshot = { ...this.snapshot, proofs };
    this.#store.update(this.snapshot, undefined);
  }

  /** Rules that must run again, with the answers they lacked. Empty when all are settled. */
  questions(): Question[] {
    const open = this.#open;
    this.#open = [];
    return open.flatMap(({ uri, rule, asked }) => {
      const wrong = asked
        .map((key) => [key, this.#answer(key)] as const)
        .filter(([, answer]) => !isNothing(answer));
      if (wrong.length === 0) return [];
      const id = `${rule} ${uri}`;
      const answers = this.#answered.get(id) ?? new Map<string, unknown>();
      this.#answered.set(id, answers);
      for (const [key, answer] of wrong) answers.set(key, answer);
      return [{ uri, rule, answers: [...answers] }];
    });
  }

  /** Notes what a rule that ran again asked besides, and whether it failed this time. */
  ranAgain(
    uri: string,
    { rule, asked, failed }: OpenRule & { readonly failed: readonly FailedRule[] },
  ): void {
    if (asked.length > 0) this.#open.push({ uri, rule, asked });
    const code = ALL_RULES[rule]?.meta.code;
    const others = (this.#failed.get(uri) ?? []).filter((one) => one.code !== code);
    this.#failed.set(uri, [...others, ...failed]);
  }

  /** The diagnostics of every file that has any, files in the order of their URIs. `reportsOf` gives those of documents. */
  *results(reportsOf: (uri: string) => ExaminedReports): Iterable<readonly [string, readonly Diagnostic[]]> {
    this.#tellFailed();
    const byFile = this.#ofWorkspace();
    const settings = settingsOf(this.snapshot.config, ALL_RULES);
    const uris = new Set([...this.snapshot.documents.keys(), ...byFile.keys()]);
    for (const uri of [...uris].sort()) {
      const isDocument = this.snapshot.documents.has(uri);
      const reported = [
        ...(isDocument ? this.#standing(uri, reportsOf(uri)) : []),
        ...(isDocument ? this.#ofStatements(uri) : []),
        ...(byFile.get(uri) ?? []),
      ];
      const comments = isDocument && this.heedIgnores ? (this.#comments.get(uri) ?? []) : undefined;
      const shown = this.#settler.settle(uri, comments, reported, settings);
      if (shown.length > 0) yield [uri, shown];
    }
  }

  /** What is left of what rules found in a document, seeing what other documents say. */
  #standing(uri: string, reports: ExaminedReports): Diagnostic[] {
    return Object.entries(reports).flatMap(([index, found]) => {
      const rule = ALL_RULES[Number(index)];
      if (rule?.scope !== 'document' || (!rule.isWithdrawn && !rule.complete)) return found;
      const shown: Diagnostic[] = [];
      const take = (diagnostic: Diagnostic): void => {
        const left = standing(rule, diagnostic, this.#facts);
        if (left) shown.push(named(rule.meta, left));
      };
      runRules([rule], uri, () => found, take, this.onRuleError);
      return shown;
    });
  }

  #ofStatements(uri: string): Diagnostic[] {
    const profile = this.#summaries.get(uri)?.profile;
    const found: Diagnostic[] = [];
    if (!profile) return found;
    const source = { uri, statements: profile.statements };
    if (source.statements.length === 0) return found;
    runRules(
      STATEMENT_RULES,
      uri,
      (rule) => rule.check(source, this.#facts),
      (report, { meta }) => found.push(named(meta, report)),
      this.onRuleError,
    );
    return found;
  }

  #ofWorkspace(): Map<string, Diagnostic[]> {
    const byFile = new Map<string, Diagnostic[]>();
    const take = (report: Report, { meta }: Rule): void => {
      const diagnostic = named(meta, report);
      const there = byFile.get(diagnostic.uri);
      if (there) there.push(diagnostic);
      else byFile.set(diagnostic.uri, [diagnostic]);
    };
    const check = (rule: WorkspaceRule): Iterable<Report> => rule.check(this.#facts.snapshot, this.#facts);
    runRules(WORKSPACE_RULES, undefined, check, take, this.onRuleError);
    return byFile;
  }

  /** Where comments in documents silence rules, whether they are heeded or not. */
  ignores(): readonly { readonly uri: string; readonly line: number }[] {
    return [...this.#comments]
      .flatMap(([uri, comments]) => comments.map(({ line }) => ({ uri, line })))
      .sort((a, b) => (a.uri === b.uri ? a.line - b.line : a.uri < b.uri ? -1 : 1));
  }

  #tellFailed(): void {
    for (const [uri, failed] of this.#failed) {
      for (const { code, error } of failed) {
        if (!this.onRuleError) throw new Error(`${code}: ${error}`);
        this.onRuleError(code, uri, error);
      }
    }
  }

  #answer(key: string): unknown {
    if (key.startsWith('lacks:')) {
      const end = key.indexOf('\n');
      return this.#facts.lacksAnchor(key.slice(end + 1), key.slice('lacks:'.length, end));
    }
    if (/^(?:slugs|metadata|speaks-[^:]+):/.test(key)) return this.#store.answer(key);
    return this.#store.documents.of(key);
  }
}

function isNothing(answer: unknown): boolean {
  return answer === undefined || answer === false || (Array.isArray(answer) && answer.length === 0);
}
