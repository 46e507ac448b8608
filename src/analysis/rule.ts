import type { Localised } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import type { WorkspaceFacts } from './workspace-facts.js';

/** What the documentation, the settings and the diagnostics say of a rule. Its page is `rules/<code>/rule.md`. */
export interface RuleMeta {
  readonly code: string;
  readonly title: Localised;
  readonly severity: Severity;
}

/** A diagnostic before its rule's code and severity are filled in. `severity` overrides the rule's own. */
export type Report = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/** Looks at one document. Must not read the time, files or other state: `facts.today` is the date. */
export interface DocumentRule {
  readonly meta: RuleMeta;
  readonly scope: 'document';
  check(document: PolicyDocument, analysis: DocumentAnalysis, facts: WorkspaceFacts): Iterable<Report>;
}

/** Looks at the workspace's records (controls, soc2.yaml, evidence, findings), once per snapshot. */
export interface WorkspaceRule {
  readonly meta: RuleMeta;
  readonly scope: 'workspace';
  check(snapshot: Snapshot, facts: WorkspaceFacts): Iterable<Report>;
}

export type Rule = DocumentRule | WorkspaceRule;
