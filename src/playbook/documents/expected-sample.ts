import { sampleSizeFor, type SampleSize } from '../../catalog/facts.js';
import { daysUntil } from '../../evidence/iso-days.js';
import type { Control } from '../../workspace/records.js';
import { expectedPopulation } from '../population.js';
import type { Words } from '../words.js';
import type { DocumentContext } from './context.js';

/** "all", "5–15". */
export function sizeText({ sample, all }: SampleSize, t: Words): string {
  if (all) return t('all', 'alle');
  return sample.min === sample.max ? `${sample.min}` : `${sample.min}–${sample.max}`;
}

/** The sample that the whole period leads to expect, and why where it cannot be told. */
export function sampleText({ input, t }: DocumentContext, control: Control): string {
  if (input.snapshot.config?.report.type === 'I')
    return t('one, to see it in place (Type I)', 'één, om te zien dat zij er is (Type I)');
  if (control.frequency === 'continuous') return t('one test of the setting', 'één toets van de instelling');
  const size = expectedPopulation(input, control);
  if (size === undefined || size === 0)
    return t('not known before the population is', 'niet bekend voordat de populatie dat is');
  const usual = sampleSizeFor(size);
  if (usual === undefined) return t('not known', 'niet bekend');
  const projected = samplePopulation(input, control) ?? size;
  const isByEvents = isOfEvents(control);
  const whole = sampleSizeFor(projected) ?? usual;
  const n = isByEvents && projected !== size ? t(`about ${projected}`, `ongeveer ${projected}`) : `${size}`;
  const text = whole.all
    ? t(`all ${n} of the period`, `alle ${n} van de periode`)
    : t(`${sizeText(whole, t)} of ${n} in the period`, `${sizeText(whole, t)} van ${n} in de periode`);
  return isByEvents && projected !== size
    ? t(`${text} (${size} so far)`, `${text} (tot nu toe ${size})`)
    : text;
}

/** How often a control may run in the whole period; of events as they came so far. Undefined when unknown. */
export function samplePopulation(input: DocumentContext['input'], control: Control): number | undefined {
  const size = expectedPopulation(input, control);
  return size === undefined || !isOfEvents(control) ? size : projectedEvents(input, size);
}

function isOfEvents({ frequency }: Control): boolean {
  return frequency === 'per-event' || frequency === 'per-change';
}

/** How many events the whole period may hold when it goes on as it went; those so far once it has ended. */
function projectedEvents({ snapshot, today }: DocumentContext['input'], soFar: number): number {
  const period = snapshot.config?.report.observationPeriod;
  if (!period || today >= period.end || today < period.start) return soFar;
  const days = daysUntil(period.start, period.end) + 1;
  const passed = daysUntil(period.start, today) + 1;
  const projected = (soFar * days) / passed;
  return projected < ROUND ? Math.round(projected) : Math.round(projected / ROUND) * ROUND;
}

/** From so many on a projection is rounded: it is no count. */
const ROUND = 10;
