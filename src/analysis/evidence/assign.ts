import type { Day } from './day.js';
import type { EvidenceItem } from './items.js';
import type { Occurrence } from './occurrences.js';
import { holds, overlaps } from './period-label.js';

/** Which occurrences a file is evidence of. */
export interface Assignment {
  /** Indexes of occurrences; more than one only for a log of daily or weekly work. */
  readonly counts: readonly number[];
  /** The occurrence for which it came before the observation period began. */
  readonly early: number | undefined;
}

const NONE: Assignment = { counts: [], early: undefined };

/**
 * Finds the occurrence of a control that a file belongs to: the one its folder's period and its date agree on. A file
 * made in the days after a window belongs to it only when it is filed there.
 */
export function assign(item: EvidenceItem, occurrences: readonly Occurrence[]): Assignment {
  const { label } = item;
  const fits = (window: Occurrence): boolean => label === undefined || overlaps(label, window);
  const log = logged(item, occurrences);
  if (log.length > 0) return { counts: log, early: undefined };
  const at = label?.unit === 'day' ? label.start : item.effective;
  if (at === undefined) return undated(item, occurrences);
  const within = occurrences.findIndex((window) => fits(window) && holds(window, at));
  if (within >= 0) return { counts: [within], early: undefined };
  const after =
    label === undefined
      ? -1
      : occurrences.findLastIndex((window) => fits(window) && window.end < at && at <= window.due);
  if (after >= 0) return { counts: [after], early: undefined };
  const before = occurrences.findIndex((window) => holds(window.whole, at) && at < window.start);
  if (before < 0) return NONE;
  // What is done once may have been done long ago.
  return occurrences[before]?.rhythm === 'once'
    ? { counts: [before], early: undefined }
    : { counts: [], early: before };
}

/** An export over a longer time, made when that was over, covers each day or week of it. */
function logged({ label, effective }: EvidenceItem, occurrences: readonly Occurrence[]): number[] {
  if (label === undefined || label.unit === 'day' || (effective !== undefined && effective < label.end))
    return [];
  const reach: Day = Math.min(label.end, effective ?? label.end);
  return occurrences.flatMap((window, n) =>
    (window.rhythm === 'daily' || window.rhythm === 'weekly') &&
    window.start >= label.start &&
    window.end <= reach
      ? [n]
      : [],
  );
}

/** Without a date the folder decides, if it names one window or lies within one. */
function undated({ label }: EvidenceItem, occurrences: readonly Occurrence[]): Assignment {
  if (label === undefined) return NONE;
  const touched = occurrences.flatMap((window, n) => (overlaps(label, window) ? [n] : []));
  const [only] = touched;
  return only !== undefined && touched.length === 1 ? { counts: [only], early: undefined } : NONE;
}
