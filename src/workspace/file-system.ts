/**
 * The port through which everything reads files, so that no room knows its host: the language server asks its
 * client, the CLI asks Node, tests ask memory. URIs are strings (`file:///…`, `vscode-vfs:…`).
 */
export type FileType =
  | 'file'
  | 'directory'
  /** A symbolic link that is not followed, to something that is read, or left out, where it really lies. */
  | 'link'
  /** Whatever nothing can be read of: a link that leads outside or nowhere, a pipe, a device. */
  | 'other';

export interface FileStat {
  readonly type: FileType;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}

export interface FileSystem {
  /** Whole content. Rejects when the file is missing or unreadable. */
  readFile(uri: string): Promise<Uint8Array>;
  /** Names (not paths) of the children. Symbolic links to files inside the root may be reported as files. */
  readDirectory(uri: string): Promise<readonly (readonly [name: string, type: FileType])[]>;
  stat(uri: string): Promise<FileStat>;
  /**
   * Whole content, or the size of a file larger than `max` bytes. Ports for which asking is slow have it, because it
   * takes one question in place of two.
   */
  readSmall?(uri: string, max: number): Promise<Uint8Array | number>;
  /** SHA-256 in lower-case hexadecimal. Ports of hosts that do it many times as fast as a program of ours have it. */
  sha256?(bytes: Uint8Array): string;
  /** The first `max` bytes, or all of a shorter file. Ports that can read a part of a file have it. */
  readStart?(uri: string, max: number): Promise<FileStart>;
}

/** How a file begins, with what is known of it once it is open. */
export interface FileStart {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}
