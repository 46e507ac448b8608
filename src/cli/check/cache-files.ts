import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MAX_BYTES } from '../../workspace/decode.js';
import { fileKind } from '../../workspace/file-kind.js';
import { listWorkspace } from '../../workspace/list-workspace.js';
import { isOwnCache } from '../../workspace/own-cache.js';
import { uriOf } from '../../workspace/paths.js';
import { headState } from '../git/head-state.js';
import { NodeFileSystem } from '../node-file-system.js';
import { openSeal } from './cache-key.js';

/** Where results are kept, and what marks them as ours. */
export interface Cache {
  readonly location: string;
  /** A mark of a text that nobody else can make. */
  readonly seal: (text: string) => string;
}

/**
 * The cache of a folder: where it was told, else with other tools' caches in node_modules, else in the folder itself.
 * Undefined when there is no real folder there, as when a link in the workspace leads elsewhere, or nothing can be sealed.
 */
export function openCache(folder: string, told: string | undefined): Cache | undefined {
  const location = told === undefined ? usualLocation(folder) : resolve(told);
  const seal = openSeal(folder);
  return seal && isRealFolder(folder, location) ? { location, seal } : undefined;
}

function usualLocation(folder: string): string {
  const modules = join(folder, 'node_modules');
  return lstatSync(modules, { throwIfNoEntry: false })?.isDirectory()
    ? join(modules, '.cache', 'attest')
    : join(folder, '.attest-cache');
}

/** Makes the folder; false when that fails, or when it is not where its name says. */
function isRealFolder(folder: string, location: string): boolean {
  try {
    const inside = relative(folder, location);
    if (inside.startsWith('..') || isAbsolute(inside)) {
      mkdirSync(location, { recursive: true });
      return statSync(location).isDirectory();
    }
    // Before anything is made: what lies behind a link is not ours to make folders in.
    const expected = join(realpathSync(folder), inside);
    let there = location;
    while (lstatSync(there, { throwIfNoEntry: false }) === undefined) there = dirname(there);
    if (realpathSync(there) !== join(realpathSync(folder), relative(folder, there))) return false;
    mkdirSync(location, { recursive: true });
    return realpathSync(location) === expected && lstatSync(location).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Tells the state of everything a check reads: the names of all files, the content of those that are read, and size and
 * time of change of evidence, of which no more is looked at, and the commit the folder is at, as the history of approvals
 * is read too. The cache's own files do not count.
 */
export async function fingerprintOf(folder: string, cache: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${headState(folder)}\n`);
  await take(folder, folder);
  return hash.digest('hex');

  /** A workspace, and the companies below it. */
  async function take(home: string, from: string): Promise<void> {
    const root = pathToFileURL(home).href;
    const { paths, scope, companies } = await listWorkspace(root, new NodeFileSystem(home));
    hash.update(`${JSON.stringify(relative(from, home))}\n`);
    for (const path of paths) {
      const file = fileURLToPath(uriOf(root, path));
      const kind = fileKind(path);
      if (kind === 'other' && dirname(file) === cache && isOwnCache(path)) continue;
      const state = kind === 'other' ? '' : kind === 'evidence' ? stampOf(file) : contentOf(file);
      hash.update(`${JSON.stringify(path)} ${state}\n`);
    }
    for (const { path, reason, more = 0 } of scope.leftOut)
      hash.update(`${JSON.stringify(path)} ${reason} ${more}\n`);
    for (const company of companies) await take(join(home, company), from);
  }
}

/** Size and time of change of a file, as far as it can be read. */
function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : 'gone';
}

/** A digest of a file's content; its size when that is more than is read. */
export function contentOf(file: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile()) return 'no-file';
    const { size } = found;
    return size > MAX_BYTES ? `size-${size}` : digest(readFileSync(file));
  } catch {
    return 'unreadable';
  }
}

/** Characters of a digest. */
const DIGEST = 24;

/** A short name for a text. */
export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST);
}
