import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { contains } from '../contains.js';

/** Bytes. */
const KEY = 32;

/**
 * Seals what is kept, so that a cache somebody else made, such as one that came with a repository, is not taken for ours.
 * The key lies in the user's own folder for caches and never in the workspace. Undefined where none can be had.
 */
export function openSeal(folder: string): ((text: string) => string) | undefined {
  try {
    const home = join(cacheHome(), 'attest');
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const real = realpathSync(home);
    const root = realpathSync(folder);
    if (real === root || contains(root, real)) return undefined;
    const file = join(real, 'key');
    const key = readOwnFile(file, KEY) ?? makeKey(file);
    if (key?.length !== KEY) return undefined;
    return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, SEAL);
  } catch {
    return undefined;
  }
}

/** Characters of a seal. */
export const SEAL = 40;

/**
 * A file of our own; undefined when it is not there, no plain file, a link, somebody else's, open to others for writing,
 * or larger than `max` bytes.
 */
export function readOwnFile(file: string, max: number): Buffer | undefined {
  let handle: number;
  try {
    // Neither through a link nor waiting for a pipe; Windows knows neither flag.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    const found = fstatSync(handle);
    const uid = process.getuid?.();
    if (!found.isFile() || found.size > max) return undefined;
    if (uid !== undefined && (found.uid !== uid || (found.mode & 0o022) !== 0)) return undefined;
    const bytes = Buffer.alloc(found.size);
    let at = 0;
    for (let read = -1; at < bytes.length && read !== 0; at += read)
      read = readSync(handle, bytes, at, bytes.length - at, at);
    return bytes.subarray(0, at);
  } catch {
    return undefined;
  } finally {
    closeSync(handle);
  }
}

function makeKey(file: string): Buffer | undefined {
  const key = randomBytes(KEY);
  try {
    writeFileSync(file, key, { flag: 'wx', mode: 0o600 });
    return key;
  } catch {
    // Another check may have made it just now.
    return readOwnFile(file, KEY);
  }
}

/** The user's folder for caches, as the system has it. */
function cacheHome(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
