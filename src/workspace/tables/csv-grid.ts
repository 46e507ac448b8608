import Papa from 'papaparse';
import type { Grid } from './grid.js';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows by which the delimiter is told. */
const TOLD_BY = 60;

/**
 * A CSV text as rows. The delimiter is the one by which most rows have the same number of fields, so that title rows
 * above the header and commas within texts do not matter; `sep=` on the first line goes first. At most `most` rows are
 * read, and where reading broke off is said.
 */
export function csvGrid(text: string, most: number): Grid {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const skipped = told ? 1 : text.startsWith('\ufeff') ? 0 : undefined;
  const plain = skipped === undefined ? text : text.slice(told ? told[0].length : 1);
  const { data, errors } = Papa.parse<string[]>(plain, {
    delimiter: told?.[1] ?? delimiterOf(plain),
    // Blank lines are kept to count lines.
    skipEmptyLines: false,
    preview: most + 1,
  });
  const lines: number[] = [];
  let line = skipped ?? 0;
  for (const row of data) {
    lines.push(line);
    // A quoted field may hold line breaks.
    line += 1 + row.reduce((sum, cell) => sum + breaksIn(cell), 0);
  }
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open)
    return {
      rows: data.slice(0, open.row),
      lines,
      broken: { why: 'quote', line: lines[open.row ?? 0] ?? 0 },
    };
  return data.length > most
    ? { rows: data.slice(0, most), lines, broken: { why: 'rows', line: lines[most] ?? 0 } }
    : { rows: data, lines };
}

function breaksIn(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function delimiterOf(text: string): string {
  // A long text is cut at a line; a field that is cut in two would only cost its own row.
  const end = text.indexOf('\n', 100_000);
  const head = end < 0 ? text : text.slice(0, end);
  let best = { delimiter: ',', rows: 0, fields: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: TOLD_BY, skipEmptyLines: 'greedy' });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [fields, rows] of widths)
      if (rows > best.rows || (rows === best.rows && fields > best.fields))
        best = { delimiter, rows, fields };
  }
  return best.delimiter;
}
