import { workspace, type Disposable } from 'vscode';
import type { WorkspaceState } from './workspace-state.js';

/** The server hears of a changed setting at the same time as we do; it is asked again when it had time to read it. */
const PAUSE = 400;

/** Shows everything anew after a setting of Attest changed, such as the language. */
export function followSettings(state: WorkspaceState): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('attest') && state.loaded) setTimeout(() => void state.refresh(), PAUSE);
  });
}
