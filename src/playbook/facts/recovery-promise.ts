import { consistencyRows } from '../consistency/rows.js';
import type { PlaybookInput } from '../input.js';

/** The tightest time that customers are promised on a matter, in hours. */
export interface PromisedTime {
  readonly id: string;
  readonly hours: number;
  readonly text: string;
}

/** The tightest promise on a matter of recovery or response; undefined where none is made. Pure. */
export function recordedHours({ snapshot }: PlaybookInput, matter: string): PromisedTime | undefined {
  return consistencyRows(snapshot)
    .filter((row) => row.matter === matter)
    .flatMap(({ places }) => places)
    .flatMap(({ in: where, id, text, statement: { value, unit } }): PromisedTime[] =>
      where === 'promise' &&
      id !== undefined &&
      typeof value === 'number' &&
      (unit === 'hours' || unit === 'days')
        ? [{ id, hours: unit === 'days' ? value * 24 : value, text }]
        : [],
    )
    .sort((a, b) => a.hours - b.hours)[0];
}
