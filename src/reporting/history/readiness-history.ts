import { asDate, asList, asMap, asNumber } from '../../workspace/values.js';

/** Where snapshots are kept, relative to the workspace folder; meant to be committed. */
export const HISTORY_PATH = '.attest/readiness-history.json';

/** How ready the workspace was at the end of a day. */
export interface ReadinessSnapshot {
  /** ISO date. */
  readonly date: string;
  /** 0 to 100. */
  readonly score: number;
  /** Criteria in scope, and how many of them were in each state. */
  readonly criteria: number;
  readonly claimed: number;
  readonly substantiated: number;
  readonly approved: number;
  readonly evidenced: number;
}

/** Days without a snapshot after which another is worth saving. */
const PAUSE = 7;
/** Twenty years of weekly snapshots; more is not a history anyone wrote with Attest. */
const MOST = 1000;

/**
 * Reads a history file. Entries that make no sense are left out, the rest is sorted by date, one a day.
 * Gives undefined for text that is no history at all; such a file must not be overwritten.
 */
export function parseHistory(text: string): readonly ReadinessSnapshot[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, snapshots } = asMap(value);
  if (version !== 1 || !Array.isArray(snapshots)) return undefined;
  const byDate = new Map<string, ReadinessSnapshot>();
  for (const entry of asList(snapshots).slice(-MOST)) {
    const snapshot = readSnapshot(entry);
    if (snapshot) byDate.set(snapshot.date, snapshot);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The history with this snapshot; another of the same day is replaced. */
export function withSnapshot(
  history: readonly ReadinessSnapshot[],
  snapshot: ReadinessSnapshot,
): readonly ReadinessSnapshot[] {
  return [...history.filter(({ date }) => date !== snapshot.date), snapshot].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}

/** The text of a history file: one snapshot a line, so that two branches merge without a conflict inside a line. */
export function formatHistory(history: readonly ReadinessSnapshot[]): string {
  const lines = history.map(
    ({ date, score, criteria, claimed, substantiated, approved, evidenced }) =>
      `    ${JSON.stringify({ date, score, criteria, claimed, substantiated, approved, evidenced })}`,
  );
  return `{\n  "version": 1,\n  "snapshots": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/**
 * Whether it is time to save another snapshot: `first` when there is none, the days since the last when that is a week
 * or more ago and something has changed since, otherwise undefined.
 */
export function snapshotDue(
  history: readonly ReadinessSnapshot[],
  now: ReadinessSnapshot,
): 'first' | number | undefined {
  const last = history.at(-1);
  if (!last) return now.substantiated > 0 ? 'first' : undefined;
  const days = Math.round((Date.parse(now.date) - Date.parse(last.date)) / 86_400_000);
  const changed = (['score', 'criteria', 'claimed', 'substantiated', 'approved', 'evidenced'] as const).some(
    (key) => last[key] !== now[key],
  );
  return days >= PAUSE && changed ? days : undefined;
}

function readSnapshot(entry: unknown): ReadinessSnapshot | undefined {
  const map = asMap(entry);
  const date = asDate(map.date);
  const score = count(map.score, 100);
  const criteria = count(map.criteria, 61);
  if (date === undefined || score === undefined || criteria === undefined) return undefined;
  const state = (value: unknown): number => Math.min(criteria, count(value, 61) ?? 0);
  return {
    date,
    score,
    criteria,
    claimed: state(map.claimed),
    substantiated: state(map.substantiated),
    approved: state(map.approved),
    evidenced: state(map.evidenced),
  };
}

function count(value: unknown, most: number): number | undefined {
  const number = asNumber(value);
  return number !== undefined && number >= 0 && number <= most ? Math.round(number) : undefined;
}
