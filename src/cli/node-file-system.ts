import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Dirent,
} from 'node:fs';
import { readdir, readFile, realpath, stat, lstat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStart, FileStat, FileSystem, FileType } from '../workspace/file-system.js';
import { contains } from './contains.js';

/** A URI that holds nothing to decode and no step up or aside is its path, elsewhere than on Windows. */
const PLAIN = /^file:\/\/(?:\/\w[\w\-.]*)+$/;

/** Reading a URI in full costs as much as opening a file. */
function pathOf(uri: string): string {
  return sep === '/' && PLAIN.test(uri) ? uri.slice('file://'.length) : fileURLToPath(uri);
}

const WITH_TYPES = { withFileTypes: true } as const;

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
    const root = await this.#root;
    const folder = this.#realFolder(fileURLToPath(uri), root);
    const path = folder ?? (await this.#inside(uri));
    const children: Dirent[] =
      folder === undefined ? await readdir(path, WITH_TYPES) : readdirSync(path, WITH_TYPES);
    const listed: (readonly [string, FileType])[] = [];
    for (const child of children) {
      if (child.isFile()) listed.push([child.name, 'file']);
      else if (child.isDirectory()) listed.push([child.name, 'directory']);
      else
        listed.push([
          child.name,
          child.isSymbolicLink() ? await this.#linkType(join(path, child.name)) : 'other',
        ]);
    }
    return listed;
  }

  /**
   * At once, and not through Node's pool of threads: of tens of thousands of small files handing each to a thread costs
   * several times what reading it does.
   */
  async readStart(uri: string, max: number): Promise<FileStart> {
    const path = this.#plainly(uri, await this.#root);
    // Elsewhere than on Windows what has become a link is not opened; there it is looked at first.
    if (path === undefined || (!constants.O_NOFOLLOW && !lstatSync(path).isFile()))
      return this.#startOf(uri, max);
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    let handle: number;
    try {
      handle = openSync(path, flags);
    } catch {
      return this.#startOf(uri, max);
    }
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) throw new Error('this is no file');
      // Out of a pool: memory of its own for each of tens of thousands costs more than reading it.
      const bytes = Buffer.allocUnsafe(Math.min(found.size, max));
      let length = 0;
      while (length < bytes.length) {
        const read = readSync(handle, bytes, length, bytes.length - length, length);
        if (read === 0) break;
        length += read;
      }
      return { bytes: bytes.subarray(0, length), size: found.size, mtime: found.mtimeMs };
    } finally {
      closeSync(handle);
    }
  }

  /** How a file begins that is a link, or lies behind one: by reading all of it. */
  async #startOf(uri: string, max: number): Promise<FileStart> {
    const bytes = await this.readFile(uri);
    const { size, mtime } = await this.stat(uri);
    return { bytes: bytes.subarray(0, max), size, mtime };
  }

  sha256(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
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
    const asked = pathOf(uri);
    const slash = asked.lastIndexOf(sep);
    const above = slash > 0 ? asked.slice(0, slash) : dirname(asked);
    const folder = this.#realFolder(above, root);
    return folder === undefined ? undefined : folder === above ? asked : join(folder, basename(asked));
  }

  /** Where a folder really lies, when that is inside the root. Known for a moment only: it may become a link. */
  #realFolder(folder: string, root: string): string | undefined {
    const now = Date.now();
    if (now > this.#foldersUntil) {
      this.#folders = new Map();
      this.#foldersUntil = now + FOLDERS_FOR;
    }
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    const real = this.#lookUpFolder(folder, root);
    this.#folders.set(folder, real);
    return real;
  }

  /** A folder that is no link lies where its parent does: asking that costs a fraction of asking for all of the path. */
  #lookUpFolder(folder: string, root: string): string | undefined {
    try {
      if (folder === root) return root;
      if (contains(root, folder)) {
        const parent = this.#realFolder(dirname(folder), root);
        const path = parent === undefined ? undefined : join(parent, basename(folder));
        if (path !== undefined && lstatSync(path).isDirectory()) return path;
      }
      const found = realpathSync.native(folder);
      return found === root || contains(root, found) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  async #contains(path: string): Promise<boolean> {
    const root = await this.#root;
    return path === root || contains(root, path);
  }
}
