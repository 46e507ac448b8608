import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, MAX_BYTES } from '../../workspace/decode.js';
import { CliError } from '../cli-error.js';
import { listBlobs, type StoredBlob } from '../git/list-blobs.js';
import { gitText, runGit, type GitOptions } from '../git/run-git.js';

const LIMITS: GitOptions = { maxBytes: 32 * 1024 * 1024, timeout: 20_000 };
/** What policies and records are written in; other files are no concern here. */
const READ = /\.(?:md|mdx|markdown|ya?ml)$/i;

/** What of a folder is not as it was at a commit. */
export interface BaseChanges {
  /** The commit's full ID; undefined in a repository without one, where all is new. */
  readonly commit: string | undefined;
  /** Workspace-relative paths of Markdown and YAML files that were changed, added or removed since; untracked ones too. */
  readonly paths: readonly string[];
}

/**
 * What changed in a folder since a commit, branch or tag. Throws a CliError when git knows no such commit, or when the
 * folder is in no repository. Files are compared here: git would run the repository's filters over them.
 */
export async function changesSince(folder: string, base: string, signal?: AbortSignal): Promise<BaseChanges> {
  if (base === '' || base.startsWith('-') || /[\u0000-\u0020\u007f]/.test(base))
    throw new CliError(`${JSON.stringify(base.slice(0, 100))} is no commit, branch or tag.`);
  const limits = { ...LIMITS, ...(signal && { signal }) };
  const inside = await gitText(folder, 'rev-parse', ['--is-inside-work-tree'], limits);
  signal?.throwIfAborted();
  if (inside?.trim() !== 'true')
    throw new CliError('The folder is in no git repository, so there is nothing to compare with.');
  const found = await gitText(
    folder,
    'rev-parse',
    ['--verify', '--quiet', '--end-of-options', `${base}^{commit}`],
    limits,
  );
  const commit = found?.trim();
  if (commit === undefined && base !== 'HEAD')
    throw new CliError(`git knows no commit, branch or tag ${JSON.stringify(base.slice(0, 100))}.`);
  const untracked = await gitText(folder, 'ls-files', ['--others', '--exclude-standard', '-z'], limits);
  const tracked = await gitText(folder, 'ls-files', ['-z'], limits);
  const listed =
    commit === undefined
      ? new Map<string, StoredBlob>()
      : await listBlobs(folder, commit, limits).catch(() => undefined);
  signal?.throwIfAborted();
  if (untracked === undefined || tracked === undefined || listed === undefined)
    throw new CliError('git could not tell what changed in this folder.');
  const before = [...listed].filter(([path]) => READ.test(path));
  const paths = new Set(
    `${tracked}${untracked}`.split('\0').filter((path) => READ.test(path) && !listed.has(path)),
  );
  for (const [path, blob] of before) {
    signal?.throwIfAborted();
    if (!(await isSame(join(folder, path), blob))) paths.add(path);
  }
  return { commit, paths: [...paths].sort() };
}

/** Whether a file holds just the bytes of a blob. Files that are too large to be read count as changed. */
async function isSame(file: string, { id, size }: StoredBlob): Promise<boolean> {
  try {
    const found = await stat(file);
    if (size > MAX_BYTES || !found.isFile() || found.size !== size) return false;
    const bytes = await readFile(file);
    const kind = id.length > 40 ? 'sha256' : 'sha1';
    return createHash(kind).update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
  } catch {
    return false;
  }
}

/** The text of a file at a commit; undefined when it was not there, or is too large to be read. */
export async function textAt(
  folder: string,
  commit: string,
  path: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const bytes = await runGit(folder, 'cat-file', ['blob', `${commit}:./${path}`], {
    ...LIMITS,
    maxBytes: MAX_BYTES,
    ...(signal && { signal }),
  }).catch(() => undefined);
  return bytes && decode(bytes).text;
}
