import type { Control } from '../workspace/records.js';

/**
 * Whether a control's evidence for the observation period is there: nothing, some of the expected occurrences, all of
 * them, or none expected because its population was empty.
 */
export type EvidenceState = 'none' | 'partial' | 'complete' | 'not-applicable';

/** The state of each control's evidence, as the evidence analysis found it. */
export interface EvidenceSummary {
  stateOf(control: Control): EvidenceState;
}

/** For a workspace of which the evidence has not been looked at. */
export const NO_EVIDENCE: EvidenceSummary = { stateOf: () => 'none' };
