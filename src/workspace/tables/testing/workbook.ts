import { strToU8, zipSync } from 'fflate';

/** A sheet to write: numbers are written as dates, texts in place. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly string[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small workbook for tests: its whole numbers are days of the workbook's calendar. `more` is XML behind the rows of each sheet, `behind` what follows them. */
export function workbook(
  sheets: readonly WrittenSheet[],
  date1904 = false,
  more = '',
  behind = '',
): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string): void => {
    parts[name] = strToU8(`<?xml version="1.0"?>${xml}`);
  };
  put(
    'xl/workbook.xml',
    `<workbook ${MAIN} xmlns:r="${RELATIONS}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, n) =>
          `<Relationship Id="rId${n + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  put(
    'xl/styles.xml',
    `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  sheets.forEach(({ rows, merges = [] }, n) => {
    const data = rows.map(
      (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
    );
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    put(
      `xl/worksheets/sheet${n + 1}.xml`,
      `<worksheet ${MAIN}><sheetData>${data.join('')}${more}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}${behind}</worksheet>`,
    );
  });
  return zipSync(parts);
}

function cellXml(cell: string | number | null, row: number, column: number): string {
  if (cell === null) return '';
  const at = `${String.fromCharCode(65 + column)}${row + 1}`;
  // Small numbers are numbers, not days.
  return typeof cell === 'number'
    ? `<c r="${at}"${cell > 1000 ? ' s="1"' : ''}><v>${cell}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
