import Papa from 'papaparse';

/**
 * Rows as CSV (RFC 4180). Cells that a spreadsheet would run as a formula are made text. Dates and plain negative
 * numbers stay as they are.
 */
export function csvText(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
