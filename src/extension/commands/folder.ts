import { Uri, window } from 'vscode';
import { companyFolders, isSame, type CompanyFolder } from '../state/companies.js';
import { t } from '../texts/t.js';

/** The folder a command works in: the one given, the only one, or the one the user picks. Tells what to do when there is none. */
export async function chooseFolder(uri?: string): Promise<CompanyFolder | undefined> {
  const folders = companyFolders();
  const named = uri === undefined ? undefined : folders.find((folder) => isSame(folder.uri, Uri.parse(uri)));
  if (named) return named;
  if (folders.length > 1) {
    const items = folders.map((folder) => ({ label: folder.name, folder }));
    const picked = await window.showQuickPick(items, { placeHolder: t('Which folder holds the policies?') });
    return picked?.folder;
  }
  const [only] = folders;
  if (!only)
    void window.showInformationMessage(t('Open the folder that holds, or will hold, your policies first.'));
  return only;
}
