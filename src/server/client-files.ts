import type { Connection } from 'vscode-languageserver';
import type { FileStat, FileSystem, FileType } from '../workspace/file-system.js';
import { FsReadDirectory, FsReadFile, FsStat, type RequestKind } from './protocol.js';

/** The file port that asks the client, so that the server never knows its host. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <R>(kind: RequestKind<{ readonly uri: string }, R>, uri: string): Promise<R> =>
    connection.sendRequest<R>(kind.method, { uri });
  const read = async (uri: string, max?: number): Promise<Uint8Array | number> => {
    const answer = await connection.sendRequest<string | number>(FsReadFile.method, { uri, max });
    return typeof answer === 'number' ? answer : fromBase64(answer);
  };
  return {
    readFile: async (uri) => {
      const found = await read(uri);
      if (typeof found === 'number') throw new Error(`Not read: ${found} bytes.`);
      return found;
    },
    readSmall: async (uri, max) => {
      const found = await read(uri, max);
      return typeof found !== 'number' && found.length > max ? found.length : found;
    },
    readDirectory: async (uri) => {
      const children: unknown = await ask(FsReadDirectory, uri);
      return Array.isArray(children) ? children.filter(isChild) : [];
    },
    stat: async (uri): Promise<FileStat> => {
      const { type, size, mtime } = await ask(FsStat, uri);
      return { type, size, mtime };
    },
  };
}

/** A child whose name stays in its folder. */
function isChild(child: unknown): child is readonly [string, FileType] {
  if (!Array.isArray(child) || typeof child[0] !== 'string') return false;
  const name = child[0];
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}

/** Decodes base64 without Node. Throws on text that is none. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let n = 0; n < binary.length; n += 1) bytes[n] = binary.charCodeAt(n);
  return bytes;
}

/** Encodes bytes as base64 without Node. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces, because a call takes only so many arguments.
  for (let n = 0; n < bytes.length; n += 8192) binary += String.fromCharCode(...bytes.subarray(n, n + 8192));
  return btoa(binary);
}
