import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The workspace as drafting needs it. */
export interface Workbench {
  readonly snapshot: Snapshot;
  readonly facts: WorkspaceFacts;
}
