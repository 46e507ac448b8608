/** The turns of phrase that decide a statement's stance, in one language. All are tried on lower-case text. */
export interface StancePatterns {
  /** A cheap test: nothing that negates or puts off occurs without one of these. */
  readonly trigger: RegExp;
  readonly planned: RegExp;
  /** Admits that something is missing, whatever else the statement holds. */
  readonly missing: RegExp;
  /** Says that something is not done, unless the statement is conditional. */
  readonly negated: RegExp;
  readonly conditional: RegExp;
  /** Negation that forbids, and so says how. */
  readonly prohibition: RegExp;
  readonly obligation: RegExp;
  /** Purpose, scope, definition, pointer, value statement. */
  readonly mention: RegExp;
  /** A short statement about what was said before: "It's on the list." */
  readonly anaphoric: RegExp;
  /** Headings under which nothing is in place yet. */
  readonly plannedHeading: RegExp;
  readonly missingHeading: RegExp;
}

/** One pattern of alternatives. */
export function anyOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'u');
}
