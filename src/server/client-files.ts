import type { Connection } from 'vscode-languageserver';
import type { FileStat, FileSystem, FileType } from '../workspace/file-system.js';
import { decodeBase64 } from './base64.js';
import { FsReadDirectory, FsReadFile, FsStat, type RequestKind } from './protocol.js';

/** The file port that asks the client, so that the server never knows its host. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <R>(kind: RequestKind<{ readonly uri: string }, R>, uri: string): Promise<R> =>
    connection.sendRequest<R>(kind.method, { uri });
  const read = async (uri: string, max?: number): Promise<Uint8Array | number> => {
    const answer = await connection.sendRequest<string | number>(FsReadFile.method, { uri, max });
    return typeof answer === 'number' ? answer : decodeBase64(answer);
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
