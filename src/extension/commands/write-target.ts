import type { Uri } from 'vscode';
import { FileType, workspace } from 'vscode';
import { faultOfTarget } from '../../workspace/paths.js';
import { t } from '../texts/t.js';

/** Throws unless a file at the URI would lie in a workspace folder, with no symbolic link on the way. */
export async function mustLieInside(uri: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(uri);
  const base = folder?.uri.path.replace(/\/$/, '') ?? '';
  const path = uri.path.slice(base.length + 1);
  const isLink = async (part: string): Promise<boolean> => {
    try {
      const { type } = await workspace.fs.stat(uri.with({ path: `${base}/${part}` }));
      return (type & FileType.SymbolicLink) !== 0;
    } catch {
      return false;
    }
  };
  const fault = folder ? await faultOfTarget(path, isLink) : 'outside';
  if (fault === 'outside') throw new Error(t('{0} lies outside the workspace.', path));
  if (fault === 'link')
    throw new Error(t('{0} is, or lies behind, a symbolic link; nothing is written there.', path));
}
