import { readdir, readFile, realpath, stat, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStat, FileSystem, FileType } from '../workspace/file-system.js';
import { contains } from './contains.js';

/**
 * The disk, limited to one folder: a path that leads outside it, also through a symbolic link, is refused. Links to
 * files inside the folder are read; links to folders inside it are reported as links, so that loops cannot occur. What is no
 * file, such as a pipe, is never opened: reading it might not end.
 */
export class NodeFileSystem implements FileSystem {
  readonly #root: Promise<string>;

  /** `root` is a folder's path. */
  constructor(root: string) {
    this.#root = realpath(root);
  }

  async readFile(uri: string): Promise<Uint8Array> {
    const path = await this.#inside(uri);
    if (!(await lstat(path)).isFile()) throw new Error('this is no file');
    return readFile(path);
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
      if (!(await this.#contains(target))) return 'other';
      const found = await lstat(target);
      return found.isFile() ? 'file' : found.isDirectory() ? 'link' : 'other';
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
