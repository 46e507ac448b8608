import { dayOf, todayIn } from '../../evidence/day.js';
import type { Span } from '../../evidence/period-label.js';
import { changesOf, type Change } from './changes.js';
import type { ChangeCommit } from './commit.js';
import { withHost, type HostPull } from './pull-requests.js';

/** A place where the branch was set to something that does not follow from what it was. */
export interface ForcedUpdate {
  readonly before: string;
  readonly after: string;
  /** Seconds since the epoch, by the clock of the machine whose reflog it is. */
  readonly time: number;
  readonly ref: string;
}

export interface PopulationSource {
  readonly commits: readonly ChangeCommit[];
  /** Full name of the branch's last commit. */
  readonly head: string;
  /** Undefined where no reflog is kept. */
  readonly forced: readonly ForcedUpdate[] | undefined;
  readonly isShallow: boolean;
  /** The host's export of pull requests, where there is one. */
  readonly pulls?: readonly HostPull[];
}

/** The day of a change in the report's time zone, as ISO date, beside it. */
export interface DatedChange extends Change {
  readonly date: string;
}

/** The changes of a branch in a period, and what cannot be known of them. */
export interface ChangePopulation {
  readonly changes: readonly DatedChange[];
  readonly forced: readonly ForcedUpdate[] | undefined;
  readonly isShallow: boolean;
  /** Whether a host's export was given. */
  readonly hasExport: boolean;
  /** Pull requests merged in the period by the export, of which the branch has no commit. */
  readonly notOnBranch: readonly string[];
  /** Changes of the period that the export does not have. */
  readonly notInExport: readonly string[];
}

/** The population of changes of a branch in a period; days are those of `timezone`, or of UTC when it is not stated. */
export function populationOf(
  source: PopulationSource,
  span: Span,
  branch: string,
  timezone = 'UTC',
): ChangePopulation {
  const { pulls, commits, head, forced, isShallow } = source;
  const byCommit = new Map(
    (pulls ?? []).flatMap((pull) => (pull.commit ? [[pull.commit, pull] as const] : [])),
  );
  const byNumber = new Map((pulls ?? []).map((pull) => [pull.number, pull]));
  const known = new Set<string>();
  const notInExport: string[] = [];
  const changes: DatedChange[] = [];
  for (const change of changesOf(commits, head)) {
    const pull = byCommit.get(change.commit) ?? byNumber.get(change.pullRequest ?? '');
    if (pull) known.add(pull.number);
    const date = dateOf(change.time, timezone);
    if (!isIn(span, date)) continue;
    const full = pull ? withHost(change, pull) : change;
    if (pulls && !pull) notInExport.push(full.id);
    changes.push({ ...full, date });
  }
  return {
    changes: numbered(changes),
    forced: forced?.filter(({ time }) => isIn(span, dateOf(time, timezone))),
    isShallow,
    hasExport: pulls !== undefined,
    notOnBranch: (pulls ?? [])
      .filter((pull) => !known.has(pull.number) && mergedIn(pull, span, branch, timezone))
      .map(({ number }) => `#${number}`),
    notInExport,
  };
}

/** Rows with one ID, such as a pull request that was rebased as several commits, are told apart by a number. */
function numbered(changes: readonly DatedChange[]): readonly DatedChange[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const count = (seen.get(change.id) ?? 0) + 1;
    seen.set(change.id, count);
    return count === 1 ? change : { ...change, id: `${change.id}/${count}` };
  });
}

function mergedIn(
  { mergedAt, base }: HostPull,
  span: Span,
  branch: string,
  zone: string | undefined,
): boolean {
  const time = Date.parse(mergedAt ?? '');
  return (
    !Number.isNaN(time) && (base === undefined || base === branch) && isIn(span, dateOf(time / 1000, zone))
  );
}

function dateOf(seconds: number, timezone: string | undefined): string {
  const moment = new Date(seconds * 1000);
  return todayIn(timezone, Number.isNaN(moment.getTime()) ? new Date(0) : moment);
}

function isIn({ start, end }: Span, date: string): boolean {
  const day = dayOf(date);
  return day >= start && day <= end;
}
