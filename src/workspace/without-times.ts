import type { FileSystem } from './file-system.js';

/**
 * A file system that does not tell when files were changed. A commit keeps no times, so that what is compared with one
 * must have none either.
 */
export function withoutTimes(files: FileSystem): FileSystem {
  return {
    readFile: (uri) => files.readFile(uri),
    readDirectory: (uri) => files.readDirectory(uri),
    stat: async (uri) => ({ ...(await files.stat(uri)), mtime: 0 }),
  };
}
