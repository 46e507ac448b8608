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

/** The cells of one column as dates. The order of day and month is the one stated, or the one the column shows; it is never guessed. */
export function readColumn(cells: readonly string[], stated: DateOrder | undefined): readonly DayRead[] {
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
  const order = stated ?? (shown === 'mixed' ? undefined : shown);
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
