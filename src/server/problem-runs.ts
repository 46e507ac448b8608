import type { Diagnostic } from 'vscode-languageserver';
import { movedPlaces, type ProblemRun, type ProblemsParams } from './problems-protocol.js';

/** Shorter lists are sent whole. */
const WORTH_IT = 20;
/** So far is looked for where the lists go on alike. */
const AHEAD = 12;

/**
 * What is other in a file's problems than what was sent before, both in the order of their places; undefined where the
 * whole list is about as short.
 */
export function problemRuns(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): Pick<ProblemsParams<Diagnostic>, 'diagnostics' | 'runs'> | undefined {
  if (before.length < WORTH_IT || after.length < WORTH_IT) return undefined;
  // What stands below a change moved as far as the last did.
  const below = lineOf(after.at(-1)) - lineOf(before.at(-1));
  const diagnostics: Diagnostic[] = [];
  const runs: ProblemRun[] = [];
  let [from, to, added] = [0, 0, 0];
  while (to < after.length) {
    const lines = isSame(before[from], after[to], 0) ? 0 : below;
    const count = alike(before, from, after, to, lines);
    if (count > 0) {
      runs.push({ added, from, count, lines });
      [from, to, added] = [from + count, to + count, 0];
      continue;
    }
    const [gone, fresh] = nextAlike(before, from, after, to, below);
    diagnostics.push(...after.slice(to, to + fresh));
    [from, to, added] = [from + gone, to + fresh, added + Math.min(fresh, after.length - to)];
  }
  if (added > 0) runs.push({ added, from: 0, count: 0, lines: 0 });
  return diagnostics.length + runs.length > after.length / 2 ? undefined : { diagnostics, runs };
}

/** How many in a row are alike. */
function alike(
  before: readonly Diagnostic[],
  from: number,
  after: readonly Diagnostic[],
  to: number,
  lines: number,
): number {
  let count = 0;
  while (isSame(before[from + count], after[to + count], lines)) count += 1;
  return count;
}

/** How many of each are to be skipped until both go on alike; one of each where that is too far away. */
function nextAlike(
  before: readonly Diagnostic[],
  from: number,
  after: readonly Diagnostic[],
  to: number,
  below: number,
): readonly [gone: number, fresh: number] {
  for (let far = 1; far <= AHEAD; far += 1)
    for (let gone = 0; gone <= far; gone += 1) {
      const [a, b] = [before[from + gone], after[to + far - gone]];
      if (isSame(a, b, 0) || isSame(a, b, below)) return [gone, far - gone];
    }
  return [1, 1];
}

function lineOf(diagnostic: Diagnostic | undefined): number {
  return diagnostic?.range.start.line ?? 0;
}

/** Whether one says what the other does, so many lines further down. Most that did not move are the very same object. */
function isSame(a: Diagnostic | undefined, b: Diagnostic | undefined, lines: number): boolean {
  if (a === undefined || b === undefined) return false;
  if (a === b) return lines === 0;
  const { start, end } = a.range;
  return (
    start.line + lines === b.range.start.line &&
    end.line + lines === b.range.end.line &&
    start.character === b.range.start.character &&
    end.character === b.range.end.character &&
    a.message === b.message &&
    a.code === b.code &&
    a.severity === b.severity &&
    // What else they point to may lie in another file, which did not move.
    isAlike(a.relatedInformation, b.relatedInformation) &&
    isAlike(movedPlaces(a.data, lines), b.data)
  );
}

function isAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
