import type { Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
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
}

/** Names the statements of two texts that are not the same, the gravest first; `verify` holds the one there is. */
export type TextComparison = (before: PolicyDocument, after: PolicyDocument) => readonly ChangedStatement[];
