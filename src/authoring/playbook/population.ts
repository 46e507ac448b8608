import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from './input.js';
import { evidenceOfControl } from './workspace-views.js';

/** How often a control had to run so far: events of its register, or occurrences of its schedule. Undefined when unknown. */
export function populationSize(input: PlaybookInput, control: Control): number | undefined {
  const found = evidenceOfControl(input, control);
  if (!found) return undefined;
  const { population, events, occurrences } = found;
  if (population.state === 'known') return events.length;
  if (population.state === 'not-occurring') return 0;
  if (population.state !== 'not-needed') return undefined;
  return occurrences.filter(({ state }) => state !== 'upcoming' && state !== 'open' && state !== 'optional')
    .length;
}
