import { FACTS } from '../catalog/facts.js';

/** A usual span, in weeks. */
interface Weeks {
  readonly min: number;
  readonly max: number;
}

/** From first talks to a signed engagement letter. */
export function selectionWeeks(): Weeks {
  return weeksOf('selection');
}

/** From the end of the period, or the day the report is about, to the issued report. */
export function reportWeeks(): Weeks {
  return weeksOf('report');
}

function weeksOf(span: 'selection' | 'report'): Weeks {
  const found = FACTS.auditorSelection.timeline.find(({ id }) => id === span);
  if (!found) throw new Error(`The catalogue has no span “${span}”.`);
  return found.weeks;
}
