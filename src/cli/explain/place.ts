import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileKind } from '../../workspace/file-kind.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { CliError } from '../cli-error.js';
import { contains } from '../contains.js';

/** A file and a line in it, from 1, as the user named them. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Reads `<file>:<line>`, also `<file>:<line>:<column>` as tools print it. Throws a CliError for anything else. */
export function readPlace(text: string): Place {
  const match = /^(.+?):(\d+)(?::\d+)?$/s.exec(text);
  const line = Number(match?.[2]);
  if (!match || !Number.isSafeInteger(line) || line < 1)
    throw new CliError(`“${text}” is no place; write <file>:<line>, such as policies/access.md:12.`);
  return { file: match[1] ?? '', line };
}

/**
 * The workspace-relative path of a file, which is named from where the command runs or from the folder. Throws a
 * CliError when there is no such file, or when it lies outside.
 */
export async function pathInside(folder: string, file: string): Promise<string> {
  const root = await realpath(folder);
  const found =
    (await realpath(resolve(file)).catch(() => undefined)) ??
    (await realpath(resolve(root, file)).catch(() => undefined));
  if (found === undefined) throw new CliError(`There is no file ${file}.`);
  if (!contains(root, found)) throw new CliError(`${file} lies outside the workspace ${root}.`);
  return relative(root, found).split(sep).join('/');
}

/** The document at a path. Throws a CliError that says why there is none, or when it has no such line. */
export function documentAt(snapshot: Snapshot, path: string, line: number): PolicyDocument {
  const left = snapshot.leftOut.find(
    (one) => one.path === path || (one.isFolder && path.startsWith(`${one.path}/`)),
  );
  if (left && left.reason !== 'told' && left.reason !== 'other-format')
    throw new CliError(`${path} is not looked at: ${left.path}${left.isFolder ? '/' : ''} (${left.reason}).`);
  const document = snapshot.documentAt(path);
  if (!document || fileKind(path) !== 'document')
    throw new CliError(`${path} is no Markdown document; only those are linked to criteria.`);
  if (!snapshot.documents.has(document.uri))
    throw new CliError(`${path} is left out by “ignore” in soc2.yaml.`);
  const [unread] = document.problems.filter(
    ({ code }) => code === 'unreadable' || code === 'too-large' || code === 'too-slow' || code === 'binary',
  );
  if (unread) throw new CliError(`${path}: ${unread.message.en}`);
  if (line > document.lineCount)
    throw new CliError(`${path} has ${document.lineCount} lines; there is no line ${line}.`);
  return document;
}
