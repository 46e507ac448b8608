import { runGit, type GitOptions } from './run-git.js';

/** A file's content as git stores it. */
export interface StoredBlob {
  readonly id: string;
  /** In bytes; NaN when the object is not in this clone. */
  readonly size: number;
}

/** The files of a folder at a commit (its full name), by path relative to the folder; links and submodules are none. Throws a GitError. */
export async function listBlobs(
  folder: string,
  commit: string,
  options?: GitOptions,
): Promise<ReadonlyMap<string, StoredBlob>> {
  const listed = await runGit(folder, 'ls-tree', ['-r', '-z', '--long', commit, '--', '.'], options);
  const blobs = new Map<string, StoredBlob>();
  for (const entry of listed.toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t');
    if (tab < 0) continue;
    const [mode = '', , id = '', size = ''] = entry.slice(0, tab).split(/ +/);
    if (mode.startsWith('100')) blobs.set(entry.slice(tab + 1), { id, size: Number(size) });
  }
  return blobs;
}
