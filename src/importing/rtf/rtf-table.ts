import type { RawBlock, RawCell, RawTable } from '../docx/raw.js';

/** A cell as its row defines it: where it ends, and whether it goes on with the one to its left or above it. */
export interface CellShape {
  readonly right: number;
  readonly fromLeft: boolean;
  readonly fromAbove: boolean;
  readonly begins: boolean;
}

export interface RtfRow {
  readonly shapes: readonly CellShape[];
  readonly cells: readonly (readonly RawBlock[])[];
}

/** Edges that are nearer are one (twips). */
const NEAR = 15;

/** Rows as a table: a cell spans the columns whose edges lie inside it. */
export function rtfTable(rows: readonly RtfRow[], number: number): RawTable {
  const edges: number[] = [];
  for (const right of rows.flatMap(({ shapes }) => shapes.map((one) => one.right)).sort((a, b) => a - b))
    if (right - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(right);
  const columnAt = (right: number): number => edges.findIndex((edge) => Math.abs(edge - right) <= NEAR) + 1;
  return {
    kind: 'table',
    number,
    rows: rows.map(({ shapes, cells }) => {
      let column = 0;
      return cells.flatMap((blocks, at): RawCell[] => {
        const shape = shapes[at];
        const end = shape ? Math.max(column + 1, columnAt(shape.right)) : column + 1;
        const span = Math.max(1, end - column);
        column = end;
        if (shape?.fromLeft)
          return Array.from({ length: span }, () => ({ blocks: [], span: 1, merge: 'none' as const }));
        return [{ blocks, span, merge: shape?.fromAbove ? 'goes-on' : shape?.begins ? 'begins' : 'none' }];
      });
    }),
  };
}
