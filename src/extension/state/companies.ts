import { Uri, workspace, type WorkspaceFolder } from 'vscode';

/** A company's folder: a workspace folder, or one below it that has a soc2.yaml of its own. */
export type CompanyFolder = Pick<WorkspaceFolder, 'uri' | 'name' | 'index'>;

let told: readonly string[] = [];

/** Takes in the folders that the server tells of. */
export function rememberCompanies(folders: readonly string[]): void {
  told = folders;
}

/** The companies in the window; the workspace folders themselves until the server has told of others. */
export function companyFolders(): readonly CompanyFolder[] {
  const folders = workspace.workspaceFolders ?? [];
  const companies = told.flatMap((root): CompanyFolder[] => {
    const uri = Uri.parse(root);
    const folder = folders.find((one) => isSame(one.uri, uri)) ?? workspace.getWorkspaceFolder(uri);
    if (!folder) return [];
    if (isSame(folder.uri, uri)) return [folder];
    return [
      { uri, name: `${folder.name}/${uri.path.slice(folder.uri.path.length + 1)}`, index: folder.index },
    ];
  });
  return companies.length > 0 ? companies : folders;
}

/** Whether two URIs are the same folder, with or without a slash at the end. */
export function isSame(a: Uri, b: Uri): boolean {
  return a.toString().replace(/\/$/, '') === b.toString().replace(/\/$/, '');
}
