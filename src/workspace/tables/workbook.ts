import { zipSync } from 'fflate';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { measureXml, OverLimit, unzipWithin } from '../zip-within.js';
import type { Grid } from './grid.js';
import { TableError } from './grid.js';
import { filledCells } from './filled-cells.js';
import { filledFromMerges, sheetParts } from './workbook-merges.js';

/** Whether a file is a ZIP archive, as a workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * All sheets of a workbook (XLSX). Dates become ISO texts, with the time where there is one; a merged cell stands in
 * each of its places. Throws a `TableError` when the file is no readable XLSX or too large.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Grid[]> {
  const parts = unpacked(bytes);
  const sheets = sheetParts(parts);
  // Loaded when first needed: few workspaces hold workbooks.
  const { default: readXlsx } = await import('read-excel-file/universal');
  try {
    const read = await readXlsx(zipSync(parts, { level: 0 }).slice().buffer);
    return read.map(({ sheet, data }, n): Grid => {
      const rows = data.map((row) => row.map(cellText));
      const part = sheets.find(({ name }) => name === sheet) ?? sheets[n];
      return {
        sheet,
        rows: filledFromMerges(rows, part?.merges ?? []),
        lines: rows.map((_, line) => line),
      };
    });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The workbook's text parts, counted while they unpack, when no part of it is over a limit. */
function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipWithin(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  } catch (error) {
    throw error instanceof OverLimit
      ? new TableError(overLimit(error.limit))
      : unreadable(error instanceof Error ? error.message : '');
  }
  let area = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { counts, levels } = measureXml(part, ['c', 'si', 'row', 'xf']);
    if (levels > LIMITS.xmlLevels.most) throw new TableError(overLimit('xmlLevels'));
    if (counts.some((count) => count > LIMITS.listCells.most)) throw new TableError(overLimit('listCells'));
    const text = new TextDecoder().decode(part);
    if (!/<(?:\w{1,20}:)?sheetData[\s/>]/.test(text)) continue;
    const { xml, rows, columns } = filledCells(text);
    if (rows > LIMITS.tableRows.most) throw new TableError(overLimit('tableRows'));
    // A reader makes a cell of every place up to the last one that holds something.
    area += rows * columns;
    if (area > LIMITS.listCells.most) throw new TableError(overLimit('listCells'));
    parts[name] = new TextEncoder().encode(xml);
  }
  return parts;
}

function unreadable(reason: string): TableError {
  const why = reason === '' ? '' : ` (${reason})`;
  return new TableError({
    en: `The file is no readable XLSX${why}.`,
    nl: `Het bestand is geen leesbare XLSX${why}.`,
  });
}

function cellText(value: unknown): string {
  if (value instanceof Date) {
    // A workbook knows no time zone: the library gives its figures as UTC.
    const iso = value.toISOString();
    return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  return value === null || value === undefined ? '' : String(value);
}
