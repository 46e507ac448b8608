import { compare, sameRange } from '../workspace/position.js';
import type { Diagnostic, RelatedPlace } from './diagnostic.js';

/** Sorts by place, then code, then message, so that the order never depends on which rule ran first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.range.start, b.range.start) ||
      compare(a.range.end, b.range.end) ||
      order(a.code, b.code) ||
      order(a.message.en, b.message.en),
  );
}

/** Whether two lists say the same of the same places. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, n) => same(one, b[n]));
}

function same(a: Diagnostic, b: Diagnostic | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.code === b.code &&
    a.severity === b.severity &&
    sameRange(a.range, b.range) &&
    a.message.en === b.message.en &&
    a.why.en === b.why.en &&
    a.criterion === b.criterion &&
    sameRelated(a.related ?? [], b.related ?? []) &&
    (a.data === b.data || JSON.stringify(a.data) === JSON.stringify(b.data))
  );
}

function sameRelated(a: readonly RelatedPlace[], b: readonly RelatedPlace[]): boolean {
  return a === b || (a.length === b.length && a.every((one, n) => samePlace(one, b[n])));
}

function samePlace(a: RelatedPlace, b: RelatedPlace | undefined): boolean {
  return b !== undefined && a.uri === b.uri && a.message.en === b.message.en && sameRange(a.range, b.range);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
