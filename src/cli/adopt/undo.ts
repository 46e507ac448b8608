import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asList, asMap, asText } from '../../workspace/values.js';
import { CliError } from '../cli-error.js';
import { writeInside } from '../write-inside.js';

/** Where it is kept how the documents were before the last adoption. */
export const UNDO_FILE = '.attest-undo/adopt.json';

/** A document that was changed, with its text before and after. */
export interface Changed {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Notes how to take a change back. */
export async function keepUndo(folder: string, changed: readonly Changed[]): Promise<void> {
  const files = changed.map(({ path, before, after }) => ({ path, before, after: digest(after) }));
  await writeInside(folder, '.attest-undo/.gitignore', '*\n', true);
  await writeInside(folder, UNDO_FILE, `${JSON.stringify({ version: 1, files }, null, 2)}\n`, true);
}

/**
 * Takes the last adoption back: every document that still has the text it was given gets its old one. Returns the paths
 * that did, and those that were changed since and stay as they are.
 */
export async function undo(
  folder: string,
): Promise<{ readonly undone: readonly string[]; readonly changed: readonly string[] }> {
  const text = await readFile(join(folder, UNDO_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) throw new CliError('There is no adoption to take back.');
  const undone: string[] = [];
  const changed: string[] = [];
  for (const entry of asList(asMap(read(text)).files)) {
    const { before } = asMap(entry);
    const [path, after] = [asText(asMap(entry).path), asText(asMap(entry).after)];
    if (path === undefined || after === undefined || typeof before !== 'string') continue;
    const now = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (now === undefined || digest(now) !== after) changed.push(path);
    else {
      await writeInside(folder, path, before, true);
      undone.push(path);
    }
  }
  await rm(join(folder, UNDO_FILE), { force: true });
  return { undone, changed };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(`${UNDO_FILE} cannot be read; nothing was taken back.`);
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
