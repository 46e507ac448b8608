import writeXlsxFile from 'write-excel-file/universal';
import type { Workbook } from '../report/workbook.js';
import { forXml } from './for-xml.js';
import { printable } from './xlsx-print.js';

/** Most characters Excel takes in a cell. */
const MOST = 32_000;
const INK = '#1C2430';
/** Named, because programs other than Excel set a font without a name in whatever they begin with. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

/** A workbook as an Excel file. Texts are cells of text, so that none is run as a formula. */
export async function workbookToXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { title, sheets: given } = forXml(workbook);
  const sheets = given.map((sheet) => ({ ...sheet, widths: widthsFor(sheet.head, sheet.widths) }));
  const blob = await writeXlsxFile(
    sheets.map(({ name, head, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        head.map((value, n) => ({
          value,
          height: heightOf(value, widths[n]),
          type: String,
          ...FONT,
          fontWeight: 'bold' as const,
          textColor: '#FFFFFF',
          backgroundColor: INK,
          wrap: true,
        })),
        ...rows.map((row) =>
          row.map((value, n) =>
            value === undefined || value === ''
              ? null
              : typeof value === 'number'
                ? { value, ...FONT, type: Number, alignVertical: 'top' as const }
                : {
                    value: value.slice(0, MOST),
                    ...FONT,
                    type: String,
                    wrap: true,
                    alignVertical: 'top' as const,
                    height: heightOf(value, widths[n]),
                  },
          ),
        ),
      ],
    })),
  ).toBlob();
  const widths = sheets.map((sheet) => sheet.widths);
  return printable(new Uint8Array(await blob.arrayBuffer()), title, widths);
}

/** A bold letter takes more than the width of a digit, by which columns are measured; a cell has room around its text. */
const BOLD = 1.25;
const ROOM = 2;

/** Widths in which no word of a header is broken. */
function widthsFor(head: readonly string[], widths: readonly number[]): number[] {
  return widths.map((width, n) => {
    const longest = Math.max(0, ...(head[n] ?? '').split(/[\s-]/).map((word) => word.length));
    return Math.max(width, Math.ceil(BOLD * longest) + ROOM);
  });
}

/** Points of a line of text, and the most a row may have. */
const LINE = 13.5;
const HIGHEST = 409;
/** Of the characters a column is wide, so many hold words that are broken between them. */
const FILLED = 0.88;

/** The height in points that a text takes in a column: not every program finds it when it opens the file. */
function heightOf(text: string, width = 10): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0);
  return Math.min(HIGHEST, lines * LINE + 2);
}
