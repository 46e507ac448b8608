import type { Diagnostic } from '../analysis/diagnostic.js';
import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** What the server needs of analysis: one for each workspace folder. */
export interface WorkspaceAnalyser {
  /** Brings results up to date after the files at `changed` were added, changed or removed. */
  update(snapshot: Snapshot, changed: ReadonlySet<string>, today: string): void;
  /** By URI; files without any may be left out. Lists that did not change keep their identity. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly facts: WorkspaceFacts;
}
