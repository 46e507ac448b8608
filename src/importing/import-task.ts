import { overLimit } from '../catalog/limits.js';
import type { Localised } from '../catalog/types.js';
import { importFile } from './import-file.js';
import { isImportProblem } from './import-problem.js';
import { importRepository } from './other/repository.js';
import type { ImportResult, SourceFile } from './types.js';

/** What a thread is asked to import: a file, or the texts of a repository by path. */
export type ImportTask =
  | { readonly file: SourceFile; readonly today: string }
  | { readonly repository: readonly (readonly [path: string, text: string])[] };

export type ImportAnswer = { readonly result: ImportResult } | { readonly problem: Localised };

/** What a thread says when it begins to read. */
export const BEGAN = 'began';

/** Imports, in words that can be sent from one thread to another. Never throws. */
export async function doImport(task: ImportTask): Promise<ImportAnswer> {
  try {
    const result =
      'repository' in task
        ? importRepository(new Map(task.repository))
        : await importFile(task.file, { today: task.today });
    return { result };
  } catch (error) {
    if (isImportProblem(error)) return { problem: error.localised };
    // Readers that call themselves for each level run out of stack.
    return { problem: error instanceof RangeError ? overLimit('xmlLevels') : inBoth(error) };
  }
}

/** An error that has no words of ours. */
export function inBoth(error: unknown): Localised {
  const text = error instanceof Error ? error.message : String(error);
  return { en: text, nl: text };
}

/** What is told of an import that the user ended. */
export const CANCELLED: Localised = { en: 'The import was cancelled.', nl: 'De import is geannuleerd.' };
