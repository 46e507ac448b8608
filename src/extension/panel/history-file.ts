import { FileSystemError, Uri, workspace } from 'vscode';
import {
  formatHistory,
  HISTORY_PATH,
  parseHistory,
  withSnapshot,
  type ReadinessSnapshot,
} from '../../reporting/history/readiness-history.js';
import { uriOf } from '../../workspace/paths.js';
import { mustLieInside } from '../commands/write-target.js';
import { writeFile } from '../files/write-file.js';

/** Bytes; a history of twenty years is a tenth of it. */
const LARGEST = 1_000_000;

/** What is known of a folder's history. `broken` means that the file is there but is no history. */
export interface SavedHistory {
  readonly snapshots: readonly ReadinessSnapshot[];
  readonly broken: boolean;
}

export function historyUri(folder: string): Uri {
  // Not joinPath: a folder that is the root of its file system has an address without a path.
  return Uri.parse(uriOf(folder, HISTORY_PATH));
}

/** The snapshots saved in a folder; none when there is no file. Rejects when the file can't be read. */
export async function readHistory(folder: string): Promise<SavedHistory> {
  const uri = historyUri(folder);
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > LARGEST) return { snapshots: [], broken: true };
    const snapshots = parseHistory(new TextDecoder().decode(await workspace.fs.readFile(uri)));
    return { snapshots: snapshots ?? [], broken: snapshots === undefined };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound')
      return { snapshots: [], broken: false };
    throw error;
  }
}

/** Adds a snapshot to the folder's history. False when the file there is no history; then it stays as it is. */
export async function saveToHistory(folder: string, snapshot: ReadinessSnapshot): Promise<boolean> {
  const { snapshots, broken } = await readHistory(folder);
  if (broken) return false;
  await mustLieInside(historyUri(folder));
  await writeFile(
    historyUri(folder),
    new TextEncoder().encode(formatHistory(withSnapshot(snapshots, snapshot))),
  );
  return true;
}
