import type { Control } from '../../../workspace/records.js';

/**
 * Whether the file of a control holds no syntax errors. Of one that does, half may be read: what a control of it lacks,
 * nobody knows until the file is mended.
 */
export function isReadInFull({ readInPart }: Control): boolean {
  return readInPart !== true;
}
