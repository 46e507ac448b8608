import type { PlaybookInput } from '../input.js';
import { openCriteria } from './open-criteria.js';
import { lacksEvidence } from './state-so-far.js';
import { evidenceOfControl, runningControls, scopeOf } from '../workspace-views.js';

/** The numbers that pages give of scope and controls. Counted here only, so that no two pages disagree. */
export interface ScopeCounts {
  /** Criteria in scope. */
  readonly inScope: number;
  /** Of these, those that neither a control in operation nor a provider that is left out of the report serves. */
  readonly withoutControl: number;
  /** Of these, those that a text substantiates. */
  readonly substantiated: number;
  /** Controls in operation. */
  readonly running: number;
  /** Of these, those of which evidence that is due is missing. */
  readonly withMissingEvidence: number;
  /** Controls that are only planned. */
  readonly planned: number;
}

export function scopeCounts(input: PlaybookInput): ScopeCounts {
  const { snapshot, coverage } = input;
  const scope = scopeOf(input);
  const running = runningControls(snapshot);
  return {
    inScope: scope.length,
    withoutControl: openCriteria(input).open.length,
    substantiated: scope.filter((id) => coverage.get(id)?.states.substantiated === true).length,
    running: running.length,
    withMissingEvidence: running.filter((control) => lacksEvidence(input, evidenceOfControl(input, control)))
      .length,
    planned: snapshot.controls.filter(({ status }) => status === 'planned').length,
  };
}
