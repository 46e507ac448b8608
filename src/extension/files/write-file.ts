import { FileType, workspace, type Uri } from 'vscode';
import { t } from '../texts/t.js';

/**
 * Writes a file of a disk, whole or not at all and through no link; `within` is the workspace folder that must hold it.
 * Gives the reason when it refuses.
 */
export type DiskWriter = (
  path: string,
  content: Uint8Array,
  within: string | undefined,
) => Promise<'outside' | 'link' | undefined>;

let disk: DiskWriter | undefined;

/** Has files of the disk written by this; there is none on the web. */
export function writeFilesWith(writer: DiskWriter): void {
  disk = writer;
}

/** Writes a file that the user chose, or that is Attest's own. Throws when a link would lead the writing elsewhere. */
export async function writeFile(uri: Uri, content: Uint8Array): Promise<void> {
  const folder = workspace.getWorkspaceFolder(uri);
  const fault =
    uri.scheme === 'file' && disk
      ? await disk(uri.fsPath, content, folder?.uri.fsPath)
      : await writeThroughEditor(uri, content);
  if (fault === 'outside') throw new Error(t('{0} lies outside the workspace.', uri.path));
  if (fault === 'link')
    throw new Error(t('{0} is, or lies behind, a symbolic link; nothing is written there.', uri.path));
}

/** Other file systems write whole files by themselves, and tell of links. */
async function writeThroughEditor(uri: Uri, content: Uint8Array): Promise<'link' | undefined> {
  const type = await workspace.fs.stat(uri).then(
    (found) => found.type,
    () => FileType.Unknown,
  );
  if (type & FileType.SymbolicLink) return 'link';
  await workspace.fs.writeFile(uri, content);
  return undefined;
}
