import { asList, asMap, asText } from '../../workspace/values.js';
import type { Change, Known } from './changes.js';

/** A pull request as the host knows it: what `gh pr list --json` writes. */
export interface HostPull {
  readonly number: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly mergedAt: string | undefined;
  readonly mergedBy: string | undefined;
  /** Full name of the commit on the default branch. */
  readonly commit: string | undefined;
  readonly base: string | undefined;
  /** Those whose last review approved it. */
  readonly approvers: readonly string[];
  /** Whether the export holds reviews at all. */
  readonly hasReviews: boolean;
}

/** Why an export cannot be read. */
export type ExportFault = 'no-json' | 'no-list' | 'too-many';

const MOST_PULLS = 200_000;

/**
 * Reads the export of pull requests that
 * `gh pr list --state merged --json number,title,author,mergedAt,mergedBy,mergeCommit,baseRefName,reviews` makes. Entries
 * without a number are left out.
 */
export function readPulls(text: string): readonly HostPull[] | ExportFault {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'no-json';
  }
  if (!Array.isArray(value)) return 'no-list';
  if (value.length > MOST_PULLS) return 'too-many';
  return value.flatMap((entry): HostPull[] => {
    const pull = asMap(entry);
    const number = asText(pull.number);
    if (number === undefined || !/^\d{1,9}$/.test(number)) return [];
    return [
      {
        number,
        title: asText(pull.title) ?? '',
        author: loginOf(pull.author),
        mergedAt: asText(pull.mergedAt),
        mergedBy: loginOf(pull.mergedBy),
        commit: asText(asMap(pull.mergeCommit).oid),
        base: asText(pull.baseRefName),
        approvers: approversIn(asList(pull.reviews)),
        hasReviews: Array.isArray(pull.reviews),
      },
    ];
  });
}

/** A change with what the host adds to it: who opened, approved and merged it. */
export function withHost(change: Change, pull: HostPull): Change {
  const author = pull.author?.toLowerCase();
  const others = pull.approvers.filter((one) => one.toLowerCase() !== author);
  const approvedByOther: Known =
    others.length > 0
      ? 'yes'
      : pull.hasReviews && change.reviewers.length === 0
        ? 'no'
        : change.approvedByOther;
  return {
    ...change,
    id: `#${pull.number}`,
    pullRequest: pull.number,
    way: change.way === 'direct' ? 'squash' : change.way,
    authors: pull.author === undefined ? change.authors : [pull.author],
    mergedBy: pull.mergedBy ?? change.mergedBy,
    reviewers: [...new Set([...pull.approvers, ...change.reviewers])],
    selfMerged:
      pull.mergedBy === undefined || author === undefined
        ? change.selfMerged
        : pull.mergedBy.toLowerCase() === author
          ? 'yes'
          : 'no',
    approvedByOther,
  };
}

/** Of each reviewer the last word counts: who asked for changes afterwards did not approve. */
function approversIn(reviews: readonly unknown[]): readonly string[] {
  const last = new Map<string, string>();
  for (const review of reviews) {
    const { author, state } = asMap(review);
    const login = loginOf(author);
    const word = asText(state);
    if (login === undefined || word === undefined || word === 'COMMENTED' || word === 'PENDING') continue;
    last.set(login, word);
  }
  return [...last].filter(([, word]) => word === 'APPROVED').map(([login]) => login);
}

function loginOf(value: unknown): string | undefined {
  return asText(asMap(value).login) ?? asText(asMap(value).name);
}
