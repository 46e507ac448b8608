import type { Localised } from '../../catalog/types.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { hoursOf } from '../../reading/quantity/hours.js';
import type { Control } from '../../workspace/records.js';
import { minutesOf } from './local-day.js';
import type { Moment } from './cell-date.js';
import type { EventDetails, RegisterEvent } from './register.js';

/** Something in a row of a register that an auditor may take for an exception. */
export interface Notice {
  readonly id: string;
  readonly line: number;
  readonly sheet?: string;
  readonly text: Localised;
}

interface Promised {
  readonly hours: number;
  readonly text: string;
  readonly start: number;
}

/** What the other columns of a control's events show: who approved what they asked for, and what came later than promised. */
export function noticesOf(control: Control, events: readonly RegisterEvent[]): readonly Notice[] {
  const statement = control.statement ?? '';
  const promises = promisesIn(statement);
  return events.flatMap(({ id, line, sheet, details }) =>
    details === undefined
      ? []
      : [approval(details), removal(details, promises), handling(details, promises, statement)].flatMap(
          (text) => (text ? [{ id, line, ...(sheet === undefined ? {} : { sheet }), text }] : []),
        ),
  );
}

function promisesIn(statement: string): readonly Promised[] {
  const english = durationsIn(statement, 'en');
  const found = english.length > 0 ? english : durationsIn(statement, 'nl');
  return found.flatMap((one) => {
    const hours = one.working ? undefined : hoursOf(one);
    return hours === undefined ? [] : [{ hours, text: one.text, start: one.start }];
  });
}

function approval({ requester, approver, approvable }: EventDetails): Localised | undefined {
  if (approvable && approver === undefined) return { en: 'names no approver', nl: 'noemt geen goedkeurder' };
  if (approver === undefined || requester === undefined || person(approver) !== person(requester))
    return undefined;
  return {
    en: `was approved by who asked for it or made it (${approver})`,
    nl: `is goedgekeurd door wie het aanvroeg of maakte (${approver})`,
  };
}

/** “J. Smith”, “j.smith” and “j.smith@example.com” are one. */
function person(name: string): string {
  const [own = ''] = name.toLowerCase().split('@', 1);
  return own.replace(/[^\p{L}\p{N}]/gu, '');
}

function removal({ lastDay, removed }: EventDetails, [promise]: readonly Promised[]): Localised | undefined {
  if (!lastDay || !removed) return undefined;
  return late(lastDay, removed, promise, { en: 'access was removed', nl: 'de toegang is ingetrokken' });
}

/** Against the time that the statement promises for that severity: the duration behind its name. */
function handling(
  { severity, opened, resolved }: EventDetails,
  promises: readonly Promised[],
  statement: string,
): Localised | undefined {
  if (severity === undefined || !opened || !resolved) return undefined;
  const at = statement.toLowerCase().indexOf(severity.toLowerCase());
  const promise = at < 0 ? undefined : promises.find(({ start }) => start > at);
  return (
    promise &&
    late(opened, resolved, promise, {
      en: `severity ${severity} was resolved`,
      nl: `ernst ${severity} is opgelost`,
    })
  );
}

/** Hours between two moments; a day without a time may be any of its minutes, so there are a fewest and a most. */
function late(
  from: Moment,
  to: Moment,
  promise: Promised | undefined,
  what: Localised,
): Localised | undefined {
  const [[firstStart, lastStart], [firstEnd, lastEnd]] = [minutesOf(from), minutesOf(to)];
  const [fewest, most] = [(firstEnd - lastStart) / 60, (lastEnd - firstStart) / 60];
  // Without a promise, the next day is no exception by itself.
  if (fewest <= (promise?.hours ?? 24)) return undefined;
  const between =
    fewest === most ? `${Math.round(fewest * 10) / 10}` : `${Math.floor(fewest)}–${Math.ceil(most)}`;
  return {
    en: `${what.en} after ${between} hours; ${promise ? `promised: ${promise.text}` : 'the control states no time'}`,
    nl: `${what.nl} na ${between} uur; ${promise ? `beloofd: ${promise.text}` : 'de maatregel noemt geen tijd'}`,
  };
}
