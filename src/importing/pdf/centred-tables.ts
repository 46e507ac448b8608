import type { Inline } from '../text/blocks.js';
import type { HyphenJoiner } from '../text/hyphens.js';
import { linesInCell } from './cell-text.js';
import { columnsOf, type Column } from './columns.js';
import type { TextLine } from './lines.js';
import type { PlacedTable, Segment } from './segments.js';

interface Cell {
  readonly segments: Segment[];
  readonly column: number;
}

/** Lines nearer than this share of their size overlap: they cannot stand below each other in one column. */
const OVERLAP = 0.95;
/** Wider gaps end a table. */
const FARTHEST = 4;
/** Lines of a cell are evenly far apart, within this. */
const EVEN = 1.08;
const WIDEST_STEP = 1.9;

/**
 * The table that begins at a line, where cells stand in the middle of their row's height and so on baselines of their own:
 * lines that overlap are of one row, or of several with a cell that goes over all of them.
 */
export function centredTable(
  lines: readonly TextLine[],
  from: number,
  hyphens: HyphenJoiner,
): { table: PlacedTable; taken: number } | undefined {
  if (!overlaps(lines[from], lines[from + 1]) && (lines[from]?.segments.length ?? 0) < 2) return undefined;
  let columns: Column[] = [];
  const bands: TextLine[][] = [];
  let end = from;
  while (end < lines.length) {
    const band = bandAt(lines, end);
    const segments = band.flatMap((line) => line.segments);
    const above = bands.at(-1)?.at(-1);
    const [first] = band;
    if (
      !first ||
      first.table ||
      (above && (above.y - first.y > FARTHEST * first.size || above.page !== first.page))
    )
      break;
    // A cell over several columns parts none.
    const next = merged(
      columns,
      segments.filter((one) => countOver(columns, one) < 2),
    );
    if (countIn(next, segments) < 2 || (columns.length > 0 && next.length < columns.length)) break;
    columns = next;
    bands.push(band);
    end += band.length;
  }
  if (bands.length < 2 || columns.length < 2 || !bands.some((band) => band.length > 1)) return undefined;
  const step = evenStep(bands, columns);
  const rows = bands.flatMap((band) => rowsOf(band, columns, step, hyphens));
  return {
    table: { rows, columns: [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0] },
    taken: end - from,
  };
}

function overlaps(above: TextLine | undefined, below: TextLine | undefined): boolean {
  if (!above || !below || above.table || below.table || above.region !== below.region) return false;
  const step = above.y - below.y;
  return step > 0 && step < OVERLAP * Math.min(above.size, below.size);
}

/** The lines from one on that overlap. */
function bandAt(lines: readonly TextLine[], from: number): TextLine[] {
  let end = from + 1;
  while (end < lines.length && overlaps(lines[end - 1], lines[end])) end += 1;
  return lines.slice(from, end);
}

function merged(columns: readonly Column[], segments: readonly Segment[]): Column[] {
  return columnsOf([...columns, ...segments.map(({ x, right }) => ({ left: x, right }))]);
}

function columnOf(columns: readonly Column[], { x, right }: Segment): number {
  return Math.max(
    0,
    columns.findIndex((column) => x < column.right && right > column.left),
  );
}

function countOver(columns: readonly Column[], { x, right }: Segment): number {
  return columns.filter((column) => x < column.right && right > column.left).length;
}

function countIn(columns: readonly Column[], segments: readonly Segment[]): number {
  return new Set(segments.map((one) => columnOf(columns, one))).size;
}

/** How far the lines of a cell are apart: the least step of lines below each other in a column. */
function evenStep(bands: readonly (readonly TextLine[])[], columns: readonly Column[]): number {
  let least = Infinity;
  for (const band of bands)
    for (const at of columns.keys()) {
      const own = band.flatMap((line) => line.segments).filter((one) => columnOf(columns, one) === at);
      own.slice(1).forEach((one, n) => {
        const step = (own[n]?.y ?? 0) - one.y;
        if (step > 0 && step < WIDEST_STEP * one.size) least = Math.min(least, step);
      });
    }
  return least;
}

/** The rows of lines that overlap, as many as the column with most cells has. */
function rowsOf(
  band: readonly TextLine[],
  columns: readonly Column[],
  step: number,
  hyphens: HyphenJoiner,
): (readonly Inline[])[][] {
  const cells: Cell[] = [];
  for (const segment of band.flatMap((line) => line.segments)) {
    const column = columnOf(columns, segment);
    const above = cells.findLast((cell) => cell.column === column);
    const last = above?.segments.at(-1);
    if (last && last.y - segment.y < EVEN * step) above?.segments.push(segment);
    else cells.push({ segments: [segment], column });
  }
  const counts = [...columns.keys()].map((at) => cells.filter(({ column }) => column === at));
  const fullest = counts.reduce((best, own) => (own.length > best.length ? own : best), []);
  const middles = fullest.map(middleOf);
  const size = band[0]?.size ?? 10;
  return middles.map((middle) =>
    counts.map((own): readonly Inline[] => {
      const here = own.filter((cell) => Math.abs(middleOf(cell) - middle) < 0.35 * size);
      // What stands between the rows goes over all of them.
      const over = own.filter((cell) =>
        middles.every((one) => Math.abs(middleOf(cell) - one) >= 0.35 * size),
      );
      return linesInCell(
        (here.length > 0 ? here : over).flatMap(({ segments }) => segments),
        hyphens,
      );
    }),
  );
}

function middleOf({ segments }: Cell): number {
  const ys = segments.map(({ y }) => y);
  return (Math.max(...ys) + Math.min(...ys)) / 2;
}
