import { readCellDate, type CellDate, type DateOrder, type Moment } from './cell-date.js';

/** Why a cell gives no day. */
export type NoDay =
  | 'no-date'
  | 'number'
  | 'not-a-date'
  /** Day and month may change places, and nothing settles it. */
  | 'ambiguous'
  /** Some cells of the column have the day first, others the month. */
  | 'mixed'
  /** It is a date only in the other order than the one that was stated. */
  | 'other-order';

export type DayRead = { readonly moment: Moment } | { readonly why: NoDay };

/**
 * The cells of one column as dates. The order of day and month is the one stated, or the one the column shows, or the one
 * that cells of the `others` show that are written just like them: one program wrote them. It is never guessed.
 */
export function readColumn(
  cells: readonly string[],
  stated: DateOrder | undefined,
  others: () => readonly (readonly string[])[] = () => [],
): readonly DayRead[] {
  // Days repeat: each text is read once.
  const known = new Map<string, CellDate>();
  const read = cells.map((cell) => {
    const before = known.get(cell);
    if (before) return before;
    const now = readCellDate(cell);
    known.set(cell, now);
    return now;
  });
  const shown = orderShown(read);
  const isOpen = shown === undefined && read.some(({ kind }) => kind === 'either');
  const order =
    stated ??
    (shown === 'mixed' ? undefined : (shown ?? (isOpen ? orderBeside(cells, others()) : undefined)));
  return read.map((cell): DayRead => {
    switch (cell.kind) {
      case 'moment':
        return { moment: cell.moment };
      case 'either': {
        const only = cell.dmy === undefined || cell.mdy === undefined;
        const moment = order === undefined ? (only ? (cell.dmy ?? cell.mdy) : undefined) : cell[order];
        if (moment) return { moment };
        return { why: order !== undefined ? 'other-order' : shown === 'mixed' ? 'mixed' : 'ambiguous' };
      }
      case 'empty':
        return { why: 'no-date' };
      case 'number':
        return { why: 'number' };
      case 'none':
        return { why: 'not-a-date' };
    }
  });
}

/** The order that other columns show with cells of the forms that these have; undefined when none or both do. */
function orderBeside(
  cells: readonly string[],
  others: readonly (readonly string[])[],
): DateOrder | undefined {
  const forms = new Set(cells.filter((cell) => readCellDate(cell).kind === 'either').map(formOf));
  const alike = others.flatMap((column) =>
    column.filter((cell) => cell.length <= LONGEST_FORM && forms.has(formOf(cell))),
  );
  return orderOf([...new Set(alike)]);
}

/** No date in figures is longer, with its time and zone. */
const LONGEST_FORM = 40;

/** How a date is written: its marks, with whatever figures. `3/4/2026 9:05 AM` and `11/28/2026 10:15 PM` are alike. */
function formOf(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[ap](?=\.?m)/, 'a');
}

/** The order of day and month that the texts show; undefined when none or both do. */
export function orderOf(cells: readonly string[]): DateOrder | undefined {
  const shown = orderShown(cells.map(readCellDate));
  return shown === 'mixed' ? undefined : shown;
}

function orderShown(cells: readonly CellDate[]): DateOrder | 'mixed' | undefined {
  const has = (order: DateOrder, other: DateOrder): boolean =>
    cells.some((cell) => cell.kind === 'either' && cell[order] !== undefined && cell[other] === undefined);
  const [dmy, mdy] = [has('dmy', 'mdy'), has('mdy', 'dmy')];
  return dmy && mdy ? 'mixed' : dmy ? 'dmy' : mdy ? 'mdy' : undefined;
}
