import type { Inline } from '../text/blocks.js';
import type { HyphenJoiner } from '../text/hyphens.js';
import { cellInlines } from './cell-text.js';
import type { PageContent, Run } from './page-content.js';
import { unitOf, type PlacedTable, type Segment } from './segments.js';

interface Cell {
  left: number;
  right: number;
  readonly top: number;
  readonly runs: Run[];
}

/** Tables a tagged PDF names, where no lines part their cells, and the runs that stand in none. */
export function taggedTables(
  page: PageContent,
  runs: readonly Run[],
  hyphens: HyphenJoiner,
): { tables: Segment[]; rest: readonly Run[] } {
  const byTable = new Map<number, Run[]>();
  for (const run of runs) {
    const { table, cell } = run.tag ?? {};
    if (table === undefined || cell === undefined) continue;
    byTable.set(table, [...(byTable.get(table) ?? []), run]);
  }
  const tables: Segment[] = [];
  const taken = new Set<Run>();
  for (const own of byTable.values()) {
    // What has chapters in its cells only places text.
    if (own.some(({ tag }) => tag?.level !== undefined)) continue;
    const table = tableOf(own, page, hyphens);
    if (!table) continue;
    for (const run of own) taken.add(run);
    const left = Math.min(...own.map(({ x }) => x));
    const right = Math.max(...own.map(({ x, width }) => x + width));
    const top = Math.max(...own.map(({ y }) => y));
    const unit = unitOf(own);
    tables.push({
      ...(unit === undefined ? {} : { unit }),
      x: left,
      right,
      y: top,
      size: own[0]?.size ?? 10,
      runs: [],
      text: '',
      table,
    });
  }
  return { tables, rest: runs.filter((run) => !taken.has(run)) };
}

function tableOf(runs: readonly Run[], page: PageContent, hyphens: HyphenJoiner): PlacedTable | undefined {
  const rows = new Map<number, Map<number, Cell>>();
  for (const run of runs) {
    const { row = 0, cell = 0 } = run.tag ?? {};
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells);
    const [left, right] = [run.x, run.x + run.width];
    const own = cells.get(cell);
    if (own) {
      own.left = Math.min(own.left, left);
      own.right = Math.max(own.right, right);
      own.runs.push(run);
    } else cells.set(cell, { left, right, top: run.y, runs: [run] });
  }
  const lines = [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => [...cells.values()]);
  const columns = columnsOf(lines);
  if (columns.length < 2 || lines.length < 2) return undefined;
  const found: (readonly Inline[])[][] = [];
  lines.forEach((cells) => {
    const row = columns.map((): readonly Inline[] => []);
    for (const cell of cells) {
      const at = columns.findIndex(({ left, right }) => cell.left < right && cell.right > left);
      const place = Math.max(0, at);
      row[place] = [...(row[place] ?? []), ...cellInlines(cell.runs, page.dots, hyphens)];
    }
    // Nothing in the first column: the cell above it goes on.
    const above = found.at(-1)?.[0];
    if (row[0]?.length === 0 && above) row[0] = above;
    found.push(row);
  });
  return { rows: found, columns: [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0] };
}

/** The columns of the fullest rows; a cell of another row that lies over several parts none. */
function columnsOf(rows: readonly (readonly Cell[])[]): { left: number; right: number }[] {
  const most = Math.max(...rows.map((row) => row.length));
  const columns: { left: number; right: number }[] = [];
  const add = ({ left, right }: Cell): void => {
    const met = columns.filter((column) => left < column.right && right > column.left);
    const [first] = met;
    if (!first) columns.push({ left, right });
    else if (met.length === 1) {
      first.left = Math.min(first.left, left);
      first.right = Math.max(first.right, right);
    }
  };
  for (const row of rows) if (row.length === most) row.forEach(add);
  for (const row of rows) if (row.length < most) row.forEach(add);
  return columns.sort((a, b) => a.left - b.left);
}
