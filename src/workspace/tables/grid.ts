import type { Localised } from '../../catalog/types.js';

/** A sheet of a workbook, or a CSV file, as text in rows. */
export interface Grid {
  /** The sheet's name; undefined for a CSV file. */
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
  /** The zero-based line (of a workbook: row) on which each row begins. */
  readonly lines: readonly number[];
  /** Where reading broke off: a quotation mark that is never closed, or more rows than are read. */
  readonly broken?: { readonly why: 'quote' | 'rows'; readonly line: number };
}

/** A table that cannot be read; the message is for the user. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(readonly text: Localised) {
    super(text.en);
  }
}
