import { evidenceKind } from '../catalog/evidence-kinds.js';
import { dayOf } from './day.js';
import type { EvidenceItem } from './items.js';
import type { Span } from './period-label.js';

/**
 * The days that a file shows by itself; undefined for a single record, which shows one performance. Only what a system
 * keeps without pause can show more: an export whose manifest states the days it `covers`, or that was made after the
 * period it is filed under had ended. What was exported before a day was over shows nothing of it.
 */
export function spanOf({ kind, entry, label, made, effective }: EvidenceItem): Span | undefined {
  if (kind === undefined || evidenceKind(kind)?.continuous !== true) return undefined;
  const stated = entry?.covers && { start: dayOf(entry.covers.start), end: dayOf(entry.covers.end) };
  const exported = made ?? effective;
  if (stated) {
    const end = Math.min(stated.end, exported === undefined ? stated.end : exported);
    return end < stated.start ? undefined : { start: stated.start, end };
  }
  if (label === undefined || label.unit === 'day' || exported === undefined || exported <= label.end)
    return undefined;
  return { start: label.start, end: label.end };
}

/** Spans in order, those that touch or overlap as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end + 1)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
