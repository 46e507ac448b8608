/** What can tell whether a text matches. */
export type Pattern = Pick<RegExp, 'test'>;

/** The turns of phrase that decide a statement's stance, in one language. All are tried on lower-case text. */
export interface StancePatterns {
  /** A cheap test: nothing that negates or puts off occurs without one of these. */
  readonly trigger: RegExp;
  readonly planned: Pattern;
  /** Admits that something is missing, whatever else the statement holds. */
  readonly missing: Pattern;
  /** Says that something is not done, unless the statement is conditional. */
  readonly negated: Pattern;
  readonly conditional: RegExp;
  /** Negation that forbids, and so says how. */
  readonly prohibition: RegExp;
  readonly obligation: RegExp;
  /** Purpose, scope, definition, pointer, value statement. */
  readonly mention: Pattern;
  /** A short statement about what was said before: "It's on the list." */
  readonly anaphoric: RegExp;
  /** Headings under which nothing is in place yet. */
  readonly plannedHeading: RegExp;
  readonly missingHeading: RegExp;
}

/**
 * Alternatives as one test. Those that start with `^` are tried at the start only: in one expression with the others
 * they would be tried at every place.
 */
export function anyOf(...alternatives: readonly string[]): Pattern {
  const atStart = alternatives.filter((one) => one.startsWith('^'));
  const anywhere = alternatives.filter((one) => !one.startsWith('^'));
  const start = new RegExp(`^(?:${atStart.map((one) => one.slice(1)).join('|')})`, 'u');
  const inside = new RegExp(anywhere.join('|'), 'u');
  if (atStart.length === 0) return inside;
  return { test: (text) => start.test(text) || inside.test(text) };
}
