import type { Uri } from 'vscode';
import { Range, Selection, TextEditorRevealType, window, workspace, WorkspaceEdit } from 'vscode';
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

/** Whether edits made for `base` still have a safe place in the document. */
export async function hasPlace(uri: Uri, base: string, edits: readonly Edit[]): Promise<boolean> {
  return rebase(base, (await workspace.openTextDocument(uri)).getText(), edits).ok;
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

/** Shows the document with the cursor at the first words that are new. */
export async function showNewText(uri: Uri, before: string): Promise<void> {
  const editor = await window.showTextDocument(uri, { preview: false });
  const text = editor.document.getText();
  let at = 0;
  while (at < text.length && text[at] === before[at]) at += 1;
  while (at < text.length - 1 && /\s/.test(text[at] ?? '')) at += 1;
  const place = editor.document.positionAt(Math.min(at, text.length));
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}
