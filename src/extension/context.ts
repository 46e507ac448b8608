import type { ExtensionContext } from 'vscode';
import type { AttestClient } from './client/attest-client.js';
import type { Panels } from './panel/panels.js';
import type { WorkspaceState } from './state/workspace-state.js';
import type { CriteriaView } from './views/criteria/criteria-view.js';

/** What contributions and commands work with. */
export interface Attest {
  readonly context: ExtensionContext;
  readonly client: AttestClient;
  readonly state: WorkspaceState;
  readonly criteriaView: CriteriaView;
  readonly panels: Panels;
}
