import { readFileSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SharedRecords } from '../../analysis/sharing/known-records.js';
import { MAX_BYTES } from '../../workspace/decode.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { contains } from '../contains.js';

/**
 * Reads and parses one document of a folder, with the limits of `NodeFileSystem`. A file that cannot be read gives a
 * document with that problem. Nothing of it is kept here. `folder` is the workspace's path.
 */
export function readDocument(
  { root, config }: Pick<SharedRecords, 'root' | 'config'>,
  folder: string,
  uri: string,
): PolicyDocument {
  const index = new WorkspaceIndex(root);
  index.tell(config?.documents ?? []);
  try {
    const home = realpathSync(folder);
    const path = realpathSync(fileURLToPath(uri));
    if (!contains(home, path)) throw new Error('the path leads outside the workspace');
    const found = statSync(path);
    // A pipe would be waited for without an end.
    if (!found.isFile()) throw new Error('this is no file');
    const { size, mtimeMs } = found;
    if (size > MAX_BYTES) index.setUnread(uri, size, mtimeMs);
    else index.set(uri, { bytes: readFileSync(path), mtime: mtimeMs });
  } catch (error) {
    index.setUnreadable(uri, error instanceof Error ? error.message : String(error));
  }
  const document = index.snapshot().documents.get(uri);
  if (!document) throw new Error(`${uri} is no document.`);
  return document;
}
