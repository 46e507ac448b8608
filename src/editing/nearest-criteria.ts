import { CRITERION_IDS } from '../catalog/criterion-ids.js';
import type { CriterionId } from '../catalog/types.js';

/** The criteria somebody may have meant by an ID that does not exist: the same series first, then the nearest number. */
export function nearestCriteria(id: string, count = 2): readonly CriterionId[] {
  const { series, number } = parts(id);
  return CRITERION_IDS.map((known) => ({ known, distance: distance(parts(known), series, number) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ known }) => known);
}

function parts(id: string): { series: string; number: number } {
  const match = /^([A-Z]+\d*)\.?(\d*)/.exec(id.toUpperCase());
  return { series: match?.[1] ?? '', number: Number(match?.[2] ?? 0) };
}

function distance(known: { series: string; number: number }, series: string, number: number): number {
  const far =
    known.series === series
      ? 0
      : letters(known.series) === letters(series)
        ? 50 + 20 * Math.abs(digits(known.series) - digits(series))
        : 1000;
  return far + Math.abs(known.number - number);
}

function letters(series: string): string {
  return series.replace(/\d/g, '');
}

function digits(series: string): number {
  return Number(series.replace(/\D/g, '') || 0);
}
