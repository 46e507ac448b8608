import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  mayWriteWholeFile,
  WriteRefused,
  writeWholeFile,
  type WriteOptions,
} from '../disk/write-whole.node.js';
import { likeBefore } from '../workspace/like-before.js';
import { MAX_BYTES } from '../workspace/decode.js';
import { insidePath } from '../workspace/paths.js';
import { CliError } from './cli-error.js';
import { contains } from './contains.js';
import { visible } from '../reporting/visible-text.js';

/**
 * Writes a file at a workspace-relative path, whole or not at all; a text gets the line ends of the file it replaces.
 * Throws a CliError when the path leads outside the folder, also through a symbolic link, or when the file exists and may
 * not be replaced.
 */
export async function writeInside(
  folder: string,
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<void> {
  const file = fileIn(folder, path);
  const text = typeof content === 'string' && replace ? likeBefore(content, await textAt(file)) : content;
  await write(file, text, { replace, within: folder }, path);
}

/**
 * Writes a file that the user named, whole or not at all, folders included. Throws a CliError, which calls it `name`,
 * when it exists and may not be replaced, when a link below the current folder leads out of it, or the system refuses.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  replace: boolean,
  name = file,
): Promise<void> {
  if (file.includes('\0')) throw new CliError(`${visible(name)} is no name of a file.`);
  const here = process.cwd();
  const within = contains(here, resolve(file)) ? here : undefined;
  await write(resolve(file), content, { replace, within, streams: true }, name);
}

/** Throws what `writeInside` would throw before it writes. */
export async function mayWriteInside(folder: string, path: string, replace: boolean): Promise<void> {
  await mayWriteWholeFile(fileIn(folder, path), { replace, within: folder }).catch((error: unknown) => {
    throw told(error, path);
  });
}

async function write(
  file: string,
  content: string | Uint8Array,
  options: WriteOptions,
  name: string,
): Promise<void> {
  try {
    await writeWholeFile(file, content, options);
  } catch (error) {
    throw told(error, name);
  }
}

function fileIn(folder: string, path: string): string {
  const inside = insidePath(path);
  if (inside === undefined) throw new CliError(`${visible(path)} lies outside the workspace.`);
  return resolve(folder, inside);
}

async function textAt(file: string): Promise<string> {
  const there = await stat(file).catch(() => undefined);
  // A pipe would be waited for without an end.
  if (!there?.isFile() || there.size > MAX_BYTES) return '';
  return readFile(file, 'utf8').catch(() => '');
}

function told(error: unknown, path: string): CliError {
  const name = visible(path);
  if (!(error instanceof WriteRefused)) return new CliError(`${name} cannot be written: ${reasonOf(error)}.`);
  switch (error.reason) {
    case 'exists':
      return new CliError(`${name} is already there; use --force to replace it.`);
    case 'outside':
      return new CliError(`${name} lies outside the workspace.`);
    case 'link':
      return new CliError(`${name} is a symbolic link to somewhere else; nothing is written there.`);
    case 'no-file':
      return new CliError(`${name} is no file.`);
  }
}

/** What the system said, without its code and the path. */
function reasonOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/^[A-Z]{1,20}: /, '');
  const call = message.search(/, [a-z]{1,20}(?: '|$)/);
  return call < 0 ? message : message.slice(0, call);
}
