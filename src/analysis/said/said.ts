import type { Spoken } from '../../reading/pairs/side.js';
import type { Range } from '../../workspace/position.js';
import type { DocumentRef } from '../workspace-facts.js';
import type { StatedRecord } from '../statements/types.js';

/** A statement as it is held against those of other documents. */
export interface Said {
  readonly spoken: Spoken;
  /** In the file. */
  readonly range: Range;
  /** Statements of one section are not held against each other: what stands together is meant together. */
  readonly section: number;
  /** It stands in no policy, but in a register, index or runbook beside them. */
  readonly beside?: true;
  /** The record that says it, of one that stands in no document. */
  readonly record?: StatedRecord;
}

/** Where something is said. */
export interface PlacedSaid {
  readonly document: DocumentRef;
  readonly said: Said;
}

/** Two statements of which only one can hold, as far as can be told. */
export interface Clash {
  /** The one that is measured against the other. */
  readonly here: PlacedSaid;
  readonly there: PlacedSaid;
  readonly chance: number;
}

/** A place in a file. */
export interface Spot {
  readonly uri: string;
  readonly range: Range;
}
