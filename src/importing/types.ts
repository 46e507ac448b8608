import type { ImportNote } from './import-note.js';
import type { KeptCounts } from './text/kept.js';

/** A file to be written; the path is relative to the workspace and only a suggestion. */
export interface ImportedFile {
  readonly path: string;
  readonly text: string;
}

export interface ImportResult {
  readonly files: readonly ImportedFile[];
  /** How much of a document's text came over; undefined for files that hold no text. */
  readonly kept?: KeptCounts;
  /** What the reader should know: parts changed or left out, things to check. */
  readonly notes: readonly ImportNote[];
}

export interface ImportOptions {
  /** ISO date of the import, written into the front matter. */
  readonly today: string;
}

/** A file from outside: its name (no path) and content. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
