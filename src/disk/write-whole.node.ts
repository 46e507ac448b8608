import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

/**
 * Why a file is not written. `exists`: it is there and may not be replaced; `outside`: it would lie outside the folder it
 * belongs to; `link`: it is a symbolic link to somewhere else; `no-file`: a pipe or a device is there.
 */
export type WriteRefusal = 'exists' | 'outside' | 'link' | 'no-file';

export class WriteRefused extends Error {
  constructor(
    readonly reason: WriteRefusal,
    readonly path: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'WriteRefused';
  }
}

export interface WriteOptions {
  /** Whether a file that is there may be replaced. */
  readonly replace: boolean;
  /** The folder that must hold the file in truth, whatever links lead there. */
  readonly within?: string | undefined;
  /** Whether a pipe or a device may be written to, such as /dev/stdout. */
  readonly streams?: boolean;
}

/** Where a content goes. */
interface Target {
  readonly path: string;
  /** What is there, when it is a file. */
  readonly before: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined;
  /** A pipe, a device or what the shell opened: written to, never replaced. */
  readonly isStream: boolean;
}

/**
 * Writes a file whole or not at all, folders included: into a new file of a name nobody can guess, which is then put in
 * its place. What is planted under the file's name is never written through; a link to a file inside `within`, or else
 * beside or below the link, stands for that file. A file that is replaced keeps its rights. Throws a WriteRefused, or
 * what the system said.
 */
export async function writeWholeFile(
  file: string,
  content: string | Uint8Array,
  options: WriteOptions,
): Promise<void> {
  const target = await targetOf(file, options);
  if (target.isStream) {
    await writeFile(target.path, content);
    return;
  }
  const folder = dirname(target.path);
  const draft = join(folder, `.attest-${randomBytes(12).toString('hex')}.tmp`);
  // Exclusive: what has this name by now, a link too, is left alone.
  const handle = await open(draft, 'wx', target.before?.mode ?? 0o666);
  try {
    try {
      await handle.writeFile(content);
      if (target.before) await keepRights(handle, target.before);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await realpath(folder)) !== folder) throw new WriteRefused('outside', file);
    if (options.replace) await rename(draft, target.path);
    else await putNew(draft, target.path, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Throws what `writeWholeFile` would refuse, without writing anything. */
export async function mayWriteWholeFile(file: string, options: WriteOptions): Promise<void> {
  if (options.within !== undefined) await mustBeWithin(file, await realpath(options.within));
  if (!options.replace && (await stat(file).catch(() => undefined))?.isFile())
    throw new WriteRefused('exists', file);
}

async function targetOf(file: string, options: WriteOptions): Promise<Target> {
  const { replace } = options;
  const within = options.within === undefined ? undefined : await realpath(options.within);
  await mayWriteWholeFile(file, options);
  await mkdir(dirname(file), { recursive: true });
  const folder = await realpath(dirname(file));
  if (within !== undefined && folder !== within && !isBelow(within, folder))
    throw new WriteRefused('outside', file);
  const path = join(folder, basename(file));
  const behind = await stat(path).catch(() => undefined);
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
  if (behind && (!behind.isFile() || /^\/(?:dev|proc)(?:\/|$)/.test(folder))) {
    // A folder refuses by itself, which is what the user has to hear.
    if (!behind.isDirectory()) {
      if (options.streams !== true) throw new WriteRefused('no-file', file);
      if (isLink && within !== undefined) throw new WriteRefused('link', file);
    }
    return { path, before: undefined, isStream: true };
  }
  if (behind && !replace) throw new WriteRefused('exists', file);
  if (!isLink || !behind) return { path, before: behind, isStream: false };
  const real = await realpath(path);
  if (within !== undefined && !isBelow(within, real)) throw new WriteRefused('outside', file);
  if (within === undefined && !isBelow(folder, real)) throw new WriteRefused('link', file);
  return { path: real, before: behind, isStream: false };
}

/** Throws unless the file, or the nearest folder above it that exists, lies within a folder, links followed. */
async function mustBeWithin(file: string, within: string): Promise<void> {
  for (let path = file; ; path = dirname(path)) {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined && dirname(path) !== path) continue;
    if (real === undefined || (real !== within && !isBelow(within, real)))
      throw new WriteRefused('outside', file);
    return;
  }
}

async function keepRights(
  handle: Awaited<ReturnType<typeof open>>,
  { mode, uid, gid }: NonNullable<Target['before']>,
): Promise<void> {
  const now = await handle.stat();
  // Owners can be kept by an administrator alone; for everybody else they are the same already.
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
  if (now.mode !== mode) await handle.chmod(mode & 0o777).catch(() => undefined);
}

/** Gives a finished file its name unless something has it by now. */
async function putNew(draft: string, path: string, file: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw new WriteRefused('exists', file);
    // A file system without hard links.
    if (await lstat(path).catch(() => undefined)) throw new WriteRefused('exists', file);
    await rename(draft, path);
    return;
  }
  await rm(draft, { force: true });
}

/** Has the system keep the new name, where it lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
