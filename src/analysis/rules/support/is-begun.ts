import type { Snapshot } from '../../../workspace/snapshot.js';
import { isActive } from '../../governed.js';

/** Whether anything is there that could meet a criterion. Before that nothing is wrong: it was not started. */
export function isBegun({ documents, controls, evidenceFiles }: Snapshot): boolean {
  return controls.length > 0 || evidenceFiles.length > 0 || [...documents.values()].some(isActive);
}
