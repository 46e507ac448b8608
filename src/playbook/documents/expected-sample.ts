import { sampleSizeFor, type SampleSize } from '../../catalog/facts.js';
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
  return usual === undefined
    ? t('not known', 'niet bekend')
    : usual.all
      ? t(`all ${size} of the period`, `alle ${size} van de periode`)
      : t(
          `${sizeText(usual, t)} of ${size} in the period`,
          `${sizeText(usual, t)} van ${size} in de periode`,
        );
}
