import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { AnswerChange, AnswerRefusal } from '../../server/answers-protocol.js';
import { mustLieInside } from '../commands/write-target.js';
import { editorRange } from '../texts/open-place.js';
import { t } from '../texts/t.js';

/** Makes a change to answers.yaml and saves it, to be undone in one step. False when it was refused, which is told. */
export async function applyChange(change: AnswerChange | AnswerRefusal): Promise<boolean> {
  if ('refused' in change) {
    void window.showWarningMessage(change.refused);
    return false;
  }
  const uri = Uri.parse(change.uri);
  await mustLieInside(uri);
  const edit = new WorkspaceEdit();
  if (change.create)
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(change.text) });
  else edit.replace(uri, editorRange(change.range), change.text);
  const wasDirty = workspace.textDocuments.some(
    (open) => open.isDirty && open.uri.toString() === uri.toString(),
  );
  if (!(await workspace.applyEdit(edit))) throw new Error(t('The file may be read-only.'));
  // What the user is typing in it is theirs to save.
  if (!change.create && !wasDirty) await (await workspace.openTextDocument(uri)).save();
  return true;
}
