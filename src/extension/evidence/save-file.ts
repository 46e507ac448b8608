import { Uri, window, type WorkspaceFolder } from 'vscode';
import { t } from '../texts/t.js';
import { writeFile } from '../files/write-file.js';

/** Asks where to save bytes and writes them. Undefined when the user changes their mind. */
export async function saveFile(
  folder: WorkspaceFolder,
  name: string,
  kind: string,
  bytes: Uint8Array,
): Promise<Uri | undefined> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder.uri, name),
    filters: { [kind]: [extension] },
    title: t('Save {0}', name),
  });
  if (!target) return undefined;
  await writeFile(target, bytes);
  return target;
}
