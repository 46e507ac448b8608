/** What one language needs to tell who does what; words in small letters, apart by a space, phrases by a bar. */
export interface PerformerWords {
  readonly determiners: string;
  /** Words behind which a clause of its own may begin. */
  readonly joins: string;
  /** Words between a doer and the verb. */
  readonly between: string;
  /** Forms of being, with which the subject does nothing itself. */
  readonly being: string;
  readonly by: string;
  /** "the approval of …". */
  readonly approval: string;
  readonly approvalOf: string;
  readonly approves: string;
  /** Words before a time within which something is done. */
  readonly within: string;
  /** Words for somebody who is no function of the company. */
  readonly others: string;
  /** Nouns for what runs by itself. */
  readonly jobs: string;
  readonly andWords: string;
  /** What tells a doer from another: "a developer other than the author". */
  readonly otherThan: string;
  /** Small words with which a clause begins whose doer comes behind the verb. */
  readonly leading: string;
  /** Words between a thing and the product it is of: "alerts of …". */
  readonly partOf: string;
}
