import type { CriterionId, Localised } from '../catalog/types.js';
import type { Range } from '../workspace/position.js';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule reports; the editor, the CLI and the reports show the same. Positions are those of the file. */
export interface Diagnostic {
  /** Stable rule code, kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  readonly uri: string;
  readonly range: Range;
  /** One sentence: what is wrong. */
  readonly message: Localised;
  /** The sentence or the absence that caused it, and what to do. */
  readonly why: Localised;
  readonly criterion?: CriterionId;
  readonly related?: readonly RelatedPlace[];
  /** Facts a quick fix needs; plain JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: Localised;
}
