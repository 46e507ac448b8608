/** What one language says of who owns, approves and holds; each list as `WordPatterns` reads it. */
export interface DutyWords {
  /** Verbs of an owner behind the subject: "owns", "is responsible for". */
  readonly owns: string;
  readonly approves: string;
  /** Participles before "by". */
  readonly owned: string;
  readonly approved: string;
  /** "requires the approval of". */
  readonly approvalOf: string;
  readonly by: string;
  /** "owner of the plan is the CFO". */
  readonly ownerOf: string;
  readonly approverOf: string;
  readonly is: string;
  readonly and: string;
  /** Things of which a company has one, or that one role approves. */
  readonly objects: Readonly<Record<string, string>>;
  /** The document that a sentence stands in. */
  readonly itself: string;
  /** Functions that one person holds. */
  readonly single: string;
}
