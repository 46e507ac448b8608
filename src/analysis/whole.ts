import type { FileProblem } from '../workspace/document.js';
import { isMissed } from '../workspace/left-out.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { wasMissed } from './governed.js';

const UNREAD: ReadonlySet<FileProblem['code']> = new Set([
  'unreadable',
  'too-large',
  'too-slow',
  'partly-read',
  'binary',
  // What could be read of records may be half of what is meant.
  'yaml-syntax',
]);

/** Whether the records and the list of files leave nothing unknown that belongs to the workspace; documents apart. */
export function knowsAllRecords({ config, leftOut, fileProblems }: Omit<Snapshot, 'documents'>): boolean {
  if (config?.unreadable !== undefined || leftOut.some(isMissed)) return false;
  for (const problems of fileProblems.values())
    if (problems.some(({ code }) => UNREAD.has(code))) return false;
  return true;
}

/** Whether a check of this workspace is one of all that belongs to it. What is not whole must neither pass nor be kept. */
export function isWhole(snapshot: Snapshot): boolean {
  if (!knowsAllRecords(snapshot)) return false;
  for (const document of snapshot.documents.values()) if (wasMissed(document)) return false;
  return true;
}
