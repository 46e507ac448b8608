import type { Localised } from '../catalog/types.js';

export type ImportProblemKind = 'encrypted' | 'too-large' | 'unreadable' | 'empty' | 'unsupported';

/** Why a file was not imported, in words for the user. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';

  constructor(
    readonly kind: ImportProblemKind,
    readonly localised: Localised,
  ) {
    super(localised.en);
  }
}

/** Tells an ImportProblem also when it comes out of another bundle, where `instanceof` does not hold. */
export function isImportProblem(error: unknown): error is ImportProblem {
  return error instanceof Error && error.name === 'ImportProblem' && 'localised' in error;
}
