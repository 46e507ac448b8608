import type { EvidenceFile } from '../workspace/records.js';
import type { Day } from './day.js';
import type { EvidenceItem } from './items.js';

/** Files needed before their times say anything. */
const FEW = 20;
/** File systems without times give zero or something near it. */
const FIRST_TIME = Date.UTC(2000, 0, 1);

/** The day on which a file was last changed on disk; undefined when the file system does not know. */
export function fileDay({ mtime }: EvidenceFile): Day | undefined {
  return mtime > FIRST_TIME ? Math.floor(mtime / 86_400_000) : undefined;
}

/**
 * Whether the times on disk only tell when the folder was copied or checked out: then a quarter of the files or more
 * have the same day.
 */
export function copiedTimes(items: readonly EvidenceItem[]): boolean {
  const days = new Map<Day, number>();
  let known = 0;
  for (const { file } of items) {
    const day = fileDay(file);
    if (day === undefined) continue;
    known += 1;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return known < FEW || Math.max(...days.values()) * 4 >= known;
}
