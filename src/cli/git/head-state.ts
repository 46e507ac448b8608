import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Longer, a file of git that names one commit or folder is none. */
const LONGEST = 4096;

/**
 * Tells which commit a folder is at without running git: another text after each commit, checkout or fetch of more history.
 * Empty where no repository is.
 */
export function headState(folder: string): string {
  const git = gitFolder(folder);
  if (git === undefined) return '';
  const head = textOf(join(git, 'HEAD'));
  const common = resolve(git, textOf(join(git, 'commondir')).trim());
  const ref = /^ref: (.+)$/m.exec(head)?.[1];
  const stamps = ['packed-refs', 'shallow', 'reftable/tables.list'].map((name) =>
    stampOf(join(common, name)),
  );
  return [head, ref === undefined ? '' : textOf(join(common, ref)), ...stamps].join('\n');
}

/** Where the repository of a folder keeps its own files; a file in its place names the folder, as in a worktree. */
function gitFolder(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const git = join(at, '.git');
    const found = statSync(git, { throwIfNoEntry: false });
    if (found?.isDirectory()) return git;
    const named = found && /^gitdir: (.+)$/m.exec(textOf(git))?.[1];
    if (named !== undefined) return resolve(at, named);
    if (at === dirname(at)) return undefined;
  }
}

/** A short text file; empty when it is not there, is no file, or is long. */
function textOf(file: string): string {
  try {
    const found = statSync(file);
    return found.isFile() && found.size <= LONGEST ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

function stampOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
