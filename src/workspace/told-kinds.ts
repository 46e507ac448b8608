import type { DocumentKind } from '../catalog/document-kinds.js';
import { glob, mayMatchBelow, type Glob } from './glob.js';
import type { Soc2Config, ToldKind } from './records.js';

/** What `documents` in soc2.yaml says of files: `policies/old/**: policy`. */
export class ToldKinds {
  readonly #all: readonly { readonly told: ToldKind; readonly matches: Glob }[];

  constructor(documents: Soc2Config['documents'] = []) {
    // The last of several that match is the one meant.
    this.#all = documents.map((told) => ({ told, matches: glob(told.files) })).reverse();
  }

  /** What a file was said to be; undefined when nothing was said of it. */
  of(path: string): DocumentKind | undefined {
    return this.#all.find(({ matches }) => matches(path))?.told.kind;
  }

  /** Whether a file that is left out by where it lies is asked for all the same. */
  namesIn(path: string): boolean {
    const kind = this.of(path);
    return kind !== undefined && kind !== 'none';
  }

  /** Whether a file in a folder may be asked for. */
  mayNameBelow(folder: string): boolean {
    return this.#all.some(
      ({ told: { files, kind } }) => kind !== 'none' && namesPlace(files) && mayMatchBelow(files, folder),
    );
  }
}

/** A pattern that could be anywhere is no reason to look into every folder that others leave alone. */
function namesPlace(files: string): boolean {
  return !/^\.?\/?\*\*/.test(files.trim());
}
