import { Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import { mustLieInside } from '../commands/write-target.js';
import { t } from '../texts/t.js';

/** A manifest with its new text. */
export interface ManifestText {
  readonly uri: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** Writes manifests as one edit, which one undo takes back, and saves them. Throws when the editor refuses. */
export async function writeManifests(manifests: readonly ManifestText[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { uri, text, isNew } of manifests) {
    const at = Uri.parse(uri);
    await mustLieInside(at);
    if (isNew) edit.createFile(at, { overwrite: false, contents: new TextEncoder().encode(text) });
    else edit.replace(at, new Range(0, 0, Number.MAX_SAFE_INTEGER, 0), text);
  }
  if (!(await workspace.applyEdit(edit))) throw new Error(t('The folder may be read-only.'));
  const written = new Set(manifests.map(({ uri }) => Uri.parse(uri).toString()));
  for (const document of workspace.textDocuments)
    if (document.isDirty && written.has(document.uri.toString())) await document.save();
}
