import { MAX_BYTES } from './decode.js';
import { isSkipped } from './file-kind.js';
import type { FileSystem } from './file-system.js';
import { uriOf } from './paths.js';
import type { WorkspaceIndex } from './workspace-index.js';

/** Limits against runaway folders: a workspace is never deeper or larger than this. */
const MAX_DEPTH = 24;
const MAX_FILES = 100_000;
/** A loop of links that the port does not recognise doubles its folders at every level. */
const MAX_FOLDERS = 20_000;
const AT_ONCE = 64;

export interface LoadProgress {
  readonly found: number;
  readonly read: number;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * Walks the workspace through the port and feeds the index: contents of the files it wants, names of the others.
 * Symbolic links are not followed (the port reports them as `other`). Stops early when `signal` is aborted.
 */
export async function loadWorkspace(
  index: WorkspaceIndex,
  files: FileSystem,
  options: LoadOptions = {},
): Promise<void> {
  await loadFiles(index, files, await listFiles(index.root, files, options.signal), options);
}

/** Feeds the files at these workspace-relative paths to the index, in about that order. */
export async function loadFiles(
  index: WorkspaceIndex,
  files: FileSystem,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<void> {
  let next = 0;
  let read = 0;
  const worker = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      if (options.signal?.aborted) return;
      await loadFile(index, files, uriOf(index.root, path), path);
      read += 1;
      if (read % 50 === 0) options.onProgress?.({ found: paths.length, read });
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, paths.length) }, worker));
  options.onProgress?.({ found: paths.length, read });
}

/** Reads one file again after it changed on disk; a file that is gone is forgotten. */
export async function loadFile(
  index: WorkspaceIndex,
  files: FileSystem,
  uri: string,
  path: string,
): Promise<void> {
  try {
    if (files.readSmall && index.wants(path)) {
      const found = await files.readSmall(uri, MAX_BYTES);
      if (typeof found === 'number') index.setUnread(uri, found, 0);
      else index.set(uri, { bytes: found });
      return;
    }
    const stat = await files.stat(uri);
    if (stat.type === 'directory') return;
    if (!index.wants(path) || stat.size > MAX_BYTES) index.setUnread(uri, stat.size, stat.mtime);
    else index.set(uri, { bytes: await files.readFile(uri), mtime: stat.mtime });
  } catch (error) {
    index.setUnreadable(uri, error instanceof Error ? error.message : String(error));
  }
}

/** The workspace-relative paths of all files below a folder (the whole workspace without one), in order. */
export async function listFiles(
  root: string,
  files: FileSystem,
  signal?: AbortSignal,
  below = '',
): Promise<string[]> {
  const found: string[] = [];
  let folders = 0;
  // Level by level, many folders at a time: where asking is slow, depth alone costs time.
  let level = [below];
  for (let depth = below === '' ? 0 : below.split('/').length; level.length > 0; depth += 1) {
    const next: string[] = [];
    let n = 0;
    const worker = async (): Promise<void> => {
      for (let folder = level[n++]; folder !== undefined; folder = level[n++]) {
        folders += 1;
        if (depth > MAX_DEPTH || folders > MAX_FOLDERS || found.length > MAX_FILES || signal?.aborted) return;
        const children = await files
          .readDirectory(folder === '' ? root : uriOf(root, folder))
          .catch(() => []);
        for (const [name, type] of children) {
          const path = folder === '' ? name : `${folder}/${name}`;
          if (type === 'file') found.push(path);
          else if (type === 'directory' && !isSkipped(path) && !isLoop(path)) next.push(path);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, level.length) }, worker));
    level = next.sort(byPath);
  }
  return found.sort(byPath);
}

/** As a walk meets them: what is in a folder comes where the folder's name stands among its neighbours. */
function byPath(a: string, b: string): number {
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a folder's name stands so often in its own path that a link must lead back to where it came from. */
function isLoop(path: string): boolean {
  const parts = path.split('/');
  const last = parts.at(-1);
  return parts.filter((part) => part === last).length > 3;
}
