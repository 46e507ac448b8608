import type { CriterionId } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Analyser } from '../check.js';
import { coverageOf, type CriterionCoverage } from '../coverage.js';
import type { Diagnostic } from '../diagnostic.js';
import { evidenceOf, type EvidenceAnalysis } from '../../evidence/evidence.js';
import { evidenceSummary } from '../../evidence/summary.js';
import { readinessOf, type Readiness } from '../readiness.js';
import { isWhole } from '../whole.js';
import type { WorkspaceFacts } from '../workspace-facts.js';

/** All that is known of a workspace at one moment, for comparing it with itself at another. */
export interface Picture {
  readonly snapshot: Snapshot;
  /** ISO date. Two pictures are compared as of the same day, so that the calendar makes no difference. */
  readonly today: string;
  readonly facts: WorkspaceFacts;
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly readiness: Readiness;
  readonly evidence: EvidenceAnalysis;
  /** Files in the order of their URIs. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether all that belongs to it could be read. */
  readonly isWhole: boolean;
}

/** The picture of a workspace that was analysed; `analyser` must have taken in `snapshot`. */
export function pictureOf(
  snapshot: Snapshot,
  today: string,
  analyser: Pick<Analyser, 'facts' | 'checkWorkspace'>,
): Picture {
  const { facts } = analyser;
  const coverage = coverageOf(facts, evidenceSummary(snapshot, today));
  return {
    snapshot,
    today,
    facts,
    coverage,
    readiness: readinessOf(coverage),
    evidence: evidenceOf(snapshot, today),
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    isWhole: isWhole(snapshot),
  };
}
