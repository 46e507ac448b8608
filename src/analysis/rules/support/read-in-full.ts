import type { Control } from '../../../workspace/records.js';
import type { Snapshot } from '../../../workspace/snapshot.js';

/**
 * Whether the file of a control holds no syntax errors. Of one that does, half may be read: what a control of it lacks,
 * nobody knows until the file is mended.
 */
export function isReadInFull(control: Control, { fileProblems }: Snapshot): boolean {
  return !fileProblems.get(control.uri)?.some(({ code }) => code === 'yaml-syntax');
}
