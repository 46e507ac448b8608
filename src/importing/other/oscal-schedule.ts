import type { Frequency } from '../../catalog/types.js';
import type { ControlDraft } from './controls-yaml.js';

/** Other words for our frequencies. "Biannual" is not among them: it is said of twice a year and of every two years. */
const OTHER_WORDS: Readonly<Record<string, Frequency>> = {
  annually: 'annual',
  yearly: 'annual',
  semiannually: 'semiannual',
  'semi-annual': 'semiannual',
  'semi-annually': 'semiannual',
  'half-yearly': 'semiannual',
};

/**
 * How often a control runs, from the one property that an OSCAL file has for it: a recurrence rule, a frequency, or,
 * when it is neither, the words as they stand, so that nothing is lost.
 */
export function scheduleOf(said: string | undefined): Pick<ControlDraft, 'frequency' | 'rrule'> {
  if (said === undefined) return {};
  if (/^(?:RRULE:)?[A-Z]+=/i.test(said)) return { rrule: said };
  return { frequency: OTHER_WORDS[said.toLowerCase()] ?? said };
}
