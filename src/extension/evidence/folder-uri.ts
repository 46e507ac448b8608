import type { Uri, WorkspaceFolder } from 'vscode';
import { chooseFolder } from '../commands/folder.js';

/** The folder a command works in, and its URI as the server knows it. A tree node or a URI in the call decides. */
export async function evidenceFolderFor(
  given: unknown,
): Promise<{ readonly folder: WorkspaceFolder; readonly root: string } | undefined> {
  const named =
    typeof given === 'string'
      ? given
      : typeof given === 'object' && given !== null && 'folder' in given && typeof given.folder === 'string'
        ? given.folder
        : undefined;
  const folder = await chooseFolder(named);
  return folder && { folder, root: rootOf(folder.uri) };
}

function rootOf(uri: Uri): string {
  return uri.toString().replace(/\/$/, '');
}
