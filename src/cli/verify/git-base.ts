import { decode, MAX_BYTES } from '../../workspace/decode.js';
import { CliError } from '../cli-error.js';
import { listBlobs } from '../git/list-blobs.js';
import { readObjects } from '../git/read-objects.js';
import { commitOf } from '../git/revision.js';
import { GitError, type GitOptions } from '../git/run-git.js';

const LIMITS: GitOptions = { maxBytes: 256 * 1024 * 1024, timeout: 30_000 };

/** A commit's files below a folder that are wanted, as text, by path relative to the folder. Throws a CliError. */
export async function readBase(
  folder: string,
  base: string,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const commit = await commitOf(folder, base);
  try {
    const listed = await listBlobs(folder, commit, LIMITS);
    const blobs = [...listed].filter(([path, { size }]) => wanted(path) && size <= MAX_BYTES);
    const read = await readObjects(
      folder,
      blobs.map(([, { id }]) => id),
    );
    return new Map(
      blobs.map(([path, { id }]) => {
        const bytes = read.get(id);
        if (bytes === undefined) throw new CliError(`git gave no content for ${path} of the base.`);
        return [path, decode(bytes).text];
      }),
    );
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new CliError(`git could not read the files of the base in time and size: ${error.message}`);
  }
}
