import type { HyphenJoiner } from '../text/hyphens.js';
import { columnsOf, type Column } from './columns.js';
import type { TextLine } from './lines.js';
import { linesInCell } from './cell-text.js';
import type { PlacedTable, Segment } from './segments.js';

/** Columns are at least so far apart, as a share of the font's size. */
const APART = 0.6;
const TIGHT = 1.45;
/** A step that is wider than a text's by more parts rows. */
const WIDER = 1.18;

/**
 * The table that begins at a line, and how many lines it takes: lines of several pieces that stand below each other in
 * columns. `edge` is where full lines end, `leading` how far lines of a text are apart as a share of their size. A wider step between lines parts rows where there are such steps; otherwise what begins in the first column does.
 */
export function alignedTable(
  lines: readonly TextLine[],
  from: number,
  edge: number,
  leading: number,
  hyphens: HyphenJoiner,
): { table: PlacedTable; taken: number } | undefined {
  const first = lines[from];
  if (!first || first.segments.length < 2) return undefined;
  let columns = merged([], first.segments);
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const [before, line] = [lines[end - 1], lines[end]];
    if (!before || !line || line.table || before.y - line.y > 4 * line.size || before.y <= line.y) break;
    const tight = before.y - line.y < Math.max(TIGHT, WIDER * leading) * line.size;
    const next = merged(columns, line.segments);
    if (next.length < columns.length || unites(columns, line.segments)) break;
    if (line.segments.length === 1) {
      // A piece by itself goes on with the row above it, in a column of its own.
      const [only] = line.segments;
      const inColumn = columns.find((column) => only && only.x < column.right && only.right > column.left);
      const isFirst = inColumn === columns[0];
      // Between two rules, whatever stands there is of one row.
      const isInRow = !line.ruled && (lines[end + 1]?.ruled ?? false);
      if (!inColumn || !tight || (isFirst && !(only && only.right < (columns[1]?.left ?? 0)))) break;
      if (isFirst && !isInRow && !fills(before, columns)) break;
    }
    if (next.length > columns.length && next.length > first.segments.length + 1) break;
    columns = next;
  }
  const taken = lines.slice(from, end);
  const several = taken.filter(({ segments }) => segments.length > 1).length;
  if (several < 2 || columns.length < 2 || isJustified(lines, from, end, edge)) return undefined;
  return { table: toTable(taken, columns, leading, hyphens), taken: taken.length };
}

/** Whether pieces are the words of justified lines: they fill the width, and the text goes on close above or below. */
function isJustified(lines: readonly TextLine[], from: number, end: number, edge: number): boolean {
  const taken = lines.slice(from, end);
  if (!taken.every(({ right }) => right > edge - 2)) return false;
  const isClose = (above: TextLine | undefined, below: TextLine | undefined): boolean =>
    above !== undefined &&
    below !== undefined &&
    above.region === below.region &&
    (above.segments.length === 1) !== (below.segments.length === 1) &&
    above.y - below.y < TIGHT * below.size;
  return isClose(lines[from - 1], lines[from]) || isClose(lines[end - 1], lines[end]);
}

/** Whether the first cell of a line nearly fills its column, so that it may go on below. */
function fills(line: TextLine, columns: readonly Column[]): boolean {
  const [first, second] = columns;
  const piece = line.segments.find(({ x, right }) => first && x < first.right && right > first.left);
  if (!first || !second || !piece) return false;
  return piece.right > first.left + 0.6 * (second.left - first.left);
}

/** Whether a piece lies over two columns: the line is none of the table's. */
function unites(columns: readonly Column[], segments: readonly Segment[]): boolean {
  return segments.some(
    ({ x, right }) => columns.filter((column) => x < column.right && right > column.left).length > 1,
  );
}

/** Columns with the pieces of another line in them; pieces that overlap are of one column. */
function merged(columns: readonly Column[], segments: readonly Segment[]): Column[] {
  return columnsOf([
    ...columns,
    // Pieces of one line are of columns of their own, however near.
    ...segments.map(({ x, right, size }, at) => ({
      left: x,
      right: Math.max(right, Math.min(right + APART * size, (segments[at + 1]?.x ?? Infinity) - 0.1)),
    })),
  ]);
}

function toTable(
  lines: readonly TextLine[],
  columns: readonly Column[],
  leading: number,
  hyphens: HyphenJoiner,
): PlacedTable {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const least = Math.min(...steps);
  const wide = steps.map((step) => step > 1.2 * least);
  const columnOf = ({ x, right }: Segment): number =>
    Math.max(
      0,
      columns.findIndex((column) => x < column.right && right > column.left),
    );
  // A cell may reach to the next column; the last one as far as any of it does.
  const limits = columns.map(({ right }, at) => {
    const next = columns[at + 1]?.left;
    return next === undefined ? right - APART * (lines[0]?.size ?? 0) : next - (lines[0]?.size ?? 0);
  });
  // Lines further apart than those of a text are rows of their own.
  const apart = lines.slice(1).map((line, at) => (steps[at] ?? 0) > WIDER * leading * line.size);
  const goesOn = lines.slice(1).map((line, at) => {
    return !apart[at] && !isAnew(line, columns.length) && wraps(lines[at], line, columnOf, limits);
  });
  const byRules = ruledRows(lines, goesOn, columns.length);
  // Where rows stand apart, the lines of one are close together.
  const uneven = wide.slice(1).includes(true) && goesOn.some((on, at) => on && wide[at] === false);
  const rows: Segment[][] = [];
  lines.forEach((line, at) => {
    // What has nothing in the first column, and no more pieces than the line above, goes on with its cells.
    const isFuller =
      line.segments.some((one) => columnOf(one) === 0) ||
      (apart[at - 1] && line.segments.length > 1) ||
      line.segments.length > (lines[at - 1]?.segments.length ?? 0);
    const begins = at === 0 || (byRules ? line.ruled : uneven ? wide[at - 1] : isFuller && !goesOn[at - 1]);
    if (begins) rows.push([...line.segments]);
    else rows.at(-1)?.push(...line.segments);
  });
  return {
    rows: rows.map((row) =>
      columns.map((_, column) =>
        linesInCell(
          row.filter((one) => columnOf(one) === column),
          hyphens,
        ),
      ),
    ),
    columns: [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0],
  };
}

/** Whether a line says something new in all columns: of cells that all go on at once, one would go on in the middle of a sentence. */
function isAnew({ segments }: TextLine, columns: number): boolean {
  return segments.length === columns && segments.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text));
}

/** So many rules inside a table part all its rows; one parts the header from the rest. */
const LEAST_RULES = 2;

/** Whether rules part the rows: none has a line between them that fills all columns anew. */
function ruledRows(lines: readonly TextLine[], goesOn: readonly boolean[], columns: number): boolean {
  if (lines.filter((line, at) => at > 0 && line.ruled).length < LEAST_RULES) return false;
  return lines.every(
    (line, at) => at === 0 || line.ruled || goesOn[at - 1] || line.segments.length < columns,
  );
}

/**
 * Whether a line goes on with the cells of the line above: each of its pieces stands below a piece that had no room for
 * one more word. Cells begin at the top of their row, so a line with more pieces than the one above begins a row.
 */
function wraps(
  above: TextLine | undefined,
  line: TextLine,
  columnOf: (segment: Segment) => number,
  limits: readonly number[],
): boolean {
  if (!above || line.segments.length > above.segments.length) return false;
  return line.segments.every((piece) => {
    const column = columnOf(piece);
    const before = above.segments.find((one) => columnOf(one) === column);
    if (!before) return false;
    const word = piece.text.split(' ', 1)[0] ?? '';
    const width = ((piece.right - piece.x) * word.length) / Math.max(1, piece.text.length);
    return before.right + 0.2 * piece.size + width > (limits[column] ?? Infinity);
  });
}
