import type { Frequency } from '../catalog/types.js';
import { frequenciesIn } from '../reading/frequency/frequencies.js';
import { detectLanguage } from '../workspace/markdown/language.js';
import { isOfEvents } from '../workspace/frequency-field.js';
import type { Control } from '../workspace/records.js';
import { dayOf, isWorkingDay, type Day } from './day.js';
import {
  closedAll,
  deadlinesFor,
  dueOf,
  USUAL_DEADLINES,
  type ClosedDays,
  type Deadlines,
} from './deadlines.js';
import { stretchesOf } from './history.js';
import { holds, type Span } from './period-label.js';
import { windowsOfRule } from './schedule-rule.js';
import { windowsOf, type Rhythm, type Window } from './windows.js';

/** One time a control is to be performed. */
export interface Occurrence extends Window {
  readonly rhythm: Rhythm;
  /** As controls.yaml calls it; undefined for a recurrence rule. */
  readonly frequency: Frequency | undefined;
  /** The last day on which its evidence is on time: the window's end and the days of grace of its rhythm. */
  readonly due: Day;
  /** Whether the observation period holds enough of the window (half) for the auditor to expect it. */
  readonly required: boolean;
  /** The holidays or closures that fill the whole window, so that nothing is expected. */
  readonly closed?: readonly ClosedDays[];
}

/** What a control's schedule asks for in a period. */
export interface Schedule {
  readonly occurrences: readonly Occurrence[];
  /** The stretches in which it runs whenever something happens. */
  readonly perEvent: readonly Span[];
  /** The control states no frequency for these, or a recurrence rule that cannot be read. */
  readonly unknown: readonly Span[];
}

/** What is expected of a control over a period. A control that is inherited is asked for one review of its provider a year. */
export function scheduleOf(control: Control, period: Span, company: Deadlines = USUAL_DEADLINES): Schedule {
  const occurrences: Occurrence[] = [];
  const perEvent: Span[] = [];
  const unknown: Span[] = [];
  const deadlines = deadlinesFor(control, company);
  for (const stretch of stretchesOf(control, period)) {
    const { rule, start, end } = stretch;
    const frequency = control.inheritedFrom === undefined ? stretch.frequency : 'annual';
    const planned =
      rule === undefined || control.inheritedFrom !== undefined
        ? undefined
        : windowsOfRule(rule, anchorOf(control, period), stretch);
    if (planned)
      occurrences.push(...planned.map((window) => expected(window, rhythmOf(window), undefined, deadlines)));
    else if (frequency === undefined) unknown.push({ start, end });
    else if (isOfEvents(frequency)) perEvent.push({ start, end });
    else
      occurrences.push(
        ...ofRhythm(frequency, stretch, deadlines).filter(
          ({ start: day }) => frequency !== 'daily' || !isOnWorkingDays(control) || isWorkingDay(day),
        ),
      );
    if (stretch.alsoPer !== undefined && control.inheritedFrom === undefined) perEvent.push({ start, end });
  }
  return { occurrences, perEvent, unknown };
}

/** A daily control whose words say that it is done on working days. */
function isOnWorkingDays({ statement = '' }: Control): boolean {
  return frequenciesIn(statement, detectLanguage(statement, 'en')).some(
    ({ perYear }) => typeof perYear === 'number' && perYear > 240 && perYear < 270,
  );
}

/** Most controls share a frequency over the same days. */
const SHARED = new WeakMap<Deadlines, Map<string, readonly Occurrence[]>>();
const MOST_SHARED = 100;

function ofRhythm(rhythm: Rhythm, { start, end }: Span, deadlines: Deadlines): readonly Occurrence[] {
  const shared = SHARED.get(deadlines) ?? new Map<string, readonly Occurrence[]>();
  SHARED.set(deadlines, shared);
  const key = `${rhythm} ${start} ${end}`;
  const known = shared.get(key);
  if (known) return known;
  const made = windowsOf(rhythm, { start, end }).map((window) => expected(window, rhythm, rhythm, deadlines));
  if (shared.size >= MOST_SHARED) shared.clear();
  shared.set(key, made);
  return made;
}

/** Recurrence rules count from the control's first day. */
function anchorOf(control: Control, period: Span): Day {
  return control.since === undefined ? period.start : dayOf(control.since);
}

function expected(
  window: Window,
  rhythm: Rhythm,
  frequency: Frequency | undefined,
  deadlines: Deadlines,
): Occurrence {
  const days = (span: Span): number => span.end - span.start + 1;
  const whole = rhythm === 'annual' || rhythm === 'once';
  const closed = closedAll(window, deadlines.closures);
  return {
    ...window,
    rhythm,
    frequency,
    due: dueOf(window, rhythm, deadlines),
    required: whole || isPlannedIn(window) || days(window) * 2 >= days(window.whole),
    ...(closed && { closed }),
  };
}

/** What a recurrence rule plans for a day of the period is expected, however soon after it the period ends. */
function isPlannedIn(window: Window): boolean {
  return window.planned !== undefined && holds(window, window.planned);
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
