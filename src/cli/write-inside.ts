import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { CliError } from './cli-error.js';

/**
 * Writes a file at a workspace-relative path. Throws a CliError when the path leads outside the folder, also through a
 * symbolic link, or when the file exists and may not be replaced.
 */
export async function writeInside(
  folder: string,
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<void> {
  const file = await resolveInside(folder, path);
  if (!replace && (await stat(file).catch(() => undefined))) {
    throw new CliError(`${path} is already there; use --force to replace it.`);
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The absolute path of a workspace-relative one. Throws a CliError when it leads outside the folder. */
export async function resolveInside(folder: string, path: string): Promise<string> {
  const root = await realpath(folder);
  const file = resolve(root, path);
  const real = await realAncestor(file);
  if (!file.startsWith(root + sep) || (real !== root && !real.startsWith(root + sep))) {
    throw new CliError(`${path} lies outside the workspace.`);
  }
  return file;
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
