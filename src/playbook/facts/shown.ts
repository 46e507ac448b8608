import type { Localised } from '../../catalog/types.js';
import type { ControlEvidence } from '../../evidence/control-evidence.js';
import { isLacking, isUncovered } from '../../evidence/counts.js';
import { deviationsOf } from '../../evidence/deviations.js';

/** Times past their last day of which the files show nothing: nobody knows of these whether the control ran. */
export function notShown({ occurrences, events }: Pick<ControlEvidence, 'occurrences' | 'events'>): number {
  return occurrences.filter(isLacking).length + events.filter(isUncovered).length;
}

/** Whether records show that a control was late or failed a test. Evidence that is not there shows neither. */
export function isSeenToDeviate(evidence: ControlEvidence): boolean {
  return deviationsOf(evidence).late + evidence.exceptions.count > 0;
}

/** "evidence of 3 of 26 not collected: not known whether it ran; 1 of 26 late"; undefined when all of it is there in time. */
export function shownWords(evidence: ControlEvidence): Localised | undefined {
  const { asked, late } = deviationsOf(evidence);
  const open = notShown(evidence);
  const due = evidence.occurrences.filter(({ state }) => state === 'due').length;
  if (open + late === 0) return undefined;
  const words = (notThere: string, lateText: string, dueText: string): string =>
    [open > 0 ? notThere : '', late > 0 ? lateText : '', due > 0 ? dueText : '']
      .filter((one) => one !== '')
      .join('; ');
  return {
    en: words(
      `evidence of ${open} of ${asked} not collected: not known whether it ran`,
      `${late} of ${asked} late`,
      `${due} more may still be filed`,
    ),
    nl: words(
      `bewijs van ${open} van ${asked} niet verzameld: niet bekend of de maatregel werkte`,
      `${late} van ${asked} te laat`,
      `${due} andere kunnen nog worden aangeleverd`,
    ),
  };
}
