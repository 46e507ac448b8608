/** Words by which a rule is denied, narrowed or tied to something; each list as `WordPatterns` reads it. */
export interface LimitWords {
  readonly negation: string;
  /** What follows is left out of the rule. */
  readonly exception: string;
  /** What follows must be so before the rule holds. */
  readonly condition: string;
  readonly only: string;
  /** What must come first: a denial of what comes before it is none of the thing. */
  readonly until: string;
  /** The rule holds for all there are. */
  readonly universal: string;
  /** Somebody's consent. */
  readonly approval: string;
  /** Words between a noun and what narrows it to some: "colleagues with …", "those who …". */
  readonly narrowing: string;
  readonly determiners: string;
  /** Says that a rule does not hold for somebody. */
  readonly exemption: string;
  /** Says that a rule holds in most cases, not in all. */
  readonly mostly: string;
  /** Leaves it to somebody to do otherwise. */
  readonly discretion: string;
  /** What is meant to be done, not done. */
  readonly aim: string;
  /** Allows something. */
  readonly may: string;
  /** Denies, in the words that only deny. */
  readonly denial: string;
  /** Says that a number or share is the largest there may be, or the smallest. */
  readonly most: string;
  readonly least: string;
  /** Says that one thing comes after another. */
  readonly later: string;
  /** Says that something is no part of what is told of. */
  readonly outside: string;
  /** Says that one thing comes before another. */
  readonly first: string;
  /** Says in what order, or under which condition, things happen. */
  readonly order: string;
  /** Says that each may by itself, where several are named. */
  readonly single: string;
  /** Denies for everybody and at all times. */
  readonly never: string;
  /** Says that a rule holds whatever happens. */
  readonly absolute: string;
}
