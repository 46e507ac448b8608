/** What a kind of statement looks like. Patterns are tested on lower-case or mixed text alike (case-insensitive). */
export interface Subject {
  readonly id: string;
  /** Must be in the clause itself. */
  readonly cue: RegExp;
  /** Must be in the clause or around it (heading, list lead, row label, column header). */
  readonly about?: RegExp;
  /** Must not be in the clause or around it. */
  readonly not?: RegExp;
  readonly value: 'duration' | 'cadence' | 'either' | 'characters' | 'attempts';
  readonly unit: 'days' | 'hours' | 'per-year' | 'count';
  /** The bound when the text gives none. */
  readonly bound: 'exact' | 'min' | 'max';
  /** Values outside are something else. In `unit`. */
  readonly from?: number;
  readonly to?: number;
  /** Conditions that make values comparable only with their like, tested on clause and context. */
  readonly qualifiers?: readonly (readonly [name: string, pattern: RegExp])[];
  /** Whether values differ by severity, so that one must be named. */
  readonly severities?: boolean;
  /**
   * The thing it is about, as part of a pattern: a word that narrows it ("payment logs", "logs of the till") makes values
   * comparable only with their like.
   */
  readonly head?: string;
}
