import type { Localised } from '../catalog/types.js';
import { atStake, deviationsOf } from './deviations.js';
import type { ControlEvidence } from './control-evidence.js';
import type { Projection } from './projection.js';

/** "7.7%", "7,7%". */
export function percentText(rate: number): Localised {
  const number = String(Math.round(rate * 1000) / 10);
  return { en: `${number}%`, nl: `${number.replace('.', ',')}%` };
}

/** "2 of 25 tested (8%)", or that nothing was tested yet. */
export function testedWords({ exceptions: { count, tested, rate, untested } }: ControlEvidence): Localised {
  if (rate === undefined) {
    const found =
      count === 0
        ? { en: '', nl: '' }
        : {
            en: `${count} ${count === 1 ? 'exception' : 'exceptions'} stated; `,
            nl: `${count} ${count === 1 ? 'uitzondering' : 'uitzonderingen'} vermeld; `,
          };
    const drawn =
      untested === 0 ? { en: '', nl: '' } : { en: ` (${untested} drawn)`, nl: ` (${untested} getrokken)` };
    return { en: `${found.en}nothing tested yet${drawn.en}`, nl: `${found.nl}nog niets getoetst${drawn.nl}` };
  }
  const share = percentText(rate);
  const rest =
    untested === 0
      ? { en: '', nl: '' }
      : { en: `; ${untested} drawn and not tested yet`, nl: `; ${untested} getrokken en nog niet getoetst` };
  return {
    en: `${count} in ${tested} tested (${share.en})${rest.en}`,
    nl: `${count} op ${tested} getoetst (${share.nl})${rest.nl}`,
  };
}

/** What a sample says of the whole, in a sentence. */
export function projectionWords(projection: Projection | undefined): Localised | undefined {
  if (!projection) return undefined;
  const { population, whole, most, mostRate, tolerable, confidence, within } = projection;
  const [share, limit, sure] = [percentText(mostRate), percentText(tolerable), percentText(confidence)];
  if (whole)
    return {
      en: `All ${population} were tested: ${within ? 'within' : 'more than'} the tolerable ${limit.en}.`,
      nl: `Alle ${population} zijn getoetst: ${within ? 'binnen' : 'meer dan'} de aanvaardbare ${limit.nl}.`,
    };
  return {
    en: `In the whole population of ${population} at most ${most} (${share.en}) with ${sure.en} confidence: ${within ? 'within' : 'the sample does not show that it stays within'} the tolerable ${limit.en}.`,
    nl: `In de hele populatie van ${population} ten hoogste ${most} (${share.nl}) met ${sure.nl} zekerheid: ${within ? 'binnen' : 'de steekproef toont niet aan dat het blijft binnen'} de aanvaardbare ${limit.nl}.`,
  };
}

/** "2 of 26 missed (7.7%), 1 late"; undefined when the control kept to its schedule. */
export function deviationWords(evidence: ControlEvidence): Localised | undefined {
  const { asked, missed, late, rate } = deviationsOf(evidence);
  if (rate === undefined || missed + late === 0) return undefined;
  const share = percentText(rate);
  const en = [missed > 0 ? `${missed} missed` : '', late > 0 ? `${late} late` : '']
    .filter(Boolean)
    .join(', ');
  const nl = [missed > 0 ? `${missed} gemist` : '', late > 0 ? `${late} te laat` : '']
    .filter(Boolean)
    .join(', ');
  return { en: `${en} of ${asked} (${share.en})`, nl: `${nl} van ${asked} (${share.nl})` };
}

/** What the deviations of a control mean for each criterion it serves. */
export function stakeWords(evidence: ControlEvidence, all: readonly ControlEvidence[]): readonly Localised[] {
  const { id } = evidence.control;
  return atStake(evidence, all).map(({ criterion, sound, unsound }): Localised => {
    if (sound.length + unsound.length === 0)
      return {
        en: `${criterion}: ${id} is its only control, so nothing makes up for this; the auditor may find the criterion not met.`,
        nl: `${criterion}: ${id} is de enige maatregel ervoor, dus niets vangt dit op; de auditor kan oordelen dat niet aan het criterium is voldaan.`,
      };
    if (sound.length === 0)
      return {
        en: `${criterion}: its other controls (${unsound.join(', ')}) deviate too or have shown nothing yet, so they do not make up for this.`,
        nl: `${criterion}: ook de andere maatregelen ervoor (${unsound.join(', ')}) wijken af of toonden nog niets aan, dus die vangen dit niet op.`,
      };
    const names = sound.join(', ');
    return sound.length === 1
      ? {
          en: `${criterion}: ${names} ran without exception; show the auditor whether it makes up for this.`,
          nl: `${criterion}: ${names} liep zonder uitzondering; laat de auditor zien of die maatregel dit opvangt.`,
        }
      : {
          en: `${criterion}: ${names} ran without exception; show the auditor whether they make up for this.`,
          nl: `${criterion}: ${names} liepen zonder uitzondering; laat de auditor zien of die maatregelen dit opvangen.`,
        };
  });
}
