import { isExpected, isPopulationUnknown, populationOf } from '../evidence/counts.js';
import type { Control } from '../workspace/records.js';
import type { PlaybookInput } from './input.js';
import { evidenceOfControl } from './workspace-views.js';

/** How often a control had to run so far: events of its register, or occurrences of its schedule. Undefined when unknown. */
export function populationSize(input: PlaybookInput, control: Control): number | undefined {
  const found = evidenceOfControl(input, control);
  return found && populationOf(found);
}

/**
 * How often a control runs in the whole period: the occurrences of its schedule, also those to come; of events, those of
 * its register so far, more of which may come. Undefined when unknown.
 */
export function expectedPopulation(input: PlaybookInput, control: Control): number | undefined {
  const found = evidenceOfControl(input, control);
  if (!found) return undefined;
  if (isPopulationUnknown(found.population)) return undefined;
  return found.events.length + found.occurrences.filter(isExpected).length;
}
