import type { NotificationKind } from './protocol.js';

/**
 * The problems of a file, whole or as what is other than in the list sent before. Clients that ask for it
 * (`InitializationOptions.problemChanges`) get this in the place of `textDocument/publishDiagnostics`: of a file with
 * thousands of problems, a key changes one or two. `D` is the diagnostic of whichever library is at hand.
 */
export interface ProblemsParams<D> {
  readonly uri: string;
  /** Of the open editor. */
  readonly version?: number | undefined;
  /** All of them; with `runs`, those that were not there before. */
  readonly diagnostics: readonly D[];
  /** Of what the list is made up. */
  readonly runs?: readonly ProblemRun[];
}

/** Some of the new problems, then some that were there before. */
export interface ProblemRun {
  /** So many of the new ones. */
  readonly added: number;
  /** Then so many of those before, from this index on. */
  readonly from: number;
  readonly count: number;
  /** They stand so many lines further down than they did, or up, below 0. */
  readonly lines: number;
}

/** The method, for handlers that name the type of their diagnostics themselves. */
export const Problems: NotificationKind<ProblemsParams<unknown>> = { method: 'attest/problems' };

/** The list that runs make of the one before; `moved` gives an entry that stands some lines from where it was. */
export function joinRuns<T>(
  before: readonly T[],
  runs: readonly ProblemRun[],
  added: readonly T[],
  moved: (one: T, lines: number) => T,
): T[] {
  const all: T[] = [];
  let next = 0;
  for (const { added: count, from, count: kept, lines } of runs) {
    for (const one of added.slice(next, next + count)) all.push(one);
    next += count;
    for (const one of before.slice(from, from + kept)) all.push(lines === 0 ? one : moved(one, lines));
  }
  return all;
}

/** A value with every position in it so many lines further down: what quick fixes are told of a problem names places. */
export function movedPlaces(value: unknown, lines: number): unknown {
  if (lines === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => movedPlaces(one, lines));
  const { line, character } = value as { readonly line?: unknown; readonly character?: unknown };
  if (typeof line === 'number' && typeof character === 'number') return { ...value, line: line + lines };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, movedPlaces(one, lines)]));
}
