import type { Localised } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { dayOf, isoOf, type Day } from '../day.js';
import type { ClosedDays } from '../deadlines.js';
import type { Moment } from './cell-date.js';
import { minutesOf } from './local-day.js';
import { joined } from '../spans.js';
import { promisesBySeverity, promisesIn, type PromisedTime } from './promises.js';
import type { EventDetails, RegisterEvent } from './register.js';

/** Something in a row of a register that an auditor may take for an exception. */
export interface Notice {
  readonly id: string;
  readonly line: number;
  readonly sheet?: string;
  readonly text: Localised;
}

/** What is needed to say whether a row kept to what the control promises. */
interface Against {
  readonly promises: readonly PromisedTime[];
  readonly bySeverity: ReadonlyMap<string, PromisedTime>;
  readonly closures: readonly ClosedDays[];
  readonly today: Day;
}

/**
 * What the other columns of a control's events show: who approved what they asked for, what was approved after it was
 * done, and what came later than promised or has not come yet.
 */
export function noticesOf(
  control: Control,
  events: readonly RegisterEvent[],
  today: Day,
  closures: readonly ClosedDays[] = [],
): readonly Notice[] {
  const notices: Notice[] = [];
  let against: Against | undefined;
  for (const { id, line, sheet, details } of events) {
    if (details === undefined) continue;
    against ??= { ...promisesOf(control, events), closures, today };
    for (const text of [
      approval(details),
      approvedAfter(details),
      removal(details, against),
      handling(details, against),
    ])
      if (text) notices.push({ id, line, ...(sheet === undefined ? {} : { sheet }), text });
  }
  return notices;
}

function promisesOf(
  { statement = '' }: Control,
  events: readonly RegisterEvent[],
): Pick<Against, 'promises' | 'bySeverity'> {
  const promises = promisesIn(statement);
  const severities = new Set(events.flatMap(({ details }) => details?.severity ?? []));
  return { promises, bySeverity: promisesBySeverity(statement, severities, promises) };
}

function approval({ makers = [], approver, approvable }: EventDetails): Localised | undefined {
  if (approvable && approver === undefined) return { en: 'names no approver', nl: 'noemt geen goedkeurder' };
  if (approver === undefined || !makers.some((maker) => person(maker) === person(approver))) return undefined;
  return {
    en: `was approved by who asked for it or made it (${approver})`,
    nl: `is goedgekeurd door wie het aanvroeg of maakte (${approver})`,
  };
}

/** “J. Smith”, “Smith, J.”, “j.smith”, “j.smith@example.com” and “J. Smith <js@example.com>” are one, with accents or without. */
function person(name: string): string {
  const address = name.indexOf('<');
  const [own = ''] = (address > 0 ? name.slice(0, address) : name).toLowerCase().split('@', 1);
  const [last, first, more] = own.split(',');
  const inOrder = first === undefined || more !== undefined ? own : `${first} ${last ?? ''}`;
  return inOrder.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
}

function approvedAfter({ approved, done, began }: EventDetails): Localised | undefined {
  if (approved && !done && began && minutesOf(approved)[0] > minutesOf(began)[1])
    return {
      en: `was approved (${approved.iso}) after its first day (${began.iso})`,
      nl: `is goedgekeurd (${approved.iso}) na de eerste dag (${began.iso})`,
    };
  if (!approved || !done || minutesOf(approved)[0] <= minutesOf(done)[1]) return undefined;
  return {
    en: `was approved (${approved.iso}) after it was done (${done.iso})`,
    nl: `is goedgekeurd (${approved.iso}) nadat het was uitgevoerd (${done.iso})`,
  };
}

function removal({ lastDay, removed, removable }: EventDetails, against: Against): Localised | undefined {
  if (!lastDay) return undefined;
  const [promise] = against.promises;
  const what = { en: 'access was removed', nl: 'de toegang is ingetrokken' };
  if (removed) return late(lastDay, removed, promise, what, against);
  return removable
    ? notYet(
        lastDay,
        promise,
        { en: 'names no removal of access', nl: 'noemt geen intrekking van toegang' },
        against,
      )
    : undefined;
}

/** Against the time that the statement promises for that severity. */
function handling(
  { severity, opened, resolved, resolvable }: EventDetails,
  against: Against,
): Localised | undefined {
  if (severity === undefined || !opened) return undefined;
  const promise = against.bySeverity.get(severity.trim().toLowerCase());
  if (!promise) return undefined;
  const what = { en: `severity ${severity} was resolved`, nl: `ernst ${severity} is opgelost` };
  if (resolved) return late(opened, resolved, promise, what, against);
  return resolvable
    ? notYet(
        opened,
        promise,
        { en: `severity ${severity} names no resolution`, nl: `ernst ${severity} noemt geen oplossing` },
        against,
      )
    : undefined;
}

/** What is not recorded, once its time is over; without a promise, once a day is. */
function notYet(
  from: Moment,
  promise: PromisedTime | undefined,
  what: Localised,
  { today, closures }: Against,
): Localised | undefined {
  const now: Moment = { iso: isoOf(today) };
  const isOver =
    promise?.workingDays === undefined
      ? (minutesOf(now)[0] - minutesOf(from)[1]) / 60 > (promise?.hours ?? 24)
      : workingDays(from, now, closures) > promise.workingDays;
  if (!isOver) return undefined;
  return promise
    ? { en: `${what.en}; promised: ${promise.text}`, nl: `${what.nl}; beloofd: ${promise.text}` }
    : what;
}

/** Time between two moments; a day without a time may be any of its minutes, so there are a fewest and a most. */
function late(
  from: Moment,
  to: Moment,
  promise: PromisedTime | undefined,
  what: Localised,
  { closures }: Against,
): Localised | undefined {
  if (promise?.workingDays !== undefined) {
    const days = workingDays(from, to, closures);
    if (days <= promise.workingDays) return undefined;
    return {
      en: `${what.en} after ${days} working days; promised: ${promise.text}`,
      nl: `${what.nl} na ${days} werkdagen; beloofd: ${promise.text}`,
    };
  }
  const [[firstStart, lastStart], [firstEnd, lastEnd]] = [minutesOf(from), minutesOf(to)];
  const [fewest, most] = [(firstEnd - lastStart) / 60, (lastEnd - firstStart) / 60];
  // Without a promise, the next day is no exception by itself; of business hours only the clock is known.
  if (fewest <= (promise?.hours ?? 24)) return undefined;
  const between =
    fewest === most ? `${Math.round(fewest * 10) / 10}` : `${Math.floor(fewest)}–${Math.ceil(most)}`;
  return {
    en: `${what.en} after ${between} hours; ${promise ? `promised: ${promise.text}` : 'the control states no time'}`,
    nl: `${what.nl} na ${between} uur; ${promise ? `beloofd: ${promise.text}` : 'de maatregel noemt geen tijd'}`,
  };
}

/** Days from Monday to Friday after the first day, up to the last; closed days of soc2.yaml left out. */
function workingDays(from: Moment, to: Moment, closures: readonly ClosedDays[]): number {
  const [first, last] = [dayOf(from.iso) + 1, dayOf(to.iso)];
  if (last < first) return 0;
  const closed = joined(closures).reduce((sum, { start, end }) => {
    const [a, b] = [Math.max(start, first), Math.min(end, last)];
    return b < a ? sum : sum + weekdays(b) - weekdays(a - 1);
  }, 0);
  return weekdays(last) - weekdays(first - 1) - closed;
}

/** Days from Monday to Friday up to and with a day, counted from Monday 29 December 1969 (day -3). */
function weekdays(day: Day): number {
  const since = day + 4;
  const weeks = Math.floor(since / 7);
  return weeks * 5 + Math.min(5, since - weeks * 7);
}
