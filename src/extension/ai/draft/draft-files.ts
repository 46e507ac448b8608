import {
  EventEmitter,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type Disposable,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';

export const DRAFT_SCHEME = 'attest-draft';

interface DraftFile {
  bytes: Uint8Array;
  readOnly: boolean;
  changed: number;
}

/**
 * Files in memory that hold drafts (and, for a new document, nothing to compare with). A draft cannot be typed in while
 * it is written; after that it is a text like any other.
 */
export class DraftFiles implements FileSystemProvider, Disposable {
  readonly #files = new Map<string, DraftFile>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  // Last: VS Code looks at once whether there is an event to listen to.
  readonly #registration = workspace.registerFileSystemProvider(DRAFT_SCHEME, this, {
    isCaseSensitive: true,
  });
  #next = 0;

  /** A new file with a text, read-only; `path` gives it its name and language. */
  create(path: string, text: string): Uri {
    this.#next += 1;
    const uri = Uri.from({
      scheme: DRAFT_SCHEME,
      path: path.startsWith('/') ? path : `/${path}`,
      query: String(this.#next),
    });
    this.#files.set(uri.toString(), { bytes: encode(text), readOnly: true, changed: Date.now() });
    return uri;
  }

  /** Another text, as it is written. */
  update(uri: Uri, text: string): void {
    const file = this.#files.get(uri.toString());
    if (!file || this.text(uri) === text) return;
    file.bytes = encode(text);
    this.#touch(uri, file);
  }

  /** From here on the user may type in it. */
  unlock(uri: Uri): void {
    const file = this.#files.get(uri.toString());
    if (!file) return;
    file.readOnly = false;
    this.#touch(uri, file);
  }

  /** The text as it was last written or saved. */
  text(uri: Uri): string {
    return new TextDecoder().decode(this.#files.get(uri.toString())?.bytes);
  }

  remove(uri: Uri): void {
    this.#files.delete(uri.toString());
  }

  stat(uri: Uri): FileStat {
    const { bytes, changed, readOnly } = this.#file(uri);
    return {
      type: FileType.File,
      ctime: 0,
      mtime: changed,
      size: bytes.byteLength,
      permissions: readOnly ? FilePermission.Readonly : undefined,
    };
  }

  readFile(uri: Uri): Uint8Array {
    return this.#file(uri).bytes;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const file = this.#file(uri);
    if (file.readOnly) throw FileSystemError.NoPermissions(uri);
    file.bytes = content;
    this.#touch(uri, file);
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#files.clear();
    this.#changed.dispose();
    this.#registration.dispose();
  }

  #file(uri: Uri): DraftFile {
    const file = this.#files.get(uri.toString());
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  #touch(uri: Uri, file: DraftFile): void {
    file.changed = Math.max(Date.now(), file.changed + 1);
    this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
