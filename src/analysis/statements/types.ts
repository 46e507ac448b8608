import type { Range } from '../../workspace/position.js';

/** A fact a policy states that another may contradict, e.g. password length 12, log retention 365 days. */
export interface Statement {
  /** What it is about: `password-length`, `log-retention`, `access-review-cadence`, `incident-notification:critical`, … */
  readonly subject: string;
  /** Normalised: days for durations, times a year for cadences, a count, or a lower-case role. */
  readonly value: number | string;
  /** Whether the text gives a lower bound ("at least"), an upper bound ("within"), or the value itself. */
  readonly bound: 'exact' | 'min' | 'max';
  readonly unit: 'days' | 'hours' | 'per-year' | 'count' | 'role' | 'percent';
  /** Conditions that make values comparable only with their like: `production`, `admin`, `severity:high`. */
  readonly qualifiers: readonly string[];
  /** Counted in working days: only a large difference counts. */
  readonly approximate?: boolean;
  readonly text: string;
  readonly section: number;
  /** In the file. */
  readonly range: Range;
}
