import { asList, asMap, asText } from '../values.js';
import { TableError, type Grid } from './grid.js';
import { readWorkbook } from './workbook.js';

/** Whether a path names a workbook, which is kept as the text of `workbookText`. */
export function isWorkbook(path: string): boolean {
  return /\.xlsx$/i.test(path);
}

/**
 * A workbook as a text that the index can keep and compare like any other file: the rows of its sheets, or why it
 * cannot be read. Never throws.
 */
export async function workbookText(bytes: Uint8Array): Promise<string> {
  try {
    const sheets = await readWorkbook(bytes);
    return JSON.stringify({ sheets: sheets.map(({ sheet, rows }) => ({ sheet, rows })) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const problem = error instanceof TableError ? error.text : { en: message, nl: message };
    return JSON.stringify({ problem });
  }
}

/** The sheets in the text of `workbookText`. Throws a `TableError` when the workbook could not be read. */
export function gridsOfWorkbookText(text: string): readonly Grid[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    read = {};
  }
  const { sheets, problem } = asMap(read);
  if (sheets === undefined) {
    const { en, nl } = asMap(problem);
    throw new TableError({
      en: asText(en) ?? 'The file is no readable XLSX.',
      nl: asText(nl) ?? 'Het bestand is geen leesbare XLSX.',
    });
  }
  return asList(sheets).map((one) => {
    const { sheet, rows } = asMap(one);
    const texts = asList(rows).map((row) => asList(row).map(String));
    return { sheet: asText(sheet) ?? '', rows: texts, lines: texts.map((_, line) => line) };
  });
}
