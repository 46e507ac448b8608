import type { ControlEvidence } from '../../evidence/control-evidence.js';
import { isLacking, isUncovered } from '../../evidence/counts.js';
import { dayOf } from '../../evidence/day.js';
import type { EvidenceState } from '../../evidence/evidence-state.js';
import type { PlaybookInput } from '../input.js';

/**
 * The state of a control's evidence as pages tell it. Before the observation period has begun no evidence is due, also
 * of a control of which nobody can say yet how often it will run.
 */
export function stateSoFar(
  { evidence: { scope }, today }: PlaybookInput,
  { state, occurrences, events }: Pick<ControlEvidence, 'state' | 'occurrences' | 'events'>,
): EvidenceState {
  const isAhead = scope?.type === 'II' && scope.start > dayOf(today);
  const isOpen = state === 'none' || state === 'partial';
  return isAhead && isOpen && !occurrences.some(isLacking) && !events.some(isUncovered) ? 'not-due' : state;
}

/** Whether evidence of a control that is due by now is not all there. */
export function lacksEvidence(input: PlaybookInput, one: ControlEvidence | undefined): boolean {
  return one !== undefined && ['none', 'partial'].includes(stateSoFar(input, one));
}
