import type { Localised } from '../catalog/types.js';

/** A file to be written; the path is relative to the workspace and only a suggestion. */
export interface ImportedFile {
  readonly path: string;
  readonly text: string;
}

export interface ImportResult {
  readonly files: readonly ImportedFile[];
  /** What the reader should know: parts left out, things to check. */
  readonly notes: readonly Localised[];
}

export interface ImportOptions {
  /** ISO date of the import, written into the front matter. */
  readonly today: string;
  readonly signal?: AbortSignal;
}

/** A file from outside: its name (no path) and content. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
