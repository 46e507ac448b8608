import { plainInline, type InlinePiece } from './plain-inline.js';

/** The second line of a pipe table with outer pipes. */
export const TABLE_DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/**
 * The cells of a table row written with outer pipes that starts at `offset`; undefined when a cell holds more than
 * simple inline Markdown (escaped pipes are left to remark; a pipe ends a cell even inside code).
 */
export function plainTableRow(line: string, offset: number): InlinePiece[][] | undefined {
  const row = line.trimEnd();
  if (row.length < 2 || !row.endsWith('|') || row.includes('\\')) return undefined;
  const cells: InlinePiece[][] = [];
  let at = 1;
  for (const raw of row.slice(1, -1).split('|')) {
    const content = raw.trim();
    const start = offset + at + (raw.length - raw.trimStart().length);
    const pieces = content === '' ? [] : plainInline(content, start);
    if (!pieces) return undefined;
    cells.push(pieces);
    at += raw.length + 1;
  }
  return cells;
}
