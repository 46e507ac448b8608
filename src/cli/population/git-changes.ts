import type { ChangeCommit } from '../../analysis/population/commit.js';
import type { ForcedUpdate } from '../../analysis/population/population.js';
import { CliError } from '../cli-error.js';
import { readCommit } from '../git/commit-object.js';
import { readObjects } from '../git/read-objects.js';
import { commitOf, isShallow } from '../git/revision.js';
import { gitText, runGit } from '../git/run-git.js';

/** A branch with its whole history, as far as the clone has it. */
export interface BranchHistory {
  /** Its name without the remote's. */
  readonly branch: string;
  readonly head: string;
  readonly commits: readonly ChangeCommit[];
  readonly forced: readonly ForcedUpdate[] | undefined;
  readonly isShallow: boolean;
}

const MOST_COMMITS = 500_000;
/** Objects asked for in one go. */
const AT_ONCE = 20_000;
/** Moves of a branch that are looked at: the last ones of its reflog. */
const MOST_MOVES = 10_000;
/** Of those, how many that dropped something. */
const MOST_FORCED = 200;

/** The history of a branch; of the default one when none is named. Throws a CliError when there is no such branch. */
export async function readBranch(folder: string, named: string | undefined): Promise<BranchHistory> {
  const revision = named ?? (await defaultBranch(folder));
  const head = await commitOf(folder, revision);
  const written = await runGit(folder, 'rev-list', [
    `--max-count=${MOST_COMMITS + 1}`,
    '--end-of-options',
    head,
  ]);
  const ids = written.toString('latin1').split('\n').filter(Boolean);
  if (ids.length > MOST_COMMITS) throw new CliError(`${revision} has more than ${MOST_COMMITS} commits.`);
  const commits: ChangeCommit[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const objects = await readObjects(folder, ids.slice(from, from + AT_ONCE));
    for (const [id, object] of objects) commits.push(changeCommit(id, object.toString('utf8')));
  }
  const branch = revision.replace(/^(?:refs\/(?:heads|remotes)\/)?(?:origin\/)?/, '');
  return {
    branch,
    head,
    commits,
    forced: await forcedUpdates(folder, branch, new Set(ids)),
    isShallow: await isShallow(folder),
  };
}

/** The branch that the remote calls its default, else `main` or `master`, else what is checked out. */
async function defaultBranch(folder: string): Promise<string> {
  const remote = await gitText(folder, 'rev-parse', ['--abbrev-ref', '--verify', '--quiet', 'origin/HEAD']);
  if (remote !== undefined && remote.trim() !== '') return remote.trim();
  for (const name of ['main', 'master'])
    if ((await gitText(folder, 'rev-parse', ['--verify', '--quiet', `refs/heads/${name}`])) !== undefined)
      return name;
  return 'HEAD';
}

function changeCommit(id: string, object: string): ChangeCommit {
  const end = object.indexOf('\n\n');
  const message = end < 0 ? '' : object.slice(end + 2);
  const line = message.indexOf('\n');
  const headers = end < 0 ? object : object.slice(0, end);
  const seconds = /^committer .*> (-?\d{1,15}) [+-]\d{4}$/m.exec(headers)?.[1];
  return {
    ...readCommit(id, object),
    time: Number(seconds ?? 0),
    body: line < 0 ? '' : message.slice(line + 1),
  };
}

/**
 * The moves of a branch, here and as the remote was last seen, after which it no longer held what it held before.
 * Undefined where no reflog was kept: a fresh clone knows nothing of what happened before it.
 */
async function forcedUpdates(
  folder: string,
  branch: string,
  held: ReadonlySet<string>,
): Promise<readonly ForcedUpdate[] | undefined> {
  const found: ForcedUpdate[] = [];
  let isKept = false;
  for (const ref of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const written = await gitText(folder, 'reflog', [
      'show',
      `--max-count=${MOST_MOVES}`,
      '--date=unix',
      '--format=%H %gd',
      '--end-of-options',
      ref,
    ]);
    const moves = (written ?? '').split('\n').flatMap((line) => {
      const match = /^([0-9a-f]{40,64}) .*@\{(\d{1,15})\}$/.exec(line);
      return match ? [{ id: match[1] ?? '', time: Number(match[2]) }] : [];
    });
    // One entry is the branch's making, and tells of no move.
    if (moves.length > 1) isKept = true;
    for (let n = 0; n + 1 < moves.length && found.length < MOST_FORCED; n += 1) {
      const [now, then] = [moves[n], moves[n + 1]];
      if (!now || !then || held.has(then.id)) continue;
      const common = (await gitText(folder, 'merge-base', ['--end-of-options', then.id, now.id]))?.trim();
      if (common !== then.id) found.push({ before: then.id, after: now.id, time: now.time, ref });
    }
  }
  return isKept ? found : undefined;
}
