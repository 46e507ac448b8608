import type { Control } from '../workspace/records.js';

/**
 * Whether a control's evidence for the observation period so far is there: nothing, some of the expected occurrences,
 * all of them, none because its population was empty or it ran before the period only (`not-applicable`), or none because its first is still to come.
 */
export type EvidenceState = 'none' | 'partial' | 'complete' | 'not-applicable' | 'not-due';

/** The state of each control's evidence, as the evidence analysis found it. */
export interface EvidenceSummary {
  stateOf(control: Control): EvidenceState;
  /**
   * Whether a register shows that nothing happened that the control answers to: that is evidence too. A control that ran
   * before the period only has none.
   */
  nothingHappened?(control: Control): boolean;
}

/** For a workspace of which the evidence has not been looked at. */
export const NO_EVIDENCE: EvidenceSummary = { stateOf: () => 'none' };
