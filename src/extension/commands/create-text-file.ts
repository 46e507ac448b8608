import type { Uri } from 'vscode';
import { workspace, WorkspaceEdit } from 'vscode';
import { t } from '../texts/t.js';
import { mustLieInside } from './write-target.js';

/** Makes a file in a workspace folder, to be undone in one step. Throws when there is one already or none can be made. */
export async function createTextFile(uri: Uri, text: string): Promise<void> {
  await mustLieInside(uri);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) throw new Error(t('The folder may be read-only.'));
}
