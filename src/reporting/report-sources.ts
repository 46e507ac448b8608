import { listedAnswers } from '../analysis/answers/listed-answers.js';
import type { Analyser } from '../analysis/check.js';
import { coverageOf } from '../analysis/coverage.js';
import { evidenceSummary } from '../evidence/summary.js';
import { gapsOf } from '../analysis/gaps/gaps-of.js';
import { readinessOf } from '../analysis/readiness.js';
import type { Language } from '../catalog/types.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { ReportSources } from './report/sources.js';

type KnownResults = Pick<ReportSources, 'coverage' | 'readiness' | 'evidence' | 'gaps'>;

/**
 * Gathers what reports are made from out of a checked workspace. `today` is an ISO date; `known` is what was worked out
 * before over the same snapshot and day, which is not worked out again.
 */
export function reportSources(
  snapshot: Snapshot,
  analyser: Pick<Analyser, 'facts' | 'checkWorkspace'>,
  today: string,
  language: Language,
  known?: KnownResults,
): ReportSources {
  const evidence = known?.evidence ?? evidenceSummary(snapshot, today);
  const coverage = known?.coverage ?? coverageOf(analyser.facts, evidence);
  const diagnostics = [...analyser.checkWorkspace().values()].flat();
  return {
    snapshot,
    today,
    language,
    coverage,
    readiness: known?.readiness ?? readinessOf(coverage),
    gaps: known?.gaps ?? gapsOf({ snapshot, coverage, diagnostics, evidence }),
    diagnostics,
    evidence,
    answers: listedAnswers(snapshot, analyser.facts),
  };
}
