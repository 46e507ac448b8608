import type { Localised } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from './input.js';
import { counted, say } from './words.js';
import { activeControls } from './workspace-views.js';

export interface WeakControl {
  readonly control: Control;
  readonly reasons: readonly Localised[];
}

const VAGUE =
  /\b(?:regularly|periodically|as (?:needed|appropriate|required)|from time to time|when necessary|timely|adequate(?:ly)?|regelmatig|periodiek|indien nodig|waar nodig|zo nodig|tijdig|van tijd tot tijd|passend)\b/i;

/** Controls whose design an auditor will question, with what is missing or vague. */
export function weakControls({ snapshot, diagnostics, evidence }: PlaybookInput): readonly WeakControl[] {
  const undocumented = new Set(
    diagnostics
      .filter(({ code }) => code === 'control-without-procedure')
      .map(({ data }) => String(data?.control)),
  );
  const incomplete = new Map(evidence.controls.map((one) => [one.control, one]));
  return activeControls(snapshot).flatMap((control) => {
    const { owner, frequency, rrule, statement, status, population } = control;
    const reasons: Localised[] = [];
    if (owner === undefined) reasons.push(say('Nobody owns it.', 'Niemand is eigenaar.'));
    if (frequency === undefined && rrule === undefined)
      reasons.push(say('No frequency.', 'Geen frequentie.'));
    if (statement === undefined)
      reasons.push(say('No statement of who does what.', 'Geen omschrijving van wie wat doet.'));
    else if (VAGUE.test(statement))
      reasons.push(
        say(`Vague: “${VAGUE.exec(statement)?.[0] ?? ''}”.`, `Vaag: “${VAGUE.exec(statement)?.[0] ?? ''}”.`),
      );
    if (control.evidence.length === 0 && control.inheritedFrom === undefined)
      reasons.push(say('Leaves no evidence.', 'Laat geen bewijs na.'));
    if ((frequency === 'per-event' || frequency === 'per-change') && population === undefined)
      reasons.push(say('No population to sample from.', 'Geen populatie om een steekproef uit te trekken.'));
    if (status === 'planned') reasons.push(say('Only planned.', 'Alleen gepland.'));
    if (undocumented.has(control.id))
      reasons.push(say('No text describes it.', 'Geen tekst beschrijft haar.'));
    const rate = incomplete.get(control)?.exceptions.count ?? 0;
    if (rate > 0)
      reasons.push(
        say(
          `${counted(rate, 'exception', 'exceptions')} in the evidence.`,
          `${counted(rate, 'uitzondering', 'uitzonderingen')} in het bewijs.`,
        ),
      );
    return reasons.length > 0 ? [{ control, reasons }] : [];
  });
}
