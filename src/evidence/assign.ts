import type { Day } from './day.js';
import { MOST_LATE } from './deadlines.js';
import type { EvidenceItem } from './items.js';
import type { Occurrence } from './occurrences.js';
import { holds, overlaps, type Span } from './period-label.js';

/** The one occurrence that a single record belongs to. */
export type Assignment =
  | {
      readonly to: number;
      /** When the control was performed; undefined when nothing says so. */
      readonly day: Day | undefined;
      /** It was performed before the observation period began, in the window that the period cuts. */
      readonly before: boolean;
    }
  | undefined;

/**
 * Finds the occurrence of a control that a record belongs to: the one its folder's period and its date agree on. One
 * made after a window belongs to it only when it is filed there, and not more than `MOST_LATE` days later. `periodStart`
 * is the first day of the observation period. `later` are the observation periods after it: what lies in one of them by
 * its date and by its folder, and is expected there, is work of that period, unless it is expected and on time here.
 */
export function assign(
  item: EvidenceItem,
  occurrences: readonly Occurrence[],
  periodStart: Day,
  later: readonly Span[] = [],
): Assignment {
  const { label } = item;
  if (occurrences.length === 0) return undefined;
  if (label?.unit === 'day') {
    const to = indexAt(occurrences, label.start);
    const day = item.effective ?? label.start;
    const window = occurrences[to];
    if (!window) return beforehand(occurrences, day, label, periodStart);
    return day < window.start || day - window.end > MOST_LATE ? undefined : { to, day, before: false };
  }
  const at = item.effective;
  if (at === undefined) return undated(item, occurrences);
  const within = indexAt(occurrences, at);
  const window = occurrences[within];
  if (window && (label === undefined || overlaps(label, window)))
    return { to: within, day: at, before: false };
  if (label !== undefined) {
    const to = lastOverlapping(occurrences, label.start, Math.min(label.end, at - 1), at);
    const past = occurrences[to];
    if (past && at - past.end <= MOST_LATE) {
      const isLaters = later.some(
        (span) => holds(span, at) && overlaps(span, label) && isExpectedIn(span, past, at),
      );
      if (!isLaters || (past.required && at <= past.due)) return { to, day: at, before: false };
    }
  }
  return beforehand(occurrences, at, label, periodStart);
}

/** Whether a later period expects work of a day: in a window of its own, or in one of which it holds at least half. */
function isExpectedIn(later: Span, { rhythm, whole }: Occurrence, day: Day): boolean {
  if (rhythm === 'annual' || !holds(whole, day)) return true;
  const inIt = Math.min(whole.end, later.end) - Math.max(whole.start, later.start) + 1;
  return inIt * 2 >= whole.end - whole.start + 1;
}

/** The window that holds a day; -1 when none does. Windows are in order and do not overlap. */
function indexAt(occurrences: readonly Occurrence[], day: Day): number {
  let [low, high] = [0, occurrences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const window = occurrences[middle];
    if (!window) break;
    if (day < window.start) high = middle - 1;
    else if (day > window.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The last window that ended before `at` and shares a day with `start` to `end`; -1 without one. */
function lastOverlapping(occurrences: readonly Occurrence[], start: Day, end: Day, at: Day): number {
  for (let n = occurrences.length - 1; n >= 0; n -= 1) {
    const window = occurrences[n];
    if (!window || window.start > end || window.end >= at) continue;
    return window.end >= start ? n : -1;
  }
  return -1;
}

/**
 * Work in a window's calendar period, done before the observation period began. What is filed under another quarter or
 * month is of that one; what is done once a year is due again a year after it was done, wherever it is filed.
 */
function beforehand(
  occurrences: readonly Occurrence[],
  at: Day,
  label: Span | undefined,
  periodStart: Day,
): Assignment {
  const to = occurrences.findIndex(
    ({ whole, start, rhythm }) =>
      holds(whole, at) &&
      at < start &&
      (label === undefined || rhythm === 'annual' || rhythm === 'once' || overlaps(label, whole)),
  );
  const window = occurrences[to];
  if (!window) return undefined;
  // What is done once may have been done long ago.
  if (window.rhythm === 'once') return { to, day: at, before: false };
  return at < periodStart ? { to, day: at, before: true } : undefined;
}

/** Without a date the folder decides, if it names one window or lies within one. */
function undated({ label }: EvidenceItem, occurrences: readonly Occurrence[]): Assignment {
  if (label === undefined) return undefined;
  const touched = occurrences.flatMap((window, n) => (overlaps(label, window) ? [n] : []));
  const [only] = touched;
  return only !== undefined && touched.length === 1 ? { to: only, day: undefined, before: false } : undefined;
}
