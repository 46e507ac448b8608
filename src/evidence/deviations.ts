import type { CriterionId } from '../catalog/types.js';
import { isCriterionId } from '../catalog/criterion-ids.js';
import type { ControlEvidence } from './control-evidence.js';
import { isCovered, isLacking, isUncovered } from './counts.js';

/** How often a control had to run so far, and how often it did not, or not in time. */
export interface Deviations {
  readonly asked: number;
  readonly missed: number;
  readonly late: number;
  /** `(missed + late) / asked`; undefined when nothing was asked yet. */
  readonly rate: number | undefined;
}

/** Counts occurrences and events past their last day. */
export function deviationsOf({
  occurrences,
  events,
}: Pick<ControlEvidence, 'occurrences' | 'events'>): Deviations {
  const lateEvents = events.filter((event) => isCovered(event) && event.late > 0).length;
  const late = occurrences.filter(({ state }) => state === 'late').length + lateEvents;
  const found = occurrences.filter(({ state }) => state === 'found').length;
  const covered = events.filter(isCovered).length - lateEvents;
  const missed = occurrences.filter(isLacking).length + events.filter(isUncovered).length;
  const asked = late + found + covered + missed;
  return { asked, missed, late, rate: asked === 0 ? undefined : (missed + late) / asked };
}

/** What the deviations of a control put at stake: a criterion, and the other controls that serve it. */
export interface AtStake {
  readonly criterion: CriterionId;
  /** IDs of other controls of the criterion that ran without any deviation or exception. */
  readonly sound: readonly string[];
  /** IDs of those that deviate too, or of which nothing is shown yet. */
  readonly unsound: readonly string[];
}

/** Whether a control deviated from what it promises, in its schedule or in what was tested. */
export function deviates(evidence: ControlEvidence): boolean {
  const { missed, late } = deviationsOf(evidence);
  return missed + late + evidence.exceptions.count > 0;
}

/** The criteria that a deviating control serves, each with what else serves it. */
export function atStake(evidence: ControlEvidence, all: readonly ControlEvidence[]): readonly AtStake[] {
  const ids = new Set(evidence.control.criteria.map(({ value }) => value));
  return [...ids].filter(isCriterionId).map((criterion) => {
    const others = all.filter(
      (one) => one !== evidence && one.control.criteria.some(({ value }) => value === criterion),
    );
    const isSound = (one: ControlEvidence): boolean => !deviates(one) && one.state === 'complete';
    return {
      criterion,
      sound: others.filter(isSound).map(({ control }) => control.id),
      unsound: others.filter((one) => !isSound(one)).map(({ control }) => control.id),
    };
  });
}
