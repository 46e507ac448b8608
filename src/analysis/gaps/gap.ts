import type { Criticality, CriterionId, Grade, Localised } from '../../catalog/types.js';
import type { Severity } from '../diagnostic.js';
import type { Range } from '../../workspace/position.js';

/** What is missing: text that says how, approval of that text, a control with its evidence, or order in the files. */
export type GapStage = 'text' | 'approval' | 'evidence' | 'record';

/** One thing to do before the audit: a diagnostic, or a state that a criterion has not reached. */
export interface Gap {
  /** Stays the same while lines move; unique in its list. */
  readonly id: string;
  /** A rule's code, or one of `criterion-not-substantiated`, `not-approved`, `no-control`, `no-controls`, `evidence-open`. */
  readonly code: string;
  readonly stage: GapStage;
  /** The criteria in scope that it holds back, in the order of the standard; none when it belongs to no criterion. */
  readonly criteria: readonly CriterionId[];
  /** That of the diagnostic; none for a state that is not reached. */
  readonly severity?: Severity;
  /** How hard an auditor looks at it. */
  readonly criticality: Criticality;
  /** How much work it usually is. */
  readonly effort: Grade;
  readonly message: Localised;
  readonly why: Localised;
  /** Where to look; none when nothing is written yet. */
  readonly place?: { readonly uri: string; readonly path: string; readonly range: Range };
  /** Facts that a fix or a draft needs; plain JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
}
