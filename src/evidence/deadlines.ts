import type { Closure, GraceUnit, Soc2Config } from '../workspace/records.js';
import { dayOf, isWorkingDay, type Day } from './day.js';
import type { Span } from './period-label.js';
import type { Rhythm } from './windows.js';

/** How long after a window its evidence is on time, and on which days nothing is expected. */
export interface Deadlines {
  readonly grace: Readonly<Record<GraceUnit, number>>;
  readonly closures: readonly ClosedDays[];
}

/** A holiday or closure, in days. */
export interface ClosedDays extends Span {
  readonly reason: string | undefined;
  readonly controls: readonly string[];
}

/**
 * Days after a window's end on which its evidence is still on time, unless soc2.yaml says otherwise: a review of the
 * month is held in the next one. What is done once a year must have been done before the observation period ends.
 */
const USUAL: Readonly<Record<GraceUnit, number>> = {
  day: 3,
  week: 7,
  month: 15,
  quarter: 30,
  half: 30,
  year: 0,
};

const UNIT_OF: Readonly<Record<Rhythm, GraceUnit>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  continuous: 'quarter',
  semiannual: 'half',
  annual: 'year',
  once: 'year',
};

/** Days after its window within which evidence is late; what is later still shows nothing of that time. */
export const MOST_LATE = 90;

export const USUAL_DEADLINES: Deadlines = { grace: USUAL, closures: [] };

/** The deadlines that soc2.yaml states, filled up with the usual ones. */
export function deadlinesOf(config: Soc2Config | undefined): Deadlines {
  const stated = config?.evidence;
  if (!stated) return USUAL_DEADLINES;
  return { grace: { ...USUAL, ...stated.grace }, closures: stated.exceptions.map(closedDays) };
}

/** Those of a control: the company's closures that are for it, and its own. */
export function deadlinesFor(
  control: { readonly id: string; readonly exceptions?: readonly Closure[] },
  company: Deadlines,
): Deadlines {
  const own = control.exceptions ?? [];
  const shared = company.closures.filter(
    ({ controls }) => controls.length === 0 || controls.includes(control.id),
  );
  if (own.length === 0 && shared.length === company.closures.length) return company;
  return { grace: company.grace, closures: [...shared, ...own.map(closedDays)] };
}

function closedDays({ start, end, reason, controls }: Closure): ClosedDays {
  return { start: dayOf(start), end: dayOf(end), reason, controls };
}

/** The last day on which evidence of a window is on time; one that falls on closed days moves to the day after them. */
export function dueOf({ end }: Span, rhythm: Rhythm, { grace, closures }: Deadlines): Day {
  let due = end + grace[UNIT_OF[rhythm]];
  for (let closed = closedOn(due, closures); closed; closed = closedOn(due, closures)) due = closed.end + 1;
  return due;
}

/**
 * The closures that leave no day of a window open; undefined when one is left. Of a window of several days its Saturdays
 * and Sundays do not keep it open: a closure of two weeks is mostly written from a Monday to a Friday.
 */
export function closedAll(
  { start, end }: Span,
  closures: readonly ClosedDays[],
): readonly ClosedDays[] | undefined {
  const used: ClosedDays[] = [];
  for (let day = start; day <= end;) {
    const closed = closedOn(day, closures);
    if (closed) used.push(closed);
    else if (start === end || isWorkingDay(day)) return undefined;
    day = closed ? closed.end + 1 : day + 1;
  }
  return used.length > 0 ? used : undefined;
}

function closedOn(day: Day, closures: readonly ClosedDays[]): ClosedDays | undefined {
  return closures.find(({ start, end }) => start <= day && day <= end);
}
