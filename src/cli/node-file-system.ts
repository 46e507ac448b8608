import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { readdir, readFile, realpath, stat, lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStat, FileSystem, FileType } from '../workspace/file-system.js';
import { contains } from './contains.js';

/** Milliseconds for which it is known where a folder lies. */
const FOLDERS_FOR = 1000;

/**
 * The disk, limited to one folder: a path that leads outside it, also through a symbolic link, is refused. Links to
 * files inside the folder are read; links to folders inside it are reported as links, so that loops cannot occur. What is no
 * file, such as a pipe, is never opened: reading it might not end.
 */
export class NodeFileSystem implements FileSystem {
  readonly #root: Promise<string>;
  /** Where the folders asked about last really lie; undefined outside the root. */
  #folders = new Map<string, string | undefined>();
  #foldersUntil = 0;

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

  /**
   * At once, and not through Node's pool of threads: of tens of thousands of small files handing each to a thread costs
   * several times what reading it does.
   */
  async readStart(uri: string, max: number): Promise<Uint8Array> {
    const path = this.#plainly(uri, await this.#root);
    // Elsewhere than on Windows what has become a link is not opened; there it is looked at first.
    if (path === undefined || (!constants.O_NOFOLLOW && !lstatSync(path).isFile()))
      return (await this.readFile(uri)).subarray(0, max);
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    let handle: number;
    try {
      handle = openSync(path, flags);
    } catch {
      return (await this.readFile(uri)).subarray(0, max);
    }
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) throw new Error('this is no file');
      const bytes = new Uint8Array(Math.min(found.size, max));
      let length = 0;
      while (length < bytes.length) {
        const read = readSync(handle, bytes, length, bytes.length - length, length);
        if (read === 0) break;
        length += read;
      }
      return bytes.subarray(0, length);
    } finally {
      closeSync(handle);
    }
  }

  async stat(uri: string): Promise<FileStat> {
    const path = this.#plainly(uri, await this.#root);
    const plain = path === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false });
    if (plain?.isFile()) return { type: 'file', size: plain.size, mtime: plain.mtimeMs };
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

  /** The path of what lies in a folder inside the root, where it may itself be a link; undefined for everything else. */
  #plainly(uri: string, root: string): string | undefined {
    const asked = fileURLToPath(uri);
    const folder = this.#realFolder(dirname(asked), root);
    return folder === undefined ? undefined : join(folder, basename(asked));
  }

  /** Where a folder really lies, when that is inside the root. Known for a moment only: it may become a link. */
  #realFolder(folder: string, root: string): string | undefined {
    const now = Date.now();
    if (now > this.#foldersUntil) {
      this.#folders = new Map();
      this.#foldersUntil = now + FOLDERS_FOR;
    }
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    let real: string | undefined;
    try {
      const found = realpathSync.native(folder);
      real = found === root || contains(root, found) ? found : undefined;
    } catch {
      real = undefined;
    }
    this.#folders.set(folder, real);
    return real;
  }

  async #contains(path: string): Promise<boolean> {
    const root = await this.#root;
    return path === root || contains(root, path);
  }
}
