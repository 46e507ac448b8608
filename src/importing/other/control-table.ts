import { LIMITS, overLimit } from '../../catalog/limits.js';
import { csvGrid } from '../../workspace/tables/csv-grid.js';
import { TableError, type Grid } from '../../workspace/tables/grid.js';
import { readWorkbook } from '../../workspace/tables/workbook.js';
import type { Plain } from '../../workspace/values.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportResult } from '../types.js';
import { hasTitles, importAppliedControls } from './ciso-assistant.js';

/** The columns a workbook can have. */
const MOST_COLUMNS = 16_384;

/** The controls of a CSV file. Throws an ImportProblem. */
export function importCsv(text: string, name: string): ImportResult {
  const grid = csvGrid(text, LIMITS.listRows.most);
  if (grid.broken?.why === 'rows') throw new ImportProblem('too-large', overLimit('listRows'));
  if (grid.broken)
    throw new ImportProblem('unreadable', {
      en: `A quotation mark on line ${grid.broken.line + 1} of this table is never closed.`,
      nl: `Een aanhalingsteken op regel ${grid.broken.line + 1} van deze tabel wordt nooit gesloten.`,
    });
  return importAppliedControls(recordsOf(grid), name);
}

/** The controls of a workbook: of each sheet that has titles of controls; sheets without are named. Throws an ImportProblem. */
export async function importWorkbook(bytes: Uint8Array, name: string): Promise<ImportResult> {
  let sheets: readonly Grid[];
  try {
    sheets = await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof TableError) throw new ImportProblem('unreadable', error.text);
    throw error;
  }
  const read = sheets.map((sheet) => ({ name: sheet.sheet ?? '', records: recordsOf(sheet) }));
  if (read.reduce((sum, { records }) => sum + records.length, 0) > LIMITS.listRows.most)
    throw new ImportProblem('too-large', overLimit('listRows'));
  const others = read.filter(({ records }) => records.length > 0 && !hasTitles(records));
  const result = importAppliedControls(
    read.filter(({ records }) => hasTitles(records)).flatMap(({ records }) => records),
    name,
  );
  if (others.length === 0) return result;
  const named = others.map((sheet) => `“${sheet.name}”`).join(', ');
  return {
    ...result,
    notes: [
      ...result.notes,
      {
        about: 'sheets',
        effect: 'left-out',
        en: `Sheets without a column “name” or “title”: ${named}.`,
        nl: `Bladen zonder kolom “name” of “title”: ${named}.`,
      },
    ],
  };
}

/** The rows below the header, each by the names of its columns. */
function recordsOf({ rows }: Grid): Plain[] {
  const [header = [], ...filled] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = filled.reduce((most, { length }) => Math.max(most, length), header.length);
  if (width > MOST_COLUMNS) throw new ImportProblem('too-large', overLimit('importedCells'));
  const names = header.map((cell) => cell.trim().toLowerCase().replace(/\s+/g, '_'));
  return filled.map((row) => Object.fromEntries(row.map((cell, n) => [names[n] ?? '', cell])));
}
