import type { Frequency } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { dayOf, type Day } from './day.js';
import type { Span } from './period-label.js';
import { windowsOfRule } from './schedule-rule.js';
import { graceOf, windowsOf, type Rhythm, type Window } from './windows.js';

/** One time a control is to be performed. */
export interface Occurrence extends Window {
  readonly rhythm: Rhythm;
  /** The last day on which its evidence may be made: the window's end and a few days more. */
  readonly due: Day;
  /** Whether the observation period holds enough of the window (half) for the auditor to expect it. */
  readonly required: boolean;
}

/** A stretch of the observation period in which a control keeps one frequency. */
export interface Segment extends Span {
  readonly frequency: Frequency | undefined;
  readonly rule: string | undefined;
}

/** What a control's schedule asks for in a period. */
export interface Schedule {
  readonly occurrences: readonly Occurrence[];
  /** The stretches in which it runs whenever something happens. */
  readonly perEvent: readonly Span[];
  /** The control states no frequency for these, or a recurrence rule that cannot be read. */
  readonly unknown: readonly Span[];
}

/** The control's frequencies over a period, from its start (`since`) on; changes take effect on the day they name. */
export function segmentsOf(control: Control, period: Span): readonly Segment[] {
  const from = Math.max(period.start, control.since === undefined ? period.start : dayOf(control.since));
  if (from > period.end) return [];
  const changes = control.frequencyChanges
    .map(({ from: day, frequency }) => ({ day: dayOf(day), frequency }))
    .sort((a, b) => a.day - b.day);
  const segments: Segment[] = [];
  let [start, frequency, rule] = [from, control.frequency, control.rrule];
  for (const change of changes) {
    if (change.day > period.end) break;
    if (change.day > start) segments.push({ start, end: change.day - 1, frequency, rule });
    start = Math.max(start, change.day);
    frequency = change.frequency;
    rule = undefined;
  }
  segments.push({ start, end: period.end, frequency, rule });
  return segments;
}

/** What is expected of a control over a period. A control that is inherited is asked for one review of its provider a year. */
export function scheduleOf(control: Control, period: Span): Schedule {
  const occurrences: Occurrence[] = [];
  const perEvent: Span[] = [];
  const unknown: Span[] = [];
  for (const segment of segmentsOf(control, period)) {
    const { rule, start, end } = segment;
    const frequency = control.inheritedFrom === undefined ? segment.frequency : 'annual';
    const planned =
      rule === undefined || control.inheritedFrom !== undefined
        ? undefined
        : windowsOfRule(rule, anchorOf(control, period), segment);
    if (planned) occurrences.push(...planned.map((window) => expected(window, rhythmOf(window))));
    else if (frequency === undefined) unknown.push({ start, end });
    else if (frequency === 'per-event' || frequency === 'per-change') perEvent.push({ start, end });
    else occurrences.push(...ofRhythm(frequency, segment));
  }
  return { occurrences, perEvent, unknown };
}

/** Most controls share a frequency over the same days. */
const SHARED = new Map<string, readonly Occurrence[]>();
const MOST_SHARED = 100;

function ofRhythm(rhythm: Rhythm, { start, end }: Span): readonly Occurrence[] {
  const key = `${rhythm} ${start} ${end}`;
  const known = SHARED.get(key);
  if (known) return known;
  const made = windowsOf(rhythm, { start, end }).map((window) => expected(window, rhythm));
  if (SHARED.size >= MOST_SHARED) SHARED.clear();
  SHARED.set(key, made);
  return made;
}

/** Recurrence rules count from the control's first day. */
function anchorOf(control: Control, period: Span): Day {
  return control.since === undefined ? period.start : dayOf(control.since);
}

function expected(window: Window, rhythm: Rhythm): Occurrence {
  const days = (span: Span): number => span.end - span.start + 1;
  const whole = rhythm === 'annual' || rhythm === 'once';
  return {
    ...window,
    rhythm,
    due: window.end + graceOf(rhythm),
    required: whole || days(window) * 2 >= days(window.whole),
  };
}

/** The named rhythm nearest to the length of a rule's window, for its grace. */
function rhythmOf({ whole }: Window): Rhythm {
  const days = whole.end - whole.start + 1;
  if (days < 4) return 'daily';
  if (days < 25) return 'weekly';
  if (days < 60) return 'monthly';
  if (days < 150) return 'quarterly';
  return days < 300 ? 'semiannual' : 'annual';
}
