import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileType } from '../../src/workspace/file-system.js';

/** Files in memory below one folder URI, as a client's file system shows them. */
export class MemoryFiles {
  readonly #files = new Map<string, Uint8Array>();

  constructor(readonly root: string) {}

  /** A copy of a folder on disk. */
  static copyOf(folder: string, root: string): MemoryFiles {
    const files = new MemoryFiles(root);
    const visit = (path: string): void => {
      for (const name of readdirSync(join(folder, path))) {
        const below = path === '' ? name : `${path}/${name}`;
        if (statSync(join(folder, below)).isDirectory()) visit(below);
        else files.set(below, readFileSync(join(folder, below)));
      }
    };
    visit('');
    return files;
  }

  uri(path: string): string {
    return `${this.root}/${path}`;
  }

  set(path: string, content: string | Uint8Array): void {
    this.#files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  /** Removes a file, or all below a folder. */
  remove(path: string): void {
    for (const known of [...this.#files.keys()])
      if (known === path || known.startsWith(`${path}/`)) this.#files.delete(known);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#get(path));
  }

  paths(): string[] {
    return [...this.#files.keys()].sort();
  }

  read(uri: string): Uint8Array {
    return this.#get(this.#path(uri));
  }

  stat(uri: string): { type: FileType; size: number; mtime: number } {
    const path = this.#path(uri);
    const file = this.#files.get(path);
    if (file) return { type: 'file', size: file.length, mtime: 1 };
    if (path === '' || this.paths().some((known) => known.startsWith(`${path}/`)))
      return { type: 'directory', size: 0, mtime: 1 };
    throw new Error(`no such file: ${uri}`);
  }

  list(uri: string): [string, FileType][] {
    const path = this.#path(uri);
    const prefix = path === '' ? '' : `${path}/`;
    const children = new Map<string, FileType>();
    for (const known of this.#files.keys()) {
      if (!known.startsWith(prefix)) continue;
      const rest = known.slice(prefix.length);
      const slash = rest.indexOf('/');
      children.set(slash < 0 ? rest : rest.slice(0, slash), slash < 0 ? 'file' : 'directory');
    }
    return [...children];
  }

  #get(path: string): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw new Error(`no such file: ${path}`);
    return file;
  }

  #path(uri: string): string {
    if (uri === this.root) return '';
    if (!uri.startsWith(`${this.root}/`)) throw new Error(`outside the workspace: ${uri}`);
    return decodeURIComponent(uri.slice(this.root.length + 1));
  }
}
