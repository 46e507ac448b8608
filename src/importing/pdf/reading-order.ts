import type { Segment } from './segments.js';

/** Narrower gaps are none between columns. */
const GUTTER = 8;
/** So many lines on each side make a column. */
const LINES_LEFT = 5;
const LINES_RIGHT = 3;
/** The last column of a text may hold little, when the one before it is long and narrow. */
const LINES_LEFT_LONG = 12;
/** A share of lines, such as a title's, may cross the gap. */
const CROSSING = 0.12;
const FILLED = 0.55;
const DEEPEST = 3;
/** A page of more pieces is no page of a policy; it is read line by line. */
const MOST_SEGMENTS = 3000;

/**
 * The segments of a page in the order a person reads them, cut into regions that are read on without a jump. A region with
 * a gap down its height and running text on both sides is read column by column; what crosses the gap parts bands.
 */
export function readingOrder(segments: readonly Segment[], depth = 0): Segment[][] {
  const gutter = depth < DEEPEST && segments.length <= MOST_SEGMENTS ? gutterOf(segments) : undefined;
  if (gutter === undefined) return segments.length === 0 ? [] : [[...segments]];
  const crossing = segments.filter(({ x, right }) => x < gutter && right > gutter);
  const isCrossing = (one: Segment): boolean =>
    crossing.some((other) => other === one || Math.abs(other.y - one.y) < 0.3 * one.size);
  const regions: Segment[][] = [];
  let band: Segment[] = [];
  let across: Segment[] = [];
  const endBand = (): void => {
    const left = band.filter(({ x }) => x < gutter);
    const right = band.filter(({ x }) => x >= gutter);
    regions.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    band = [];
  };
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (isCrossing(segment)) {
      if (band.length > 0) endBand();
      across.push(segment);
    } else {
      if (across.length > 0) regions.push(across);
      across = [];
      band.push(segment);
    }
  }
  if (across.length > 0) regions.push(across);
  endBand();
  return regions;
}

/** The middle of the gap between two columns, if there is one. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map((one) => one.right));
  const width = Math.ceil(right - left);
  if (!(width > 100) || width > 5000) return undefined;
  const covered = new Array<number>(width + 1).fill(0);
  for (const { x, right: end } of segments)
    for (let at = Math.max(0, Math.floor(x - left)); at <= Math.min(width, Math.ceil(end - left)); at += 1)
      covered[at] = (covered[at] ?? 0) + 1;
  const lines = new Set(segments.map(({ y }) => Math.round(y / 3))).size;
  const most = Math.max(2, CROSSING * lines);
  const gaps: { from: number; to: number; crossing: number }[] = [];
  for (let at = Math.floor(0.2 * width); at <= 0.8 * width; at += 1) {
    const crossing = covered[at] ?? 0;
    if (crossing > most) continue;
    const last = gaps.at(-1);
    if (last?.to === at - 1) {
      last.to = at;
      last.crossing = Math.max(last.crossing, crossing);
    } else gaps.push({ from: at, to: at, crossing });
  }
  const wide = gaps
    .filter(({ from, to }) => to - from + 1 >= GUTTER)
    .sort((a, b) => a.crossing - b.crossing || b.to - b.from - (a.to - a.from));
  return wide
    .map(({ from, to }) => left + (from + to) / 2)
    .find((gutter) => areColumns(segments, gutter, left, right));
}

/** Whether the text on both sides of a gap is running text, and not a table's. */
function areColumns(segments: readonly Segment[], gutter: number, left: number, right: number): boolean {
  const sides = [
    segments.filter((one) => one.right <= gutter),
    segments.filter(({ x }) => x >= gutter),
  ] as const;
  const [leftLines, rightLines] = [linesOf(sides[0]), linesOf(sides[1])];
  if (leftLines.length < LINES_LEFT || rightLines.length === 0) return false;
  if (rightLines.length < LINES_RIGHT && !isLastColumn(leftLines, rightLines, gutter - left, right - left))
    return false;
  const fill = (lines: readonly Line[], width: number): number =>
    lines.filter((line) => line.right - line.x > FILLED * width).length / lines.length;
  const leftWidth = Math.max(...leftLines.map((line) => line.right)) - left;
  const rightStart = Math.min(...rightLines.map(({ x }) => x));
  if (fill(leftLines, leftWidth) < 0.5) return false;
  if (rightLines.length < LINES_RIGHT) return true;
  if (fill(rightLines, right - rightStart) < 0.5) return false;
  if (leftWidth > 3 * (right - rightStart) || right - rightStart > 3 * leftWidth) return false;
  return !rowsAgree(leftLines, rightLines);
}

/** Whether a few lines are the end of a text that stands in a long narrow column: they begin where that one does. */
function isLastColumn(left: readonly Line[], right: readonly Line[], gutter: number, width: number): boolean {
  const narrow = left.filter((line) => line.right - line.x < gutter).length > 0.9 * left.length;
  return (
    left.length >= LINES_LEFT_LONG &&
    narrow &&
    gutter < 1.2 * width &&
    (right[0]?.y ?? 0) > (left[0]?.y ?? 0) - 3
  );
}

interface Line {
  readonly x: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  for (const { x, right, y, size } of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last && last.y - y < 0.3 * size) last.right = Math.max(last.right, right);
    else lines.push({ x, right, y, size });
  }
  return lines;
}

/** Whether what begins after a gap on one side begins at the same height on the other, as the rows of a table do. */
function rowsAgree(left: readonly Line[], right: readonly Line[]): boolean {
  const [a, b] = [starts(left), starts(right)];
  if (Math.min(a.length, b.length) < 3) return false;
  const shared = a.filter((y) => b.some((other) => Math.abs(other - y) < 2)).length;
  return shared >= 0.7 * Math.min(a.length, b.length);
}

function starts(lines: readonly Line[]): number[] {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const usual = [...steps].sort((x, y) => x - y)[Math.floor(steps.length / 4)] ?? 0;
  return lines.filter((_, at) => at === 0 || (steps[at - 1] ?? 0) > 1.25 * usual).map(({ y }) => y);
}
