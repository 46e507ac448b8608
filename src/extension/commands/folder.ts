import { Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { t } from '../texts/t.js';

/** The folder a command works in: the one given, the only one, or the one the user picks. Tells what to do when there is none. */
export async function chooseFolder(uri?: string): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const named = uri === undefined ? undefined : folders.find((folder) => sameUri(folder.uri, uri));
  if (named) return named;
  if (folders.length > 1)
    return window.showWorkspaceFolderPick({ placeHolder: t('Which folder holds the policies?') });
  const [only] = folders;
  if (!only)
    void window.showInformationMessage(t('Open the folder that holds, or will hold, your policies first.'));
  return only;
}

function sameUri(uri: Uri, text: string): boolean {
  return uri.toString() === Uri.parse(text).toString() || uri.toString().replace(/\/$/, '') === text;
}
