import type { FileProblem } from '../document.js';
import type { Range } from '../position.js';

/** Keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** Front matter in whatever language it is written: its plain value, with the places of what it holds. */
export interface MetadataSource {
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  /** Whether the value at the path is written there, rather than merged in from elsewhere. */
  owns(path: Path): boolean;
  /** Where the value stands, or its nearest ancestor. */
  rangeOfPath(path: Path): Range;
  keyRange(path: Path, key: string): Range;
}
