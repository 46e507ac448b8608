import { MAX_BYTES } from './decode.js';
import { AtOnce, lookInto } from './evidence-content.js';
import { fileKind } from './file-kind.js';
import type { FileSystem } from './file-system.js';
import { listWorkspace } from './list-workspace.js';
import { uriOf } from './paths.js';
import { isWorkbook, workbookText } from './tables/workbook-text.js';
import type { FileContent, WorkspaceIndex } from './workspace-index.js';

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
  const { paths, scope } = await listWorkspace(
    index.root,
    files,
    options.signal && { signal: options.signal },
  );
  index.setScope(scope);
  await loadFiles(index, files, paths, options);
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
  const atOnce = new AtOnce();
  const worker = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      if (options.signal?.aborted) return;
      const uri = uriOf(index.root, path);
      // Of these only the name counts; there may be a hundred thousand, and asking for each takes a minute.
      const kind = fileKind(path);
      const met = kind === 'evidence' ? await atOnce.take(files, uri) : undefined;
      if (met) index.setUnread(uri, met.size, met.mtime, met.content);
      else if (kind === 'other') index.setUnread(uri, 0, 0);
      else await loadFile(index, files, uri, path);
      read += 1;
      if (read % 50 === 0) options.onProgress?.({ found: paths.length, read });
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, paths.length) }, worker));
  options.onProgress?.({ found: paths.length, read });
  await lookIntoEvidence(index, files, options.signal);
}

/** Reads the evidence of which size and name do not tell enough: what holds nothing, and what is the same as another. */
async function lookIntoEvidence(
  index: WorkspaceIndex,
  files: FileSystem,
  signal: AbortSignal | undefined,
): Promise<void> {
  const waiting = index.evidenceToLookInto(files.readStart !== undefined);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = waiting[next++]; one !== undefined; one = waiting[next++]) {
      if (signal?.aborted) return;
      const content = await lookInto(files, one);
      if (content) index.setEvidenceContent(one.file, content);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, worker));
}

/** Reads one file; of one that cannot be read the reason is kept. */
async function loadFile(index: WorkspaceIndex, files: FileSystem, uri: string, path: string): Promise<void> {
  try {
    if (files.readSmall && index.wants(path)) {
      const found = await files.readSmall(uri, MAX_BYTES);
      if (typeof found === 'number') index.setUnread(uri, found, 0);
      else index.set(uri, await content(path, found));
      return;
    }
    const stat = await files.stat(uri);
    if (stat.type === 'directory') return;
    if (!index.wants(path) || stat.size > MAX_BYTES) index.setUnread(uri, stat.size, stat.mtime);
    else index.set(uri, await content(path, await files.readFile(uri), stat.mtime));
  } catch (error) {
    index.setUnreadable(uri, error instanceof Error ? error.message : String(error));
  }
}

/** The content as the index takes it: a workbook as the text of its sheets. */
async function content(path: string, bytes: Uint8Array, mtime?: number): Promise<FileContent> {
  return isWorkbook(path)
    ? { text: await workbookText(bytes), version: 0 }
    : { bytes, ...(mtime === undefined ? {} : { mtime }) };
}
