/** The XML of a sheet without its empty cells and rows, and how far the filled ones reach. */
export interface FilledCells {
  readonly xml: string;
  /** The last row and column that hold something, counted from 1. */
  readonly rows: number;
  readonly columns: number;
}

const TAG = /<(\/?)(?:\w{1,20}:)?(row|c|v|is)(?=[\s/>])[^<>]*>/g;
const PLACE = /\sr\s{0,5}=\s{0,5}["']([A-Z]{0,3})(\d{1,7})["']/;

/**
 * Leaves out what holds nothing. Programs write cells and rows for a colour, a border or a height alone, down to the last
 * row a sheet can have; a reader would make a cell of every place up to there.
 */
export function filledCells(xml: string): FilledCells {
  const kept: string[] = [];
  let [rows, columns, from] = [0, 0, 0];
  let row: { readonly at: number; readonly kept: number; readonly from: number; filled: boolean } | undefined;
  let cell: { readonly at: number; readonly place: string; filled: boolean } | undefined;
  const cut = (start: number, end: number): void => {
    kept.push(xml.slice(from, start));
    from = end;
  };
  for (const { 0: tag, 1: closing, 2: name, index } of xml.matchAll(TAG)) {
    const end = index + tag.length;
    const isEmpty = tag.endsWith('/>');
    if (name === 'row') {
      if (isEmpty) cut(index, end);
      else if (closing === '') row = { at: index, kept: kept.length, from, filled: false };
      else if (row && !row.filled) {
        // What was cut inside goes with the row.
        kept.length = row.kept;
        from = row.from;
        cut(row.at, end);
      }
    } else if (name === 'c') {
      if (isEmpty) cut(index, end);
      else if (closing === '') cell = { at: index, place: tag, filled: false };
      else if (cell?.filled === false) cut(cell.at, end);
    } else if (cell && closing === '' && !isEmpty && !cell.filled) {
      cell.filled = true;
      if (row) row.filled = true;
      const [, letters = '', digits = ''] = PLACE.exec(cell.place) ?? [];
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters) + 1);
    }
  }
  kept.push(xml.slice(from));
  return { xml: kept.join(''), rows, columns };
}

/** Zero-based: A is 0; no letters give -1. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
