import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Analyser } from '../analysis/check.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { CliError } from './cli-error.js';
import { NodeFileSystem } from './node-file-system.js';

export interface OpenWorkspace {
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly analyser: Analyser;
}

/**
 * Reads and analyses the workspace in a folder, as the language server does. `today` is an ISO date. Throws a CliError
 * when the folder does not exist.
 */
export async function openWorkspace(directory: string, today: string): Promise<OpenWorkspace> {
  const folder = await folderOf(directory);
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, new NodeFileSystem(folder));
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today });
  analyser.update(snapshot);
  return { folder, snapshot, analyser };
}

/** The absolute path of an existing folder. Throws a CliError otherwise. */
export async function folderOf(directory: string): Promise<string> {
  const folder = resolve(directory);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new CliError(`There is no folder ${folder}.`);
  return folder;
}

/** Today's date here, as `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
