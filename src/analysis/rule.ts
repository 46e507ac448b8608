import type { Localised } from '../catalog/types.js';
import type { IgnoreComment, PolicyDocument, SectionContent } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import type { ReviewPart } from './review-part.js';
import type { GapStage } from './gaps/gap.js';
import type { Statement } from './statements/types.js';
import type { DocumentFacts, WorkspaceFacts } from './workspace-facts.js';

/** What lists of diagnostics say of the rule behind them. */
export interface RuleHead {
  readonly code: string;
  readonly title: Localised;
  readonly severity: Severity;
}

/** How much work a report usually is: a line or a word, a section of text, or as much as its criterion takes. */
export type RuleEffort = 'small' | 'section' | 'criterion';

/**
 * Everything that is said of a rule apart from its code. It stands with the rule, so that none can be forgotten: no list
 * elsewhere names codes. Its page is `rules/<code>/rule.md`.
 */
export type RuleMeta = RuleHead & {
  readonly effort: RuleEffort;
  /** It is about wording: it never weighs more than medium, however important the criterion. */
  readonly wording?: true;
  /** It is reported even while soc2.yaml cannot be read, because it rests on nothing that stands there. */
  readonly always?: true;
} & (
    | {
        readonly stage: Exclude<GapStage, 'evidence'>;
        readonly part?: never;
      }
    | {
        readonly stage: 'evidence';
        /** Where a review of the evidence lists it; `none` when it is not about evidence that should be there. */
        readonly part: ReviewPart | 'none';
      }
  );

/** A diagnostic before its rule's code and severity are filled in. `severity` overrides the rule's own. */
export type Report = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/** A report on a section's own text: lines count from the section's first, and the file is filled in later. */
export type SectionReport = Omit<Report, 'uri' | 'related'>;

/** Looks at the text of one section and nothing else; its result is kept for as long as the text stays the same. */
export interface SectionRule {
  readonly meta: RuleMeta;
  readonly scope: 'section';
  check(content: SectionContent): Iterable<SectionReport>;
}

/**
 * Looks at one document. Must not read the time, files or other state: `facts.today` is the date. What it asks of
 * `facts` is remembered, and it runs again only when the document or one of those answers changes.
 */
export interface DocumentRule {
  readonly meta: RuleMeta;
  readonly scope: 'document';
  /**
   * What `check` reports may turn out wrong once more documents are known; without this, `isWithdrawn` and `complete` it
   * never does.
   */
  readonly asksOthers?: true;
  check(document: PolicyDocument, analysis: DocumentAnalysis, facts: DocumentFacts): Iterable<Report>;
  /**
   * Whether a report of `check` does not hold, seeing what other documents say. Cheaper than asking in `check`: it sees
   * the report only, so the document need not be read again.
   */
  isWithdrawn?(report: Report, facts: DocumentFacts): boolean;
  /**
   * What becomes of a report of `check`, seeing what other documents say: the report to show, or nothing. For the same
   * reason; what it needs to know of the document, `check` leaves in `data`.
   */
  complete?(report: Report, facts: DocumentFacts): Report | undefined;
  /**
   * What is shown of everything the rule reports on one file, when several of them are one thing: people read one summary
   * rather than a list of twelve. Its parts are kept in `data.each`; see `eachReport`.
   */
  readonly gather?: Gather;
}

/** Sums up what a rule reports on one file. What belongs to no summary is given back as it is. */
export type Gather = (reports: readonly Diagnostic[]) => readonly Diagnostic[];

/** What is left of a report of a rule's `check` once it is known what other documents say; undefined when nothing is. */
export function standing<R extends Report>(
  rule: DocumentRule,
  report: R,
  facts: DocumentFacts,
): R | Report | undefined {
  if (rule.isWithdrawn?.(report, facts)) return undefined;
  return rule.complete ? rule.complete(report, facts) : report;
}

/** The single reports of a gathered diagnostic; the diagnostic itself when it stands for itself alone. */
export function eachReport(diagnostic: Diagnostic): readonly Diagnostic[] {
  const each = diagnostic.data?.each;
  return Array.isArray(each) ? (each as readonly Diagnostic[]) : [diagnostic];
}

/**
 * Looks at what one document that is in force states, next to what others state. It gets nothing else of the document,
 * so that thousands of documents need not be kept for it.
 */
export interface StatementRule {
  readonly meta: RuleMeta;
  readonly scope: 'statements';
  check(source: DocumentStatements, facts: StatementFacts): Iterable<Report>;
}

/** What such a rule asks of the others. */
export type StatementFacts = Pick<WorkspaceFacts, 'reference' | 'likenessOf'>;

/** The statements of a document that do not contradict each other, in the order of the text. */
export interface DocumentStatements {
  readonly uri: string;
  readonly statements: readonly Statement[];
}

/**
 * Looks at the workspace's records (controls, soc2.yaml, evidence, findings). Runs again when something it read of the
 * snapshot or the facts changes; reading `snapshot.documents` means running after every edit.
 */
export interface WorkspaceRule {
  readonly meta: RuleMeta;
  readonly scope: 'workspace';
  check(snapshot: Snapshot, facts: WorkspaceFacts): Iterable<Report>;
  /** As of a document rule. */
  readonly gather?: Gather;
}

/** An ignore comment with what it silenced. */
export interface IgnoreUse {
  readonly comment: IgnoreComment;
  /** The comment's line in the file. */
  readonly line: number;
  /** Codes of the diagnostics it silenced. */
  readonly silenced: ReadonlySet<string>;
}

/** Looks at the ignore comments of a document after all other rules have reported. */
export interface IgnoreRule {
  readonly meta: RuleMeta;
  readonly scope: 'ignore';
  /** `known` are the codes of all rules, `off` those that the workspace has switched off. */
  check(
    document: Pick<PolicyDocument, 'uri'>,
    uses: readonly IgnoreUse[],
    known: ReadonlySet<string>,
    off: ReadonlySet<string>,
  ): Iterable<Report>;
}

export type Rule = SectionRule | DocumentRule | StatementRule | WorkspaceRule | IgnoreRule;
