import type { Localised } from '../../../catalog/types.js';
import type { Range } from '../../../workspace/position.js';
import { isoOf } from '../../../evidence/day.js';
import type { EvidenceAnalysis } from '../../../evidence/evidence.js';
import type { FaultCode } from '../../../evidence/faults.js';
import type { EvidenceItem } from '../../../evidence/items.js';

export const FILE_START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a fault of an evidence file is shown: at its manifest's entry when that says what is wrong, else at the file. */
export function placeOf(
  item: EvidenceItem,
  key: 'control' | 'kind' | 'period' | 'effectiveDate',
): { readonly uri: string; readonly range: Range } {
  const { entry } = item;
  const inManifest =
    entry !== undefined &&
    (entry[key] !== undefined || (key === 'effectiveDate' && entry.collected !== undefined));
  return inManifest ? { uri: entry.uri, range: entry.range } : { uri: item.uri, range: FILE_START };
}

/** The files with one of these faults; the first such fault of each. */
export function* withFault(
  analysis: EvidenceAnalysis,
  codes: readonly FaultCode[],
): Iterable<{ readonly item: EvidenceItem; readonly fault: FaultCode }> {
  for (const { item, faults } of analysis.faulty) {
    const fault = faults.find((code) => codes.includes(code));
    if (fault) yield { item, fault };
  }
}

/** The name of a path's file. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** "2026-07-01 to 2026-09-30". */
export function spanText({ start, end }: { readonly start: number; readonly end: number }): Localised {
  return { en: `${isoOf(start)} to ${isoOf(end)}`, nl: `${isoOf(start)} tot en met ${isoOf(end)}` };
}
