import type { Frequency } from '../catalog/types.js';
import type { EventFrequency } from '../workspace/frequency-field.js';
import type { Control } from '../workspace/records.js';
import { dayOf, type Day } from './day.js';
import type { Span } from './period-label.js';

/** A stretch of days in which a control is in operation and keeps one rhythm. */
export interface Stretch extends Span {
  readonly frequency: Frequency | undefined;
  /** What it runs with besides. */
  readonly alsoPer: EventFrequency | undefined;
  readonly rule: string | undefined;
}

interface Change {
  readonly day: Day;
  readonly frequency?: Frequency;
  readonly alsoPer?: EventFrequency;
  /** A new rhythm is named, in words that are not understood. */
  readonly isUnread?: boolean;
  readonly rrule?: string;
  readonly owner?: string;
  readonly running?: boolean;
}

/** What changed of a control, by day: its `frequencyChanges` and its `history`. */
function changesOf({ frequencyChanges, history = [] }: Control): readonly Change[] {
  const changes: Change[] = [
    ...frequencyChanges.map(({ from, frequency, alsoPer }) => ({ day: dayOf(from), frequency, alsoPer })),
    ...history.map(({ from, frequency, alsoPer, unreadFrequency, rrule, owner, status }) => ({
      day: dayOf(from),
      frequency,
      alsoPer,
      isUnread: unreadFrequency !== undefined,
      rrule,
      owner,
      running: status && status === 'implemented',
    })),
  ];
  return changes.sort((a, b) => a.day - b.day);
}

/**
 * The stretches of a period in which a control is in operation, each with its rhythm. Before the first change that names
 * a key, the control's own key holds; a change takes effect on its day. A change of owner, or one to the same rhythm,
 * cuts nothing.
 */
export function stretchesOf(control: Control, period: Span): readonly Stretch[] {
  const first = Math.max(period.start, control.since === undefined ? period.start : dayOf(control.since));
  const last = Math.min(period.end, control.until === undefined ? period.end : dayOf(control.until));
  const changes = changesOf(control);
  let { frequency, alsoPer, rrule: rule } = control;
  let running = runsAtFirst(control, changes);
  const stretches: Stretch[] = [];
  let start = first;
  const close = (end: Day): void => {
    if (!running || end < start) return;
    const before = stretches.at(-1);
    const isSame =
      before?.end === start - 1 &&
      before.frequency === frequency &&
      before.alsoPer === alsoPer &&
      before.rule === rule;
    if (isSame) stretches[stretches.length - 1] = { ...before, end };
    else stretches.push({ start, end, frequency, alsoPer, rule });
  };
  for (const change of changes) {
    if (change.day > last) break;
    close(change.day - 1);
    start = Math.max(start, change.day);
    if (change.frequency !== undefined || change.rrule !== undefined || change.isUnread === true) {
      ({ frequency, alsoPer } = change);
      rule = change.rrule;
    }
    running = change.running ?? running;
  }
  close(last);
  return stretches;
}

/** Before the first change of its status a control was what that change ends; without one it is what it is now. */
function runsAtFirst({ status, until }: Control, changes: readonly Change[]): boolean {
  const change = changes.find(({ running }) => running !== undefined);
  if (change) return change.running === false;
  return status === 'implemented' || (status === 'retired' && until !== undefined);
}

/** Whether a control was in operation on any day of a period; one that began after it was not. */
export function runsIn(control: Control, period: Span): boolean {
  if (control.since !== undefined && dayOf(control.since) > period.end) return false;
  if (control.status === 'implemented' && (control.history ?? []).every(({ status }) => status === undefined))
    return control.until === undefined || dayOf(control.until) >= period.start;
  return stretchesOf(control, period).length > 0;
}

/** Who owned a control on a day. */
export function ownerOn(control: Control, day: Day): string | undefined {
  const change = changesOf(control).findLast((one) => one.owner !== undefined && one.day <= day);
  return change?.owner ?? control.owner;
}

/** Who owned a control in a period, each with the first day of it, in order. */
export function ownersIn(
  control: Control,
  { start, end }: Span,
): readonly { readonly from: Day; readonly owner: string }[] {
  const owners: { readonly from: Day; readonly owner: string }[] = [];
  const days = changesOf(control).flatMap(({ day }) => (start < day && day <= end ? [day] : []));
  for (const from of [start, ...days]) {
    const owner = ownerOn(control, from);
    if (owner !== undefined && owner !== owners.at(-1)?.owner) owners.push({ from, owner });
  }
  return owners;
}

/** A control with the owner and the rhythm it has on a day, for who looks at no period. */
export function asOf(control: Control, day: Day): Control {
  let { owner, frequency, alsoPer, rrule } = control;
  for (const change of changesOf(control)) {
    if (change.day > day) break;
    owner = change.owner ?? owner;
    if (change.frequency !== undefined || change.rrule !== undefined || change.isUnread === true)
      ({ frequency, alsoPer, rrule } = change);
  }
  const isSame =
    owner === control.owner &&
    frequency === control.frequency &&
    alsoPer === control.alsoPer &&
    rrule === control.rrule;
  return isSame ? control : { ...control, owner, frequency, alsoPer, rrule };
}

/**
 * A control without what has changed of it: a text is of one day, and nobody knows of which, so that neither its owner nor
 * its rhythm of before or after can contradict it.
 */
export function unchanged(control: Control): Control {
  const changes = changesOf(control);
  if (changes.length === 0) return control;
  const isRhythm = changes.some(
    (one) => one.frequency !== undefined || one.rrule !== undefined || one.isUnread === true,
  );
  return {
    ...control,
    owner: changes.some(({ owner }) => owner !== undefined) ? undefined : control.owner,
    frequency: isRhythm ? undefined : control.frequency,
  };
}
