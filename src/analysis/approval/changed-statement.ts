import type { Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Commitment, Control } from '../../workspace/records.js';
import type { Range } from '../../workspace/position.js';

/** What became of a statement when its text was changed. */
export type StatementChange = 'weakened' | 'changed' | 'new' | 'removed';

export interface ChangedStatement {
  readonly kind: StatementChange;
  /** As it reads now; of a removed one, as it read. */
  readonly text: string;
  /** As it read, when it was another. */
  readonly before?: string;
  /** Where it stands now; undefined for a removed one. */
  readonly range?: Range;
  /** In what it says less than before, or that what it said is nowhere said any more. */
  readonly less?: Localised;
  /** What the records state that this said too before, and says no more. */
  readonly leftBehind?: readonly LeftBehind[];
}

/** A promise, a control, or a statement of a document, that a text agreed with before it was changed, and does not now. */
export interface LeftBehind {
  readonly kind: 'commitment' | 'control' | 'document';
  /** Of a document, its path. */
  readonly id: string;
  readonly statement: string;
  /** Its words that the text said too and says no more; the whole statement when the text now denies it. */
  readonly said: string;
  /** Where the statement of a document stands. */
  readonly range?: Range;
}

/** Names the statements of two texts that are not the same, the gravest first; `verify` holds the one there is. */
export type TextComparison = (
  before: PolicyDocument,
  after: PolicyDocument,
  records?: StatedRecords,
) => readonly ChangedStatement[];

/** What the company promised and does, as its records have it. */
export interface StatedRecords {
  readonly commitments: readonly Commitment[];
  readonly controls: readonly Control[];
  /** The documents in force. */
  readonly documents?: readonly PolicyDocument[];
}

/** Names the statements of documents that a change of the records leaves behind, by the record's kind and ID. */
export type RecordComparison = (
  before: StatedRecords,
  after: StatedRecords,
) => ReadonlyMap<string, readonly LeftBehind[]>;
