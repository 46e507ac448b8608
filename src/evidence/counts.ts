import type { ControlEvidence } from './control-evidence.js';
import type { CoveredEvent } from './events.js';
import type { ExpectedOccurrence } from './judge.js';

/** Performed within its window or after it, with evidence that counts. */
export function isDone({ state }: Pick<ExpectedOccurrence, 'state'>): boolean {
  return state === 'found' || state === 'late';
}

/** Its last day is over, and what there is does not show it. */
export function isLacking({ state }: Pick<ExpectedOccurrence, 'state'>): boolean {
  return state === 'missing' || state === 'weak';
}

/** Nothing can be said of it before its window is over. */
export function isToCome({ state }: Pick<ExpectedOccurrence, 'state'>): boolean {
  return state === 'upcoming' || state === 'open';
}

/** Whether the control was, or is, to be performed at all. */
export function isExpected({ state }: Pick<ExpectedOccurrence, 'state'>): boolean {
  return state !== 'optional' && state !== 'not-occurring';
}

/** An event with evidence that shows it, in whatever way. */
export function isCovered({ cover }: Pick<CoveredEvent, 'cover'>): boolean {
  return cover !== 'open' && cover !== 'missing' && cover !== 'weak';
}

/** Its last day is over, and what there is does not show it. */
export function isUncovered({ cover }: Pick<CoveredEvent, 'cover'>): boolean {
  return cover === 'missing' || cover === 'weak';
}

/** How often a control had to run so far: events of its register, and occurrences of its schedule. Undefined when unknown. */
export function populationOf({ population, events, occurrences }: ControlEvidence): number | undefined {
  if (isPopulationUnknown(population)) return undefined;
  return events.length + occurrences.filter((one) => isExpected(one) && !isToCome(one)).length;
}

/** Whether nobody can say what happened that a control had to react to. */
export function isPopulationUnknown({ state }: ControlEvidence['population']): boolean {
  return state === 'unnamed' || state === 'not-found' || state === 'unreadable';
}
