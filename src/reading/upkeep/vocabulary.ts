/** What one language says of who keeps a document: owns, reviews and approves it. */
export interface UpkeepWords {
  /** Determiners with which a document speaks of itself. */
  readonly which: ReadonlySet<string>;
  /** Those with which it speaks of all documents. */
  readonly all: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Names of all of them that stand without a determiner. */
  readonly several: ReadonlySet<string>;
  readonly documentBeginnings: readonly string[];
  /** Beginnings of words for looking a document over again. */
  readonly review: readonly string[];
  /** First parts of such words, before a hyphen. */
  readonly again: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly owner: ReadonlySet<string>;
  readonly responsible: ReadonlySet<string>;
  /** Beginnings of words for what a keeper does. */
  readonly keep: readonly string[];
  readonly kept: ReadonlySet<string>;
  readonly approved: ReadonlySet<string>;
  readonly approve: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
}
