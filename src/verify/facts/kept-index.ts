import type { Snapshot } from '../../workspace/snapshot.js';
import type { FactIndex } from './fact-index.js';
import type { StatedLine } from './stated-line.js';

interface Kept {
  readonly path: string;
  readonly own: readonly StatedLine[];
  readonly index: FactIndex;
}

const KEPT = new WeakMap<Snapshot, Kept[]>();
/** A draft is judged several times in a row, and an agent goes from one policy to another and back. */
const MOST_KEPT = 4;

/**
 * The index of a snapshot for a path, made once for the same lines besides those of the snapshot: `own`, which are what
 * the user typed, the document as it was, and what readers add.
 */
export function keptIndex(
  snapshot: Snapshot,
  path: string,
  own: readonly StatedLine[],
  make: () => FactIndex,
): FactIndex {
  let kept = KEPT.get(snapshot);
  if (!kept) KEPT.set(snapshot, (kept = []));
  const n = kept.findIndex((one) => one.path === path && isSameLines(one.own, own));
  const [found] = n < 0 ? [{ path, own, index: make() }] : kept.splice(n, 1);
  if (!found) return make();
  kept.unshift(found);
  kept.length = Math.min(kept.length, MOST_KEPT);
  return found.index;
}

function isSameLines(a: readonly StatedLine[], b: readonly StatedLine[]): boolean {
  return a.length === b.length && a.every((line, n) => isSameLine(line, b[n]));
}

function isSameLine(a: StatedLine, b: StatedLine | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.text === b.text &&
      a.about === b.about &&
      a.language === b.language &&
      a.force === b.force &&
      a.owner === b.owner &&
      a.holds === b.holds &&
      a.always === b.always &&
      a.source.kind === b.source.kind &&
      a.source.path === b.source.path &&
      a.source.line === b.source.line &&
      a.source.text === b.source.text &&
      a.source.id === b.source.id)
  );
}
