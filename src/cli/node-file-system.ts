import { readdir, readFile, realpath, stat, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStat, FileSystem, FileType } from '../workspace/file-system.js';
import { contains } from './contains.js';

/**
 * The disk, limited to one folder: a path that leads outside it, also through a symbolic link, is refused. Links to
 * files inside the folder are read; links to folders are reported as `other`, so that loops cannot occur.
 */
export class NodeFileSystem implements FileSystem {
  readonly #root: Promise<string>;

  /** `root` is a folder's path. */
  constructor(root: string) {
    this.#root = realpath(root);
  }

  async readFile(uri: string): Promise<Uint8Array> {
    return readFile(await this.#inside(uri));
  }

  async readDirectory(uri: string): Promise<readonly (readonly [string, FileType])[]> {
    const path = await this.#inside(uri);
    const children = await readdir(path, { withFileTypes: true });
    return Promise.all(
      children.map(async (child): Promise<readonly [string, FileType]> => {
        if (child.isFile()) return [child.name, 'file'];
        if (child.isDirectory()) return [child.name, 'directory'];
        return [child.name, child.isSymbolicLink() ? await this.#linkType(join(path, child.name)) : 'other'];
      }),
    );
  }

  async stat(uri: string): Promise<FileStat> {
    const found = await stat(await this.#inside(uri));
    const type = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    return { type, size: found.size, mtime: found.mtimeMs };
  }

  async #linkType(path: string): Promise<FileType> {
    try {
      const target = await realpath(path);
      return (await this.#contains(target)) && (await lstat(target)).isFile() ? 'file' : 'other';
    } catch {
      return 'other';
    }
  }

  async #inside(uri: string): Promise<string> {
    const path = await realpath(fileURLToPath(uri));
    if (!(await this.#contains(path))) throw new Error('the path leads outside the workspace');
    return path;
  }

  async #contains(path: string): Promise<boolean> {
    const root = await this.#root;
    return path === root || contains(root, path);
  }
}
