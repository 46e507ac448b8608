import type { Person } from '../../workspace/history.js';
import { isHost, keyOfPerson, type ChangeCommit } from './commit.js';
import { mentionsIn } from './mentions.js';

/**
 * How a change came to the default branch. `merge`: by a merge commit; `squash`: as one commit that names its pull
 * request; `direct`: as a commit of its own, pushed there or rebased onto it, which git cannot tell apart.
 */
export type ChangeWay = 'merge' | 'squash' | 'direct';

/** What is known of a question: yes, no, or not from what is at hand. */
export type Known = 'yes' | 'no' | 'unknown';

/** One change of the default branch. */
export interface Change {
  /** `#12` for pull request 12, else the first ten digits of the commit. */
  readonly id: string;
  readonly commit: string;
  readonly time: number;
  readonly way: ChangeWay;
  readonly title: string;
  readonly pullRequest: string | undefined;
  readonly authors: readonly string[];
  /** Undefined where the host merged and does not say for whom. */
  readonly mergedBy: string | undefined;
  /** People whom trailers or the host's export name; not that nobody else looked. */
  readonly reviewers: readonly string[];
  /** Whether who merged is the only author. */
  readonly selfMerged: Known;
  /** Whether somebody who is no author approved it. */
  readonly approvedByOther: Known;
  /** IDs of the changes it takes back; commits that are no change of the branch by their first ten digits. */
  readonly reverts: readonly string[];
  readonly isRevert: boolean;
  readonly tickets: readonly string[];
}

/**
 * The changes of a branch, the oldest first, out of all its commits. The line of first parents is what the branch was;
 * what a merge brought in counts with the merge. `commits` may come in any order; those not in it (a shallow clone) end
 * the line.
 */
export function changesOf(commits: readonly ChangeCommit[], head: string): readonly Change[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: ChangeCommit[] = [];
  const onBranch = new Set<string>();
  for (let at = byId.get(head); at && !onBranch.has(at.id); at = byId.get(at.parents[0] ?? '')) {
    line.push(at);
    onBranch.add(at.id);
  }
  line.reverse();
  const idOf = new Map<string, string>();
  const seen = new Set<string>();
  return line.map((commit) => {
    const brought = broughtBy(commit, byId, onBranch, seen);
    const change = changeOf(commit, brought, idOf);
    for (const { id } of [commit, ...brought]) idOf.set(id, change.id);
    return change;
  });
}

/** The commits that a merge brought to the branch; every commit is brought once. */
function broughtBy(
  { parents }: ChangeCommit,
  byId: ReadonlyMap<string, ChangeCommit>,
  onBranch: ReadonlySet<string>,
  seen: Set<string>,
): readonly ChangeCommit[] {
  const found: ChangeCommit[] = [];
  const todo = parents.slice(1);
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const commit = byId.get(id);
    if (!commit || onBranch.has(id) || seen.has(id)) continue;
    seen.add(id);
    found.push(commit);
    todo.push(...commit.parents);
  }
  return found;
}

function changeOf(
  commit: ChangeCommit,
  brought: readonly ChangeCommit[],
  idOf: ReadonlyMap<string, string>,
): Change {
  const mentions = mentionsIn(commit);
  const isMerge = commit.parents.length > 1;
  const way: ChangeWay = isMerge ? 'merge' : mentions.pullRequest === undefined ? 'direct' : 'squash';
  const written = isMerge && brought.length > 0 ? brought : [commit];
  // A merge of a merge, such as an update from the branch itself, is nobody's text.
  const own = written.filter(({ parents }) => parents.length < 2);
  const authors = people((own.length > 0 ? own : written).flatMap((one) => [one.author, ...one.coAuthors]));
  // Where the host commits a merge, its author is who pressed the button; of a squashed one nobody is named.
  const merger = !isHost(commit.committer) ? commit.committer : isMerge ? commit.author : undefined;
  const reviewers = people([commit, ...brought].flatMap((one) => one.reviewers));
  const named = [...mentions.tickets, ...brought.flatMap((one) => mentionsIn(one).tickets)];
  return {
    id: mentions.pullRequest === undefined ? commit.id.slice(0, 10) : `#${mentions.pullRequest}`,
    commit: commit.id,
    time: commit.time,
    way,
    title: commit.subject,
    pullRequest: mentions.pullRequest,
    authors: [...authors.values()],
    mergedBy: merger?.name,
    reviewers: [...reviewers.values()],
    selfMerged: !merger
      ? 'unknown'
      : authors.size === 1 && authors.has(keyOfPerson(merger))
        ? 'yes'
        : authors.has(keyOfPerson(merger))
          ? 'unknown'
          : 'no',
    approvedByOther: [...reviewers.keys()].some((key) => !authors.has(key)) ? 'yes' : 'unknown',
    reverts: mentions.reverts.map((id) => idOf.get(id) ?? id.slice(0, 10)),
    isRevert: mentions.isRevert,
    tickets: [...new Set(named)].filter((one) => one !== `#${mentions.pullRequest ?? ''}`),
  };
}

function people(list: readonly Person[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const person of list) if (!found.has(keyOfPerson(person))) found.set(keyOfPerson(person), person.name);
  return found;
}
