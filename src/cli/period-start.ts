import { dayOf, isoOf } from '../evidence/day.js';
import { readLabel } from '../evidence/period-label.js';
import { periodDuring, periodsOf } from '../evidence/scope.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { CliError } from './cli-error.js';

/** An observation period that a command was asked to look at. */
export interface AskedPeriod {
  /** The name, or the first day, of another one than that of today. */
  readonly observationPeriod?: string;
  /** A stretch such as 2026-Q3: of several observation periods the one in which it lies. */
  readonly during?: string;
}

/** The first day of the period that is asked for. Throws a CliError when soc2.yaml names no such period. */
export function periodStart(
  { observationPeriod: asked, during }: AskedPeriod,
  today: string,
  { config }: Pick<Snapshot, 'config'>,
): string | undefined {
  const periods = periodsOf(config);
  if (asked !== undefined) {
    const found = periods.find(({ name, start }) => name === asked || isoOf(start) === asked);
    if (found) return isoOf(found.start);
    throw new CliError(
      `soc2.yaml has no observation period ${asked}; it has ${periods.map(({ name }) => name).join(', ') || 'none'}.`,
    );
  }
  const label = during === undefined ? undefined : readLabel(during);
  if (!label || periods.length === 0) return undefined;
  const found = periodDuring(config, dayOf(today), label);
  if (!found)
    throw new CliError(
      `${during ?? ''} lies in no observation period of soc2.yaml: ${periods.map(({ start, end }) => `${isoOf(start)} – ${isoOf(end)}`).join(', ')}.`,
    );
  return isoOf(found.start);
}
