import { readCellDate } from './cell-date.js';
import {
  eventRank,
  idRank,
  isAhead,
  isClosing,
  isSide,
  namesDate,
  plainHeading,
  SIDE_COLUMNS,
  type SideColumn,
} from './headings.js';

/** Where the columns of a sheet are, counted from 0. */
export interface Columns {
  readonly header: number;
  readonly id: number | undefined;
  readonly date: number;
  readonly sides: Readonly<Partial<Record<SideColumn, number>>>;
  /** Columns of who asked for it, wrote it or did it, the one of `sides` among them. */
  readonly makers: readonly number[];
}

type Rows = readonly (readonly string[])[];

/** Rows above the header: titles, addressees, empty ones. */
const MOST_TITLES = 40;
/** Rows by which columns are judged. */
const JUDGED = 2000;

/** The header of a sheet and its columns; undefined when no row is a header with a column of dates. */
export function columnsOf(rows: Rows): Columns | undefined {
  for (const [header, row] of rows.slice(0, MOST_TITLES).entries()) {
    const filled = new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
    if (filled.size === 0 || (filled.size === 1 && row.length > 1)) continue;
    // A row that holds a date is no header: “Exported on | 2026-03-01”, or a row of a sheet without one.
    if (row.some((cell) => isDate(cell))) continue;
    const names = row.map(plainHeading);
    const below = rows.slice(header + 1, header + 1 + JUDGED).filter((cells) => !isBlank(cells));
    const date = dateColumn(names, below);
    if (date === undefined) continue;
    return {
      header,
      date,
      id: idColumn(names, below, date),
      sides: sideColumns(names, date),
      makers: names.flatMap((name, column) => (isSide(name, 'requester') ? [column] : [])),
    };
  }
  return undefined;
}

/** Whether a cell holds a date in any form, or one that could be one. */
export function isDate(cell: string): boolean {
  const { kind } = readCellDate(cell);
  return kind === 'moment' || kind === 'either';
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * The column of the event's date: by name, of those that are filled about as often as the fullest, so that the mostly
 * empty last days of those who joined do not count. Without a name, the one column whose cells are dates.
 */
function dateColumn(names: readonly string[], below: Rows): number | undefined {
  const share = (column: number): number =>
    below.filter((cells) => (cells[column] ?? '').trim() !== '').length / Math.max(1, below.length);
  const called = names.flatMap((name, column) => {
    const rank = eventRank(name);
    return rank === undefined ? [] : [{ column, rank, share: share(column) }];
  });
  // “Exit” may hold yes and no; where no column of them holds dates, its rows are named.
  const dating = called.filter(({ column }) => below.some((cells) => isDate(cells[column] ?? '')));
  const named = dating.length > 0 ? dating : called;
  const fullest = Math.max(0, ...named.map((one) => one.share));
  const [best] = named.filter((one) => one.share >= fullest / 2).sort((a, b) => a.rank - b.rank);
  if (best) return isClosing(best.rank) ? (opening(names, below, best.column) ?? best.column) : best.column;
  const dated = names.flatMap((name, column) => (namesDate(name) ? [column] : []));
  if (dated.length > 0) return dated[0];
  const byCells = names.flatMap((name, column) => {
    const cells = below.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return name !== '' && cells.length > 0 && cells.filter(isDate).length >= cells.length * 0.8
      ? [column]
      : [];
  });
  return byCells.length === 1 ? byCells[0] : undefined;
}

/**
 * The column of the day on which something began, under a heading that nobody foresaw, where only the day it was closed
 * has a usual one: the first of dates that are not after those of closing, and not of a plan or of another step.
 */
function opening(names: readonly string[], below: Rows, closed: number): number | undefined {
  const column = names.findIndex((name, at) => {
    if (at === closed || name === '' || isAhead(name) || SIDE_COLUMNS.some((side) => isSide(name, side)))
      return false;
    const rows = below.filter((cells) => (cells[at] ?? '').trim() !== '');
    if (rows.length < below.length / 2) return false;
    if (rows.filter((cells) => isDate(cells[at] ?? '')).length < rows.length * 0.8) return false;
    const both = rows.flatMap((cells) => {
      const [one, other] = [readCellDate(cells[at] ?? ''), readCellDate(cells[closed] ?? '')];
      return one.kind === 'moment' && other.kind === 'moment' ? [one.moment.iso <= other.moment.iso] : [];
    });
    return both.every(Boolean);
  });
  return column < 0 ? undefined : column;
}

/** The column of IDs: by name, of those whose texts tell the rows apart; without a name, the first that does. */
function idColumn(names: readonly string[], below: Rows, date: number): number | undefined {
  const distinct = (column: number): number => {
    const texts = below.map((cells) => (cells[column] ?? '').trim()).filter((text) => text !== '');
    return new Set(texts).size / Math.max(1, below.length);
  };
  const candidates = names.flatMap((name, column) => {
    const rank = column === date ? undefined : idRank(name);
    return rank === undefined ? [] : [{ column, rank, distinct: distinct(column) }];
  });
  candidates.sort((a, b) => a.rank - b.rank);
  const unique = candidates.find((one) => one.distinct === 1);
  if (unique) return unique.column;
  const [best] = [...candidates].sort((a, b) => b.distinct - a.distinct || a.rank - b.rank);
  // A gap or a slip does not make a column of IDs another; many of one do.
  const surest = candidates.find((one) => best !== undefined && one.distinct >= best.distinct * 0.9);
  if (surest && surest.distinct > 0.5) return surest.column;
  const others = names.map((_, column) => column).filter((column) => column !== date);
  return others.find((column) => distinct(column) === 1) ?? surest?.column ?? others[0];
}

/** Of several that fit the one that is the event's date, else the first. */
function sideColumns(names: readonly string[], date: number): Columns['sides'] {
  const sides: Partial<Record<SideColumn, number>> = {};
  for (const side of SIDE_COLUMNS) {
    const column = isSide(names[date] ?? '', side) ? date : names.findIndex((name) => isSide(name, side));
    if (column >= 0) sides[side] = column;
  }
  return sides;
}
