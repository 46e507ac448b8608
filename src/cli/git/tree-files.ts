import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_BYTES } from '../../workspace/decode.js';
import type { FileStat, FileSystem, FileType } from '../../workspace/file-system.js';
import { folderOf, relativeTo, resolvePath } from '../../workspace/paths.js';
import { contains } from '../contains.js';
import { readObjects } from './read-objects.js';
import { runGit } from './run-git.js';

/** Objects read in one go may have this many bytes together. */
const MOST_AT_ONCE = 16 * 1024 * 1024;
/** Submodules in submodules are followed this deep. */
const DEEPEST = 4;
const LONGEST_LINK = 4096;

/** A file as a commit holds it. */
interface Blob {
  readonly reader: BlobReader;
  readonly id: string;
  /** Undefined when the object is not in this clone. */
  readonly size: number | undefined;
}

interface Tree {
  readonly blobs: ReadonlyMap<string, Blob>;
  /** Paths where the commit has a link that leads nowhere in it, or something that is no file. */
  readonly others: ReadonlySet<string>;
  /** Submodules whose files are not in this clone. */
  readonly closed: ReadonlySet<string>;
}

/**
 * The files of a folder as a commit holds them, read from git's objects: nothing is checked out, so that no filter runs
 * and nothing of the working tree changes. Links to files of the same folder are read; submodules are when they are
 * checked out. Objects that are not there are never fetched.
 */
export class TreeFiles implements FileSystem {
  readonly #tree: Tree;
  readonly #folders = new Map<string, Map<string, FileType>>();

  private constructor(
    private readonly root: string,
    tree: Tree,
  ) {
    this.#tree = tree;
    this.#folders.set('', new Map());
    for (const path of tree.blobs.keys()) this.#add(path, 'file');
    for (const path of tree.others) this.#add(path, 'other');
    for (const path of tree.closed) this.#add(path, 'directory');
  }

  /** `root` is the URI that `folder` has; `commit` the full name of a commit. Throws a GitError. */
  static async open(folder: string, root: string, commit: string): Promise<TreeFiles> {
    return new TreeFiles(root, await readTree(folder, commit, 0));
  }

  async readFile(uri: string): Promise<Uint8Array> {
    const blob = this.#blob(uri);
    if (blob.size === undefined) throw new Error('its content is not in this clone of the repository');
    if (blob.size > MAX_BYTES) throw new Error('it is too large');
    return blob.reader.read(blob.id, blob.size);
  }

  readDirectory(uri: string): Promise<readonly (readonly [string, FileType])[]> {
    const path = this.#path(uri);
    const children = this.#tree.closed.has(path) ? undefined : this.#folders.get(path);
    return children
      ? Promise.resolve([...children])
      : Promise.reject(new Error('there is no such folder in the commit'));
  }

  stat(uri: string): Promise<FileStat> {
    const path = this.#path(uri);
    if (this.#folders.has(path)) return Promise.resolve({ type: 'directory', size: 0, mtime: 0 });
    const blob = this.#tree.blobs.get(path);
    if (!blob) return Promise.reject(new Error('there is no such file in the commit'));
    return Promise.resolve({ type: 'file', size: blob.size ?? 0, mtime: 0 });
  }

  #blob(uri: string): Blob {
    const blob = this.#tree.blobs.get(this.#path(uri));
    if (!blob) throw new Error('there is no such file in the commit');
    return blob;
  }

  #path(uri: string): string {
    return uri === this.root ? '' : (relativeTo(this.root, uri) ?? uri);
  }

  #add(path: string, type: FileType): void {
    const folder = folderOf(path);
    let children = this.#folders.get(folder);
    if (!children) {
      this.#folders.set(folder, (children = new Map()));
      this.#add(folder, 'directory');
    }
    children.set(path.slice(folder === '' ? 0 : folder.length + 1), type);
  }
}

/** Reads objects of one repository, those that are asked for at the same time together. */
class BlobReader {
  readonly #waiting: {
    readonly id: string;
    readonly size: number;
    readonly done: (bytes: Uint8Array) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  #isScheduled = false;

  constructor(private readonly folder: string) {}

  read(id: string, size: number): Promise<Uint8Array> {
    return new Promise((done, fail) => {
      this.#waiting.push({ id, size, done, fail });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    this.#isScheduled = false;
    while (this.#waiting.length > 0) {
      let bytes = 0;
      let count = 0;
      for (const { size } of this.#waiting) {
        if (count > 0 && bytes + size > MOST_AT_ONCE) break;
        bytes += size;
        count += 1;
      }
      const batch = this.#waiting.splice(0, count);
      try {
        const read = await readObjects(
          this.folder,
          batch.map(({ id }) => id),
        );
        for (const { id, done, fail } of batch) {
          const found = read.get(id);
          if (found) done(found);
          else fail(new Error('its content is not in this clone of the repository'));
        }
      } catch (error) {
        for (const { fail } of batch) fail(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }
}

async function readTree(folder: string, commit: string, depth: number): Promise<Tree> {
  const reader = new BlobReader(folder);
  const written = await runGit(folder, 'ls-tree', ['-r', '-z', '-l', '--end-of-options', commit]);
  const blobs = new Map<string, Blob>();
  const links: { readonly path: string; readonly blob: Blob }[] = [];
  const others = new Set<string>();
  const closed = new Set<string>();
  for (const entry of written.toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t');
    const [mode, , id = '', size = ''] = entry.slice(0, Math.max(0, tab)).split(/ +/);
    const path = entry.slice(tab + 1);
    if (tab < 0 || path === '') continue;
    const blob = { reader, id, size: /^\d+$/.test(size) ? Number(size) : undefined };
    if (mode === '120000') links.push({ path, blob });
    else if (mode === '160000') {
      const inside = await readSubmodule(folder, path, id, depth);
      if (!inside) closed.add(path);
      for (const [name, one] of inside?.blobs ?? []) blobs.set(`${path}/${name}`, one);
      for (const name of inside?.others ?? []) others.add(`${path}/${name}`);
      for (const name of inside?.closed ?? []) closed.add(`${path}/${name}`);
    } else blobs.set(path, blob);
  }
  await Promise.all(
    links.map(async ({ path, blob }) => {
      const target = await targetOf(path, blob);
      const file = target === undefined ? undefined : blobs.get(target);
      if (file) blobs.set(path, file);
      else others.add(path);
    }),
  );
  return { blobs, others, closed };
}

/** The path in the same folder that a link leads to. */
async function targetOf(path: string, { reader, id, size }: Blob): Promise<string | undefined> {
  if (size === undefined || size > LONGEST_LINK) return undefined;
  const target = await reader.read(id, size).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '/',
  );
  return target.startsWith('/') ? undefined : resolvePath(folderOf(path), target);
}

/** The tree of a submodule that is checked out in the folder; undefined when its objects are not at hand. */
async function readSubmodule(
  folder: string,
  path: string,
  commit: string,
  depth: number,
): Promise<Tree | undefined> {
  if (depth >= DEEPEST) return undefined;
  try {
    const [outer, inner] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!contains(outer, inner)) return undefined;
    // Where nothing is checked out, git would answer for the repository around it.
    const prefix = await runGit(inner, 'rev-parse', ['--show-prefix']);
    return prefix.toString('utf8').trim() === '' ? await readTree(inner, commit, depth + 1) : undefined;
  } catch {
    return undefined;
  }
}
