import type { WorkspaceFacts } from '../../analysis/workspace-facts.js';
import type { Control } from '../../workspace/records.js';
import type { FactIndex } from './fact-index.js';
import type { StatedLine } from './stated-line.js';

/** One source of facts. Lines that stay the same stay the same objects: what is read of them is remembered by line. */
export interface FactReader {
  lines(): readonly StatedLine[];
}

/** What a company states, as `verify` asks for it. What is in none of its lines is unknown. */
export interface Facts {
  readonly controls: readonly Control[];
  /** Statements of the whole workspace, to compare numbers and roles with; undefined where only lines are known. */
  readonly workspace?: WorkspaceFacts;
  /** Everything stated but in the file at this path, together with `more`. */
  without(path: string, more?: readonly StatedLine[]): FactIndex;
}
