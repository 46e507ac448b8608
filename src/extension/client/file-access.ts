import { FileType, Uri, workspace } from 'vscode';
import { encodeBase64 } from '../../server/base64.js';
import {
  FsReadDirectory,
  FsReadFile,
  FsStat,
  type FileStatResult,
  type UriParams,
} from '../../server/protocol.js';
import type { ClientConnection } from './client-connection.js';

/**
 * Answers the server's file requests. Only what lies inside a workspace folder is read; a symbolic link is neither
 * file nor directory, so nothing is followed out of the workspace.
 */
export function answerFileRequests(connection: ClientConnection): void {
  connection.answer(FsReadFile, async ({ uri, max = Infinity }) => {
    const file = inside({ uri });
    // A disk tells the size at once, and may hold what no memory can; asking any other file system twice is slow.
    if (file.scheme === 'file' && max !== Infinity) {
      const { size, type } = await workspace.fs.stat(file);
      // A pipe would be waited for without an end.
      if ((type & FileType.File) === 0) throw new Error(`This is no file: ${uri}`);
      if (size > max) return size;
    }
    const content = await workspace.fs.readFile(file);
    return content.length > max ? content.length : encodeBase64(content);
  });
  connection.answer(FsReadDirectory, async ({ uri }) =>
    (await workspace.fs.readDirectory(inside({ uri }))).map(
      ([name, type]) => [name, typeName(type)] as const,
    ),
  );
  connection.answer(FsStat, async ({ uri }): Promise<FileStatResult> => {
    const { type, size, mtime } = await workspace.fs.stat(inside({ uri }));
    return { type: typeName(type), size, mtime };
  });
}

/** The URI, when it lies in a workspace folder; an error otherwise. Dots and encoded slashes are not let through. */
function inside({ uri }: UriParams): Uri {
  const parsed = Uri.parse(uri, true);
  const segments = parsed.path.split('/');
  if (segments.includes('..') || parsed.path.includes('\\..') || !workspace.getWorkspaceFolder(parsed)) {
    throw new Error(`Outside the workspace: ${uri}`);
  }
  return parsed;
}

function typeName(type: FileType): FileStatResult['type'] {
  // One without a target is of no other type.
  if (type & FileType.SymbolicLink) return type === FileType.SymbolicLink ? 'other' : 'link';
  return type === FileType.File ? 'file' : type === FileType.Directory ? 'directory' : 'other';
}
