import { LIMITS } from '../../catalog/limits.js';
import type { Localised } from '../../catalog/types.js';
import { csvGrid } from '../../workspace/tables/csv-grid.js';
import { TableError, type Grid } from '../../workspace/tables/grid.js';
import { gridsOfWorkbookText, isWorkbook } from '../../workspace/tables/workbook-text.js';
import { dayOf, type Day } from '../day.js';
import type { DateOrder, Moment } from './cell-date.js';
import { columnsOf, isBlank, isDate, type Columns } from './columns.js';
import { readColumn, type NoDay } from './date-order.js';
import { isBeginning } from './headings.js';
import { localDay } from './local-day.js';

/** What other columns say of an event, as far as the register has them. */
export interface EventDetails {
  /** Who asked for it, wrote it or did it, each as written. */
  readonly makers?: readonly string[];
  readonly approver?: string;
  /** The register has a column of approvers. */
  readonly approvable?: boolean;
  readonly severity?: string;
  readonly approved?: Moment;
  readonly done?: Moment;
  /** The first day of who or what the row is about. */
  readonly began?: Moment;
  /** The register has a column of days on which access was removed. */
  readonly removable?: boolean;
  /** The register has a column of days on which it was resolved. */
  readonly resolvable?: boolean;
  readonly lastDay?: Moment;
  readonly removed?: Moment;
  readonly opened?: Moment;
  readonly resolved?: Moment;
}

/** Something that happened, for which a control must have run: a joiner, a change, an incident. */
export interface RegisterEvent {
  readonly id: string;
  readonly date: string;
  readonly day: Day;
  /** Zero-based line in the register. */
  readonly line: number;
  /** Characters (UTF-16 units) of that line. */
  readonly length: number;
  readonly sheet?: string | undefined;
  readonly details?: EventDetails | undefined;
}

/** Why a row was not read: its date, or that it stands where rows cannot be read. */
export type NotRead = NoDay | 'no-header' | 'quote' | 'rows';

/** A row that was not read, or the first of several. */
export interface UnreadRow {
  readonly sheet?: string;
  /** As people count rows, from 1. */
  readonly row: number;
  readonly why: NotRead;
  /** What stands where the date should. */
  readonly text: string;
}

export interface Register {
  readonly events: readonly RegisterEvent[];
  /** Rows that are not among the events; while there is one, nobody knows all events. */
  readonly unread: readonly UnreadRow[];
  /** IDs that stand there more than once. */
  readonly repeated: readonly string[];
  /** The columns that were taken; undefined when no header has one that fits. */
  readonly columns: { readonly id: string | undefined; readonly date: string | undefined };
  /** Sheets without a date in them, which were left out. */
  readonly leftOut: readonly string[];
  /** Why nothing of it could be read. */
  readonly problem?: Localised;
}

/** What settles how a register is read. */
export interface RegisterOptions {
  /** The order of day and month in figures, where somebody stated it. */
  readonly dateOrder?: DateOrder;
  /** IANA name: days are counted in this zone. */
  readonly timezone?: string;
}

/** Registers are asked for again and again with the same text. */
const CACHE = new Map<string, Map<string, Register>>();
const MOST_CACHED = 32;

/** Reads a register: CSV with any delimiter, or a workbook as `workbookText` gives it; one row an event. Never throws. */
export function readRegister(text: string, path: string, options: RegisterOptions = {}): Register {
  const key = `${isWorkbook(path) ? 'x' : 'c'} ${options.dateOrder ?? ''} ${options.timezone ?? ''}`;
  const known = CACHE.get(text)?.get(key);
  if (known) return known;
  const result = read(text, path, options);
  const [oldest] = CACHE.keys();
  if (!CACHE.has(text) && CACHE.size >= MOST_CACHED && oldest !== undefined) CACHE.delete(oldest);
  CACHE.set(text, (CACHE.get(text) ?? new Map<string, Register>()).set(key, result));
  return result;
}

function read(text: string, path: string, options: RegisterOptions): Register {
  const found: Found = { events: [], unread: [], leftOut: [], id: undefined, date: undefined };
  try {
    if (isWorkbook(path)) for (const grid of gridsOfWorkbookText(text)) readGrid(grid, found, options);
    else readGrid(csvGrid(text, LIMITS.tableRows.most), found, options, text.split(/\r\n|\n|\r/));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { ...register(found), problem: error.text };
  }
  return register(found);
}

interface Found {
  readonly events: RegisterEvent[];
  readonly unread: UnreadRow[];
  readonly leftOut: string[];
  id: string | undefined;
  date: string | undefined;
}

function register({ events, unread, leftOut, id, date }: Found): Register {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id)) repeated.add(event.id);
    seen.add(event.id);
  }
  return { events, unread, leftOut, repeated: [...repeated], columns: { id, date } };
}

/** Adds what a sheet holds. `lines` are those of a text file. */
function readGrid(grid: Grid, found: Found, options: RegisterOptions, lines?: readonly string[]): void {
  const { rows, sheet } = grid;
  const named = sheet === undefined ? {} : { sheet };
  const columns = columnsOf(rows);
  if (columns) {
    found.id ??= columns.id === undefined ? undefined : rows[columns.header]?.[columns.id]?.trim();
    found.date ??= rows[columns.header]?.[columns.date]?.trim();
    readRows(grid, columns, found, options, lines);
  } else {
    const first = rows.findIndex((cells) => cells.some(isDate));
    if (first >= 0)
      found.unread.push({
        ...named,
        row: (grid.lines[first] ?? first) + 1,
        why: 'no-header',
        text: rows[first]?.find(isDate)?.trim() ?? '',
      });
    else if (sheet !== undefined && rows.length > 0) found.leftOut.push(sheet);
  }
  if (grid.broken) found.unread.push({ ...named, row: grid.broken.line + 1, why: grid.broken.why, text: '' });
}

function readRows(
  { rows, sheet, lines: starts }: Grid,
  { header, id, date, sides, makers }: Columns,
  { events, unread }: Found,
  { dateOrder, timezone }: RegisterOptions,
  lines: readonly string[] | undefined,
): void {
  const head = rows[header] ?? [];
  const named = sheet === undefined ? {} : { sheet };
  const data = rows
    .map((cells, n) => ({ cells, line: starts[n] ?? n }))
    // Exports put one below the other bring their header along.
    .filter(({ cells }, n) => n > header && !isBlank(cells) && !cells.every((cell, c) => cell === head[c]));
  const width = countFilled(head);
  rows.slice(0, header).forEach((cells, n) => {
    // As wide as the table and with a date where dates stand: rows above their header, no title.
    if (countFilled(cells) === width && isDate(cells[date] ?? ''))
      unread.push({
        ...named,
        row: (starts[n] ?? n) + 1,
        why: 'no-header',
        text: (cells[date] ?? '').trim(),
      });
  });
  const column = (at: number | undefined): readonly string[] =>
    at === undefined ? [] : data.map(({ cells }) => cells[at] ?? '');
  const begins = isBeginning(head[date] ?? '');
  const utc = /\b(?:utc|gmt)\b/i.test(head[date] ?? '');
  const others = (own: number) => (): readonly (readonly string[])[] =>
    head.flatMap((_, at) => (at === own ? [] : [column(at)]));
  const days = readColumn(column(date), dateOrder, others(date));
  const dated = (['approved', 'done', 'lastDay', 'removed', 'opened', 'resolved'] as const).flatMap(
    (side) => {
      const at = sides[side];
      return at === undefined ? [] : [{ side, read: readColumn(column(at), dateOrder, others(at)) }];
    },
  );
  data.forEach(({ cells, line }, n) => {
    const day = days[n];
    if (!day || 'why' in day) {
      unread.push({ ...named, row: line + 1, why: day?.why ?? 'no-date', text: (cells[date] ?? '').trim() });
      return;
    }
    const stated: Moment = utc && day.moment.offset === undefined ? { ...day.moment, offset: 0 } : day.moment;
    const iso = localDay(stated, timezone);
    const details: Record<string, unknown> = {};
    for (const side of ['approver', 'severity'] as const) {
      const at = sides[side];
      const text = at === undefined ? '' : (cells[at] ?? '').trim();
      if (text !== '') details[side] = text;
    }
    const by = makers.map((at) => (cells[at] ?? '').trim()).filter((text) => text !== '');
    if (by.length > 0) details.makers = by;
    if (sides.approver !== undefined) details.approvable = true;
    if (sides.removed !== undefined) details.removable = true;
    if (sides.resolved !== undefined) details.resolvable = true;
    for (const { side, read: moments } of dated) {
      const moment = moments[n];
      if (moment && 'moment' in moment) details[side] = moment.moment;
    }
    if (begins && details.approved !== undefined) details.began = stated;
    events.push({
      id: (id === undefined ? '' : (cells[id] ?? '').trim()) || `row ${line + 1}`,
      date: iso,
      day: dayOf(iso),
      line,
      length: lines?.[line]?.length ?? 0,
      ...named,
      ...(Object.keys(details).length > 0 ? { details: details as EventDetails } : {}),
    });
  });
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** The workspace-relative path of a register, from the way a control names it. */
export function registerPath(named: string): string {
  return named.replace(/^\.?\//, '');
}
