import type { Inline } from '../text/blocks.js';
import type { NumberLabel } from './numbering.js';
import type { ParagraphLook } from './styles.js';

/** A paragraph as it stands in the file, before it is known what it is. */
export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly look: ParagraphLook;
  /** The names of its style and of those that one is based on. */
  readonly styles: readonly string[];
  readonly label: NumberLabel | undefined;
  /** The largest size of its text, in half points. */
  readonly size: number;
  readonly bold: boolean;
  /** Counted from 1 in the order of the file. */
  readonly number: number;
}

export interface RawCell {
  readonly blocks: readonly RawBlock[];
  readonly span: number;
  readonly merge: 'none' | 'begins' | 'goes-on';
}

export interface RawTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly RawCell[])[];
  readonly number: number;
}

export type RawBlock = RawParagraph | RawTable;
