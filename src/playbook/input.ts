import { coverageOf, type CriterionCoverage } from '../analysis/coverage.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { evidenceOf, type EvidenceAnalysis } from '../evidence/evidence.js';
import { evidenceSummary } from '../evidence/summary.js';
import type { Gap } from '../analysis/gaps/gap.js';
import { gapsOf } from '../analysis/gaps/gaps-of.js';
import { readinessOf, type Readiness } from '../analysis/readiness.js';
import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import type { CriterionId, Language } from '../catalog/types.js';
import type { Soc2Config } from '../workspace/records.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** An older soc2.yaml to compare with, and what it is called: a commit, a tag. */
export interface Baseline {
  readonly label: string;
  readonly config: Soc2Config;
}

/** Everything that states, prompts and documents of the playbook are computed from. No clock, no files. */
export interface PlaybookInput {
  readonly snapshot: Snapshot;
  readonly facts: WorkspaceFacts;
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly readiness: Readiness;
  readonly evidence: EvidenceAnalysis;
  readonly diagnostics: readonly Diagnostic[];
  /** Most critical first. */
  readonly gaps: readonly Gap[];
  /** ISO date. */
  readonly today: string;
  /** The language of documents and prompts. */
  readonly language: Language;
  readonly baseline?: Baseline;
  /** The quarter to assess, as `2026-Q3`; that of today without one. */
  readonly quarter?: string;
}

export interface PlaybookSources {
  readonly snapshot: Snapshot;
  readonly facts: WorkspaceFacts;
  readonly diagnostics: Iterable<Diagnostic>;
  /** Where soc2.yaml does not say. */
  readonly language: Language;
  readonly baseline?: Baseline;
}

/** Gathers the input from an analysed workspace. */
export function playbookInput({
  snapshot,
  facts,
  diagnostics,
  language,
  baseline,
}: PlaybookSources): PlaybookInput {
  const { today } = facts;
  const summary = evidenceSummary(snapshot, today);
  const coverage = coverageOf(facts, summary);
  const all = [...diagnostics];
  return {
    snapshot,
    facts,
    coverage,
    readiness: readinessOf(coverage),
    evidence: evidenceOf(snapshot, today),
    diagnostics: all,
    gaps: gapsOf({ snapshot, coverage, diagnostics: all, evidence: summary }),
    today,
    language: snapshot.config?.preferences.language ?? language,
    baseline,
  };
}
