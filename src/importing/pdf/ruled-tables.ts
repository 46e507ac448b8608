import type { Inline } from '../text/blocks.js';
import type { HyphenJoiner } from '../text/hyphens.js';
import { cellInlines } from './cell-text.js';
import type { Box, PageContent, Run } from './page-content.js';
import { unitOf, type PlacedTable, type Segment } from './segments.js';

/** Lines that end closer to each other meet. */
const NEAR = 3;
/** What is lower than this holds no line of text. */
const LEAST_ROW = 6;
const MOST_RULES = 3000;
const MOST_CELLS = 5000;

interface Grid {
  /** Left to right. */
  readonly xs: readonly number[];
  /** Top to bottom. */
  readonly ys: readonly number[];
  readonly rules: readonly Box[];
}

/** Tables whose cells lines part, and the runs that stand in none. */
export function ruledTables(
  page: PageContent,
  hyphens: HyphenJoiner,
): { tables: Segment[]; rest: readonly Run[] } {
  const tables: Segment[] = [];
  let rest = page.runs;
  for (const grid of gridsOf(page.rules)) {
    const [left = 0, top = 0] = [grid.xs[0], grid.ys[0]];
    const [right = 0, bottom = 0] = [grid.xs.at(-1), grid.ys.at(-1)];
    const isInside = (run: Run): boolean => {
      const [x, y] = middle(run);
      return x > left - NEAR && x < right + NEAR && y > bottom && y < top;
    };
    const inside = rest.filter(isInside);
    if (inside.length === 0) continue;
    rest = rest.filter((run) => !isInside(run));
    const table = tableOf(grid, inside, page.dots, hyphens);
    const size = inside[0]?.size ?? 10;
    const unit = unitOf(inside);
    tables.push({
      ...(unit === undefined ? {} : { unit }),
      x: left,
      right,
      y: top - size,
      size,
      runs: [],
      text: '',
      table,
    });
  }
  return { tables, rest };
}

/** Nets of lines that meet, with at least two cells. */
function gridsOf(rules: readonly Box[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  const left = [...rules];
  const grids: Grid[] = [];
  while (left.length > 0) {
    const net = left.splice(0, 1);
    // The net grows while it is gone through.
    for (const one of net) {
      for (let n = left.length - 1; n >= 0; n -= 1) {
        const other = left[n];
        if (other && meet(one, other)) net.push(...left.splice(n, 1));
      }
    }
    const upright = net.filter((rule) => !isLevel(rule));
    const level = net.filter(isLevel);
    const xs = apart(upright.map(({ left: from, right: to }) => (from + to) / 2));
    const ys = withOpenRows(apart(level.map(({ bottom, top }) => (bottom + top) / 2)).reverse(), xs, upright);
    const cells = (xs.length - 1) * (ys.length - 1);
    if (xs.length >= 2 && ys.length >= 2 && cells >= 2 && cells <= MOST_CELLS)
      grids.push({ xs, ys, rules: net });
  }
  return grids;
}

/**
 * The levels of a net, with those at which its upright lines end where they go on past the last level one or begin before
 * the first: a row that a page break parts has no line there.
 */
function withOpenRows(ys: readonly number[], xs: readonly number[], upright: readonly Box[]): number[] {
  const [top, bottom] = [ys[0], ys.at(-1)];
  if (top === undefined || bottom === undefined || ys.length < 2) return [...ys];
  const at = (x: number): Box[] =>
    upright.filter((rule) => Math.abs((rule.left + rule.right) / 2 - x) <= NEAR);
  const lines = xs.map(at);
  const highest = Math.min(...lines.map((rules) => Math.max(...rules.map((rule) => rule.top))));
  const lowest = Math.max(...lines.map((rules) => Math.min(...rules.map((rule) => rule.bottom))));
  return [
    ...(highest > top + LEAST_ROW ? [highest] : []),
    ...ys,
    ...(lowest < bottom - LEAST_ROW ? [lowest] : []),
  ];
}

const isLevel = (rule: Box): boolean => rule.right - rule.left >= rule.top - rule.bottom;

function meet(a: Box, b: Box): boolean {
  return (
    a.left - NEAR <= b.right &&
    b.left - NEAR <= a.right &&
    a.bottom - NEAR <= b.top &&
    b.bottom - NEAR <= a.top
  );
}

/** Numbers in order, those that are near each other once. */
function apart(values: readonly number[]): number[] {
  const result: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (result.at(-1) ?? -Infinity) > NEAR) result.push(value);
  return result;
}

function tableOf(
  { xs, ys, rules }: Grid,
  runs: readonly Run[],
  dots: readonly Box[],
  hyphens: HyphenJoiner,
): PlacedTable {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const upright = rules.filter((rule) => !isLevel(rule));
  const level = rules.filter(isLevel);
  const isParted = {
    right: (row: number, column: number): boolean => {
      const [x = 0, y] = [xs[column + 1], between(ys, row)];
      return upright.some(
        (rule) => Math.abs((rule.left + rule.right) / 2 - x) <= NEAR && rule.bottom < y && rule.top > y,
      );
    },
    below: (row: number, column: number): boolean => {
      const [y = 0, x] = [ys[row + 1], between(xs, column)];
      return level.some(
        (rule) => Math.abs((rule.bottom + rule.top) / 2 - y) <= NEAR && rule.left < x && rule.right > x,
      );
    },
  };
  // The cell each place of the grid belongs to, by its first place.
  const owner = Array.from({ length: rows * columns }, (_, at) => at);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column > 0 && !isParted.right(row, column - 1)) owner[at] = owner[at - 1] ?? at;
      else if (row > 0 && !isParted.below(row - 1, column)) owner[at] = owner[at - columns] ?? at;
    }
  const texts = new Map<number, Run[]>();
  for (const run of runs) {
    const [x, y] = middle(run);
    const row = ys.findLastIndex((edge) => edge > y);
    const column = xs.findLastIndex((edge) => edge < x + NEAR);
    const at = Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column));
    const list = texts.get(owner[at] ?? at);
    if (list) list.push(run);
    else texts.set(owner[at] ?? at, [run]);
  }
  const filled = new Map([...texts].map(([at, cell]) => [at, cellInlines(cell, dots, hyphens)]));
  const result = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): readonly Inline[] => {
      const at = row * columns + column;
      const first = owner[at] ?? at;
      // A cell over several rows is said in each; one over several columns in its first.
      return first % columns === column ? (filled.get(first) ?? []) : [];
    }),
  );
  return { rows: result.filter((row) => row.some((cell) => cell.length > 0)), columns: xs };
}

function between(edges: readonly number[], at: number): number {
  return ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
}

function middle(run: Run): [number, number] {
  return [run.x + run.width / 2, run.y + 0.3 * run.size];
}
