import type { Language } from '../catalog/types.js';
import Papa from 'papaparse';

/** What a spreadsheet begins a formula with, full-width forms too. */
const SIGN = '[=+\\-@\uff1d\uff0b\uff0d\uff20]';
/** What may stand before the sign and is not seen: spaces, quotes, and characters without a width. */
const UNSEEN = '[ \\u000b\\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"\'\u00ad\u200b-\u200f\u2060\ufeff]*';
/**
 * A formula at the start of a cell, or after what is a separator where the program's language has another than the comma:
 * there the text goes on in a cell of its own.
 */
const FORMULA = new RegExp(`(^|[;\\t\\r\\n|])(${UNSEEN})(?=${SIGN})`, 'g');
const NUMBER = /^-\d+(?:[.,]\d+)?$/;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Rows as CSV (RFC 4180). Cells that a spreadsheet would run as a formula, in whatever language, are made text. Dates and
 * plain negative numbers stay as they are.
 */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  delimiter: ',' | ';' = ',',
): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : safeCell(cell))));
  return `${Papa.unparse({ fields: head.map(safeCell), data }, { newline: '\r\n', delimiter })}\r\n`;
}

function safeCell(cell: string): string {
  if (NUMBER.test(cell)) return cell;
  return cell.replace(CONTROLS, '\ufffd').replace(FORMULA, "$1'$2");
}

/**
 * The same for Excel, which reads UTF-8 only after a byte order mark and splits by the list separator of its language: a
 * semicolon in Dutch.
 */
export function excelCsv(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  language: Language,
): string {
  return `\ufeff${csvText(head, rows, language === 'nl' ? ';' : ',')}`;
}
