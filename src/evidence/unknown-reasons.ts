import type { Localised } from '../catalog/types.js';
import type { Control } from '../workspace/records.js';
import type { ControlEvidence } from './control-evidence.js';
import { unreadTexts } from './register/unread-texts.js';

/** Rows named in one reason. */
const MOST = 3;

/** Why nobody can say that a control's evidence is complete: no rhythm, no population, rows that were not read. */
export function unknownReasons({ schedule, population, control }: ControlEvidence): readonly Localised[] {
  const reasons: Localised[] = [];
  const add = (en: string, nl: string): void => void reasons.push({ en, nl });
  if (schedule.unknown.length > 0) {
    const words = unreadWords(control);
    if (words !== undefined)
      add(`its frequency “${words}” is not understood`, `de frequentie “${words}” is niet te begrijpen`);
    else if (control.rrule === undefined) add('it states no frequency', 'er staat geen frequentie bij');
    else add('its rrule cannot be read', 'de rrule is niet te lezen');
  }
  switch (population.state) {
    case 'unnamed':
      add(
        'population unknown: it names no register of events',
        'populatie onbekend: er is geen register van gebeurtenissen genoemd',
      );
      break;
    case 'not-found':
      add(
        `population unknown: ${population.path} is not there, or is no CSV, TSV or XLSX in registers/`,
        `populatie onbekend: ${population.path} is er niet, of is geen CSV, TSV of XLSX in registers/`,
      );
      break;
    case 'unreadable':
    case 'known': {
      const { unread, problem } = population.register;
      if (unread.length > 0) {
        const { en, nl } = unreadTexts(unread, MOST);
        const n = unread.length;
        add(
          `${n} ${n === 1 ? 'row' : 'rows'} of ${population.path} not read: ${en}`,
          `${n} ${n === 1 ? 'rij' : 'rijen'} van ${population.path} niet gelezen: ${nl}`,
        );
      }
      if (population.state === 'unreadable') {
        if (problem)
          add(
            `population unknown: ${population.path}: ${problem.en}`,
            `populatie onbekend: ${population.path}: ${problem.nl}`,
          );
        else if (unread.length > 0) add('population unknown', 'populatie onbekend');
        else
          add(
            `population unknown: ${population.path} has no header with a column of dates`,
            `populatie onbekend: ${population.path} heeft geen kop met een kolom van datums`,
          );
      }
      break;
    }
    default:
  }
  return reasons;
}

/** What is written for a rhythm and is none, of the control itself or of a change. */
function unreadWords({ unreadFrequency, history = [] }: Control): string | undefined {
  return unreadFrequency ?? history.find((one) => one.unreadFrequency !== undefined)?.unreadFrequency;
}
