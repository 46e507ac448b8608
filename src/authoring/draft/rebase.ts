import { diffLines } from 'diff';
import { applyEdits, type Edit } from './edits.js';

/** Edits for the text as it is now, or the reason why there is no safe place for them. */
export type Rebased =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly moved: boolean }
  | { readonly ok: false; readonly reason: 'place-changed' | 'place-gone' };

/**
 * Moves edits made for `base` to `current`, the same document after someone else changed it. An edit is moved only
 * when the lines it touches and the line on either side of them are untouched and unmoved relative to each other;
 * otherwise all edits are refused. A wrong place is worse than none.
 */
export function rebase(base: string, current: string, edits: readonly Edit[]): Rebased {
  if (base === current) return { ok: true, edits, moved: false };
  const kept = keptRuns(base, current);
  const moved: Edit[] = [];
  for (const edit of edits) {
    const { start, end } = withNeighbours(base, edit);
    const run = kept.find((one) => one.base <= start && end <= one.base + one.length);
    if (run === undefined) return { ok: false, reason: kept.length === 0 ? 'place-gone' : 'place-changed' };
    const shift = run.current - run.base;
    moved.push({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
  }
  return { ok: true, edits: moved, moved: true };
}

/** The text after the edits, re-based when needed; undefined when they are refused. */
export function applyRebased(base: string, current: string, edits: readonly Edit[]): string | undefined {
  const rebased = rebase(base, current, edits);
  return rebased.ok ? applyEdits(current, rebased.edits) : undefined;
}

interface Run {
  readonly base: number;
  readonly current: number;
  readonly length: number;
}

/** Runs of whole lines that both texts share, in order. */
function keptRuns(base: string, current: string): readonly Run[] {
  const runs: Run[] = [];
  let inBase = 0;
  let inCurrent = 0;
  for (const { value, added, removed } of diffLines(base, current)) {
    if (added) inCurrent += value.length;
    else if (removed) inBase += value.length;
    else {
      runs.push({ base: inBase, current: inCurrent, length: value.length });
      inBase += value.length;
      inCurrent += value.length;
    }
  }
  return runs;
}

/** The lines an edit touches and the nearest line with text before and after them. */
function withNeighbours(text: string, { start, end }: Edit): { start: number; end: number } {
  let from = lineStart(text, start);
  while (from > 0) {
    const before = lineStart(text, from - 1);
    const line = text.slice(before, from);
    from = before;
    if (line.trim() !== '') break;
  }
  let to = lineEnd(text, end);
  while (to < text.length) {
    const next = lineEnd(text, to);
    const line = text.slice(to, next);
    to = next;
    if (line.trim() !== '') break;
  }
  return { start: from, end: to };
}

function lineStart(text: string, offset: number): number {
  // A negative position would be taken for 0.
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** After the line break of the line that holds `offset`. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}
