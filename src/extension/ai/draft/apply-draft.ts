import type { Uri } from 'vscode';
import { workspace, WorkspaceEdit, Range } from 'vscode';
import { mustLieInside } from '../../commands/write-target.js';
import type { Edit } from '../../../authoring/draft/edits.js';
import { rebase } from '../../../authoring/draft/rebase.js';

export type Applied = 'applied' | 'moved' | 'place-changed' | 'failed';

/**
 * Puts a draft into the document as one edit, undone in one step. When the document changed since, the edits move
 * along; when their places changed, nothing is done.
 */
export async function applyDraft(uri: Uri, base: string, edits: readonly Edit[]): Promise<Applied> {
  const document = await workspace.openTextDocument(uri);
  const rebased = rebase(base, document.getText(), edits);
  if (!rebased.ok) return 'place-changed';
  const change = new WorkspaceEdit();
  for (const { start, end, text } of rebased.edits)
    change.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await workspace.applyEdit(change))) return 'failed';
  return rebased.moved ? 'moved' : 'applied';
}

/** Makes the file of a new document. Never replaces one that is there. */
export async function createDraftFile(uri: Uri, text: string): Promise<Applied> {
  await mustLieInside(uri);
  const change = new WorkspaceEdit();
  change.createFile(uri, {
    overwrite: false,
    ignoreIfExists: false,
    contents: new TextEncoder().encode(text),
  });
  return (await workspace.applyEdit(change)) ? 'applied' : 'failed';
}
