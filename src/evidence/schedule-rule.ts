import * as library from 'rrule';
import { addMonths, dayAt, isoOf, mondayOf, monthOf, type Day } from './day.js';
import { labelOf, type Span } from './period-label.js';
import type { Window } from './windows.js';

// Node reads the package as CommonJS, bundlers as a module.
const { RRule, rrulestr } = (
  'RRule' in library ? library : Reflect.get(library, 'default')
) as typeof library;

const MILLISECONDS = 86_400_000;
/** No control is planned more often than once a day. */
const MOST = 5000;
/** Days in one step of a rule's frequency; those that repeat within a day have none. */
const STEP: Readonly<Record<number, number>> = {
  [RRule.YEARLY]: 366,
  [RRule.MONTHLY]: 31,
  [RRule.WEEKLY]: 7,
  [RRule.DAILY]: 1,
};

/**
 * The windows of a recurrence rule (RFC 5545, such as `FREQ=MONTHLY;INTERVAL=2`), counted from `anchor`. Undefined when
 * the rule cannot be read or repeats within a day. Each planned date stands for the month it falls in when all fall in
 * different months, else for its week, else for the day itself; a window lasts until the next begins.
 */
export function windowsOfRule(rule: string, anchor: Day, span: Span): readonly Window[] | undefined {
  const planned = plannedDates(rule, anchor, span);
  if (planned === undefined || span.end < span.start) return planned && [];
  if (planned.length === 0) return [];
  const snap = snapOf(planned);
  const starts = planned.map(snap);
  // The last date before the span may reach into it.
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= span.start),
  );
  const windows: Window[] = [];
  for (let n = first; n < planned.length; n += 1) {
    const [from = 0, next, date = 0] = [starts[n], starts[n + 1], planned[n]];
    if (from > span.end) break;
    const end = Math.min((next ?? span.end + 1) - 1, span.end);
    const start = n === first ? span.start : Math.max(from, span.start);
    if (end < start) continue;
    windows.push({
      start,
      end,
      label: labelFor(from, snap),
      whole: { start: Math.min(from, start), end: next === undefined ? end : next - 1 },
      planned: date,
    });
  }
  return windows;
}

/** Whether a recurrence rule can be read. */
export function isScheduleRule(rule: string): boolean {
  return plannedDates(rule, 0, { start: 0, end: 1 }) !== undefined;
}

function plannedDates(rule: string, anchor: Day, span: Span): Day[] | undefined {
  const text = rule.trim().replace(/^RRULE:/i, '');
  if (!/^[A-Z]+=/i.test(text) || /DTSTART|RDATE|EXDATE|\n/i.test(text)) return undefined;
  try {
    const { origOptions } = rrulestr(text);
    const { freq, interval = 1 } = origOptions;
    const step = freq === undefined ? undefined : STEP[freq];
    if (step === undefined || origOptions.byhour || origOptions.byminute || origOptions.bysecond)
      return undefined;
    const dates: Day[] = [];
    const from = Math.max(anchor, span.start - step * Math.min(interval, 100) - 31);
    new RRule({ ...origOptions, dtstart: dateOf(anchor), tzid: null }).between(
      dateOf(from),
      dateOf(addMonths(span.end, 14)),
      true,
      (date) => {
        dates.push(Math.floor(date.getTime() / MILLISECONDS));
        return dates.length < MOST;
      },
    );
    return dates;
  } catch {
    return undefined;
  }
}

type Snap = (day: Day) => Day;

const monthStart: Snap = (day) => {
  const { year, month } = monthOf(day);
  return dayAt(year, month, 1);
};

/** The coarsest beginning at which no two planned dates meet. */
function snapOf(planned: readonly Day[]): Snap {
  for (const snap of [monthStart, mondayOf])
    if (new Set(planned.map(snap)).size === planned.length) return snap;
  return (day) => day;
}

function labelFor(start: Day, snap: Snap): string {
  if (snap !== monthStart) return isoOf(start);
  const { year, month } = monthOf(start);
  return labelOf(year, month, 'month');
}

function dateOf(day: Day): Date {
  return new Date(day * MILLISECONDS);
}
