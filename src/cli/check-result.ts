import type { Diagnostic } from '../analysis/diagnostic.js';
import type { Language } from '../catalog/types.js';

/** What a check found: diagnostics in the order of files and text. */
export interface CheckResult {
  readonly root: string;
  readonly documents: number;
  readonly language: Language | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
