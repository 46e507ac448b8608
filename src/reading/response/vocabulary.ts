/** Words by which one language marks the parts of a management response; closed classes, no subjects. */
export interface ResponseWords {
  /** Joins an effect to its cause. */
  readonly cause: RegExp;
  /** Takes in everything there is, beside a verb of looking. */
  readonly all: RegExp;
  readonly look: RegExp;
  /** Names a record that shows the repair, or a test of it. */
  readonly shown: RegExp;
  /** Denies harm. */
  readonly harmless: RegExp;
  /** Denies the facts. */
  readonly disputes: RegExp;
  /** Lays the blame on who audits. */
  readonly auditor: RegExp;
  /** Says that something was somebody's fault. */
  readonly fault: RegExp;
}
