import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from './cli-error.js';

/** The absolute path of an existing folder. Throws a CliError otherwise. */
export async function folderOf(directory: string): Promise<string> {
  const folder = resolve(directory);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new CliError(`There is no folder ${folder}.`);
  return folder;
}
