import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** The parts of a workbook have no time of their own, so that the same content is the same bytes; Excel writes this too. */
const NO_TIME = new Date(1980, 0, 1);

/** Characters across a page that can still be read. */
const READABLE = 180;

/**
 * An Excel file made by write-excel-file, set up for printing, which that library cannot do: A4 across, as many pages high
 * as it takes and as many wide as `widths`, in characters, ask for, the head on each page, `footer` and the page number at
 * the foot.
 */
export function printable(
  bytes: Uint8Array,
  footer: string,
  widths: readonly (readonly number[])[],
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    const number = SHEET.exec(path)?.[1];
    if (number === undefined) continue;
    const total = (widths[Number(number) - 1] ?? []).reduce((sum, width) => sum + width, 0);
    const pages = Math.max(1, Math.round(total / READABLE));
    files[path] = strToU8(sheetForPrint(strFromU8(content), footer, pages));
  }
  const book = files['xl/workbook.xml'];
  if (book) files['xl/workbook.xml'] = strToU8(withTitles(strFromU8(book)));
  return zipSync(files, { mtime: NO_TIME });
}

function sheetForPrint(xml: string, footer: string, pages: number): string {
  const start = xml.indexOf('>', xml.indexOf('<worksheet')) + 1;
  const setup = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/>`;
  const foot = `<headerFooter><oddFooter>&amp;L${escaped(footer.replaceAll('&', '&&'))}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  const fitted = `${xml.slice(0, start)}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${xml.slice(start)}`;
  return fitted.replace(/<pageSetup\b[^<>]*\/>/, () => `${setup}${foot}`);
}

/** Names the first row and the first column of each sheet, which says what a row is about, as those that repeat on each page. */
function withTitles(xml: string): string {
  const names = [...xml.matchAll(/<sheet [^<>]*\bname="([^"<>]*)"/g)].map(
    ([, name], n) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">'${sheetName(name)}'!$A:$A,'${sheetName(name)}'!$1:$1</definedName>`,
  );
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
}

function sheetName(name = ''): string {
  return name.replaceAll(/'|&apos;/g, "''");
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
