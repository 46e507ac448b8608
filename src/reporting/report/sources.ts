import type { ListedAnswer } from '../../analysis/answers/listed-answers.js';
import type { CriterionCoverage } from '../../analysis/coverage.js';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import type { EvidenceSummary } from '../../evidence/evidence-state.js';
import type { Gap } from '../../analysis/gaps/gap.js';
import type { Readiness } from '../../analysis/readiness.js';
import type { CriterionId, Language } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** Everything a report is made from. */
export interface ReportSources {
  readonly snapshot: Snapshot;
  /** ISO date. */
  readonly today: string;
  readonly language: Language;
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly readiness: Readiness;
  readonly gaps: readonly Gap[];
  readonly diagnostics: readonly Diagnostic[];
  readonly evidence: EvidenceSummary;
  /** What people answered, each with whether it counts. */
  readonly answers: readonly ListedAnswer[];
}

/** The organisation's name, or words for one that soc2.yaml does not name. */
export function organisationOf({ snapshot, language }: Pick<ReportSources, 'snapshot' | 'language'>): string {
  return snapshot.config?.organisation.name ?? (language === 'nl' ? 'Onze organisatie' : 'Our organisation');
}
