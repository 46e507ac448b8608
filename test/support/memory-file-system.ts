import type { FileStat, FileSystem, FileType } from '../../src/workspace/file-system.js';

/** A file system in memory for tests: paths relative to `root`, contents as text or bytes. */
export class MemoryFileSystem implements FileSystem {
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(
    private readonly root: string,
    files: Readonly<Record<string, string | Uint8Array>>,
  ) {
    this.#files = new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    );
  }

  readFile(uri: string): Promise<Uint8Array> {
    const bytes = this.#files.get(this.#path(uri));
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no such file: ${uri}`));
  }

  readDirectory(uri: string): Promise<readonly (readonly [string, FileType])[]> {
    const folder = this.#path(uri);
    const prefix = folder === '' ? '' : `${folder}/`;
    const children = new Map<string, FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      children.set(name, rest.length > 0 ? 'directory' : 'file');
    }
    return Promise.resolve([...children]);
  }

  stat(uri: string): Promise<FileStat> {
    const bytes = this.#files.get(this.#path(uri));
    return bytes
      ? Promise.resolve({ type: 'file', size: bytes.length, mtime: 0 })
      : Promise.reject(new Error(`no such file: ${uri}`));
  }

  #path(uri: string): string {
    return uri === this.root ? '' : decodeURIComponent(uri.slice(this.root.length + 1));
  }
}
