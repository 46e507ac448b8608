import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Table as MdTable, TableCell as MdCell } from 'mdast';
import { columnPlan } from '../report/column-widths.js';
import { inline } from './docx-inline.js';
import { LINE, TONES } from './docx-look.js';

/** A table of so many rows stays on one page. */
const KEPT_TOGETHER = 5;
/** A row with a longer text may run on over the next page. */
const LONG_TEXT = 1500;

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/**
 * A table whose head repeats on each page and never stands alone at the foot of one. `room` is the width between the
 * margins, `indent` what of it stands left of the table, both in twentieths of a point.
 */
export function tableOf(table: MdTable, room: number, indent = 0): Table {
  const { widths, size } = columnPlan(table, room - indent);
  const last = table.children.length - 1;
  return new Table({
    width: { size: widths.reduce((total, one) => total + one, 0), type: WidthType.DXA },
    ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
    columnWidths: [...widths],
    layout: 'fixed',
    borders: BORDERS,
    rows: table.children.map((row, n) => {
      const keepNext = n < last && (n === 0 || last <= KEPT_TOGETHER);
      return new TableRow({
        tableHeader: n === 0,
        cantSplit: row.children.every((cell) => lengthOf(cell) < LONG_TEXT),
        children: widths.map((width, k) => cellOf(row.children[k], { width, size, keepNext, head: n === 0 })),
      });
    }),
  });
}

interface CellOptions {
  readonly width: number;
  readonly size: number;
  readonly keepNext: boolean;
  readonly head: boolean;
}

function cellOf(cell: MdCell | undefined, { width, size, keepNext, head }: CellOptions): TableCell {
  const tone = cell?.data?.attest?.tone;
  const children = inline(cell?.children ?? [], {
    bold: head || tone !== undefined,
    size,
    color: tone && TONES[tone],
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    shading: head ? { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F5F8' } : undefined,
    children: [
      new Paragraph({ spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, keepNext, children }),
    ],
  });
}

function lengthOf(cell: MdCell): number {
  return JSON.stringify(cell.children).length;
}
