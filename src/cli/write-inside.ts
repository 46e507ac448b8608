import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { insidePath } from '../workspace/paths.js';
import { CliError } from './cli-error.js';
import { contains } from './contains.js';

/**
 * Writes a file at a workspace-relative path, whole or not at all. Throws a CliError when the path leads outside the
 * folder, also through a symbolic link, or when the file exists and may not be replaced.
 */
export async function writeInside(
  folder: string,
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<void> {
  await writeWhole(await resolveInside(folder, path), content, replace, path);
}

/**
 * Writes a file whole or not at all, folders included. Throws a CliError, which calls it `name`, when it exists and may
 * not be replaced, or the system refuses.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  replace: boolean,
  name = file,
): Promise<void> {
  if (file.includes('\0')) throw new CliError(`${visible(name)} is no name of a file.`);
  await mayWrite(file, replace, name);
  try {
    await replaceWhole(file, content);
  } catch (error) {
    throw new CliError(`${name} cannot be written: ${reasonOf(error)}.`);
  }
}

async function mayWrite(file: string, replace: boolean, name: string): Promise<void> {
  if (!replace && (await stat(file).catch(() => undefined))?.isFile())
    throw new CliError(`${name} is already there; use --force to replace it.`);
}

/** Throws what `writeInside` would throw before it writes. */
export async function mayWriteInside(folder: string, path: string, replace: boolean): Promise<void> {
  await mayWrite(await resolveInside(folder, path), replace, path);
}

/** What the system said, without its code and the path. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^[A-Z]+: |, [a-z]+( '.*)?$/g, '');

async function replaceWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const there = await stat(target).catch(() => undefined);
  // A pipe or a device, such as /dev/stdout, is written to and never replaced.
  if (there && !there.isFile()) {
    // A folder refuses, which is what the user has to hear.
    await writeFile(target, content);
    return;
  }
  // Through a second file, so that a full disk or a stop never leaves half a file.
  const draft = `${target}.attest-${process.pid}`;
  try {
    await writeFile(draft, content);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * The absolute path of a workspace-relative one. Throws a CliError when it leads outside the folder, also through a
 * symbolic link, or would on another system.
 */
async function resolveInside(folder: string, path: string): Promise<string> {
  const root = await realpath(folder);
  const inside = insidePath(path);
  if (inside === undefined) throw new CliError(`${visible(path)} lies outside the workspace.`);
  const file = resolve(root, inside);
  const real = await realAncestor(file);
  if (!contains(root, file) || (real !== root && !contains(root, real))) {
    throw new CliError(`${path} lies outside the workspace.`);
  }
  return file;
}

/** A path that can be printed. */
function visible(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f]/g, '\ufffd');
}

/** The real path of the file, or of its nearest parent that exists. */
async function realAncestor(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : realAncestor(parent);
  }
}
