import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileKind } from '../../workspace/file-kind.js';
import { listFiles } from '../../workspace/load-workspace.js';
import { uriOf } from '../../workspace/paths.js';
import { NodeFileSystem } from '../node-file-system.js';

/** Where a folder's cache lies: as told, else with other tools' caches in node_modules, else in the folder itself. */
export async function cacheLocation(folder: string, told: string | undefined): Promise<string> {
  if (told !== undefined) return told;
  const modules = join(folder, 'node_modules');
  const there = await stat(modules).catch(() => undefined);
  return there?.isDirectory() ? join(modules, '.cache', 'attest') : join(folder, '.attest-cache');
}

/**
 * Tells the state of everything a check reads: the names of all files, and size and time of change of those whose
 * content counts. Files below `cache` do not count.
 */
export async function fingerprintOf(folder: string, cache: string): Promise<string> {
  const root = pathToFileURL(folder).href;
  const hash = createHash('sha256');
  for (const path of await listFiles(root, new NodeFileSystem(folder))) {
    const file = fileURLToPath(uriOf(root, path));
    if (file.startsWith(cache)) continue;
    hash.update(fileKind(path) === 'other' ? `${path}\n` : `${path}\n${stampOf(file)}\n`);
  }
  return hash.digest('hex');
}

/** Size and time of change of a file, as far as it can be read. */
export function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : 'gone';
}

/** Characters of a digest. */
export const DIGEST = 24;

/** A short name for a text. */
export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST);
}
