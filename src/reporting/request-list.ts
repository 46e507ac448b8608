import { LIMITS, overLimit } from '../catalog/limits.js';
import type { DateOrder } from '../evidence/register/cell-date.js';
import { orderOf, readColumn } from '../evidence/register/date-order.js';
import type { AuditorRequest } from '../evidence/requests/requests.js';
import { stretchesIn, withoutStretches } from '../reading/dates/stretches.js';
import { decode } from '../workspace/decode.js';
import { csvGrid } from '../workspace/tables/csv-grid.js';
import { TableError, type Grid } from '../workspace/tables/grid.js';
import { isZip, readWorkbook } from '../workspace/tables/workbook.js';
import { edgeOf, isAboutHandling, requestColumns, type RequestColumn } from './request-headings.js';

const MAX_ROWS = LIMITS.listRows.most;
/** Rows above the header: titles, addressees, explanations. */
const MOST_TITLES = 60;

/** A list that cannot be read; the message is for the user. */
export class RequestListError extends Error {
  override readonly name = 'RequestListError';
}

type Columns = Readonly<Record<RequestColumn, readonly number[]>>;

/**
 * Reads an auditor's list of requests, CSV or XLSX by its content: all sheets with a header of requests, below any
 * titles. `stated` settles dates such as 03/06/2026 that the list does not. Throws a RequestListError when it is neither,
 * too large or without a column of requests.
 */
export async function readRequestList(
  bytes: Uint8Array,
  stated?: DateOrder,
): Promise<readonly AuditorRequest[]> {
  if (bytes.length > LIMITS.listBytes.most) throw new RequestListError('The list is larger than 10 MB.');
  const grids = await gridsOf(bytes);
  const found = grids.flatMap((grid) => {
    const head = headerOf(grid.rows);
    return head ? [{ grid, ...head }] : [];
  });
  if (found.length === 0)
    throw new RequestListError(
      'The list has no header row with a column such as “Request” or “Description”.',
    );
  const broken = found.find(({ grid }) => grid.broken)?.grid;
  if (broken?.broken)
    throw new RequestListError(
      broken.broken.why === 'quote'
        ? `A quotation mark on line ${broken.broken.line + 1} is never closed, so the list cannot be read in full.`
        : overLimit('listRows').en,
    );
  const order = stated ?? orderOf(found.flatMap(({ grid, header }) => figuresIn(grid, header)));
  const requests = found.flatMap(({ grid, header, columns }) =>
    ofGrid(found.length > 1 ? grid : { ...grid, sheet: undefined }, header, columns, order),
  );
  if (requests.length > MAX_ROWS) throw new RequestListError(overLimit('listRows').en);
  return requests;
}

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  try {
    if (isZip(bytes)) return await readWorkbook(bytes);
  } catch (error) {
    throw error instanceof TableError ? new RequestListError(error.message) : error;
  }
  const { text, problems } = decode(bytes);
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  if (problem)
    throw new RequestListError(
      problem.code === 'too-large' ? 'A CSV list may be 4 MB.' : 'The file is neither CSV nor XLSX.',
    );
  return [csvGrid(text, MAX_ROWS + MOST_TITLES)];
}

/** The first row that names a column of requests and another; else the one that names three others. */
function headerOf(rows: Grid['rows']): { readonly header: number; readonly columns: Columns } | undefined {
  let second: { header: number; columns: Columns } | undefined;
  for (const [header, row] of rows.slice(0, MOST_TITLES).entries()) {
    // A title that is merged over all columns stands in each of them.
    if (new Set(row.map((cell) => cell.trim()).filter(Boolean)).size < 2) continue;
    const columns: Record<RequestColumn, number[]> = {
      id: [],
      control: [],
      criteria: [],
      text: [],
      sample: [],
      period: [],
      due: [],
    };
    row.forEach((cell, n) => {
      for (const column of requestColumns(cell)) columns[column].push(n);
    });
    const kinds = Object.values(columns).filter(({ length }) => length > 0).length;
    if (columns.text.length > 0 && row.filter((cell) => cell.trim() !== '').length > 1) {
      if (kinds > 1) return { header, columns };
    }
    if (kinds >= 3) second ??= { header, columns: { ...columns, text: [longest(rows, header, columns)] } };
  }
  return second;
}

/** The column with the most text, for a list that does not call its requests anything. */
function longest(rows: Grid['rows'], header: number, columns: Columns): number {
  const taken = new Set(Object.values(columns).flat());
  const lengths = (rows[header] ?? []).map((_, n) =>
    taken.has(n) ? -1 : rows.slice(header + 1).reduce((sum, row) => sum + (row[n]?.length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

/** Every date in figures below the header: they show whether the day or the month comes first. */
function figuresIn({ rows }: Grid, header: number): string[] {
  return rows
    .slice(header + 1)
    .flatMap((row) => row.flatMap((cell) => cell.match(/\b\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})\b/g) ?? []));
}

function ofGrid(
  { rows, lines, sheet }: Pick<Grid, 'rows' | 'lines'> & { readonly sheet?: string | undefined },
  header: number,
  columns: Columns,
  order: DateOrder | undefined,
): AuditorRequest[] {
  const head = rows[header] ?? [];
  const data = rows.slice(header + 1);
  const of = (row: readonly string[], column: RequestColumn): string => textOf(row, columns[column]);
  const dues = readColumn(
    data.map((row) => row[columns.due[0] ?? -1] ?? ''),
    order,
  );
  // IDs of controls and criteria count under whatever heading they stand.
  const read = new Set(Object.values(columns).flat());
  const others = head.flatMap((heading, n) => (read.has(n) || isAboutHandling(heading) ? [] : [n]));
  const stretch = stretchAmong(columns.period.length > 0 ? columns.period : others, head, data);
  const periods = columns.period.length > 0 ? columns.period : (stretch ?? periodsAmong(others, data));
  return data.flatMap((row, n): AuditorRequest[] => {
    const rest = others
      .map((at) => (row[at] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' ');
    if (row.every((cell, at) => cell.trim() === (head[at] ?? '').trim())) return [];
    const text = of(row, 'text');
    const [control, criteria] = [of(row, 'control'), of(row, 'criteria')];
    // A row with no more than a name is the heading of a section.
    if (text === '' && !/\d/.test(`${control}${criteria}`)) return [];
    if (new Set(row.map((cell) => cell.trim()).filter(Boolean)).size < 2 && columns.text.length < head.length)
      return [];
    const due = dues[n];
    return [
      {
        // Not a number of the auditor's: the row it stands on.
        id: of(row, 'id') || `[${(lines[header + 1 + n] ?? header + 1 + n) + 1}]`,
        text,
        control,
        criteria,
        period: (stretch && stretchOf(row, stretch)) ?? textOf(row, periods),
        due: due && 'moment' in due ? due.moment.iso : undefined,
        ...(rest === '' ? {} : { rest }),
        ...(of(row, 'sample') === '' ? {} : { sample: of(row, 'sample') }),
        ...(sheet === undefined ? {} : { sheet }),
        ...(order === undefined ? {} : { dateOrder: order }),
      },
    ];
  });
}

function textOf(row: readonly string[], columns: readonly number[]): string {
  return [...new Set(columns.map((n) => (row[n] ?? '').trim()).filter((text) => text !== ''))].join(': ');
}

/** Two columns that hold the first and the last day of a stretch: “Period start”, “Period end”. */
function stretchAmong(
  columns: readonly number[],
  head: readonly string[],
  data: Grid['rows'],
): readonly [number, number] | undefined {
  const holdsTimes = (column: number): boolean => {
    const cells = data.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return (
      cells.length > 0 &&
      cells.every((cell) => stretchesIn(cell).length > 0 && !/[\p{L}\p{N}]/u.test(withoutStretches(cell)))
    );
  };
  const edge = (wanted: 'first' | 'last'): number | undefined =>
    columns.find((column) => edgeOf(head[column] ?? '') === wanted && holdsTimes(column));
  const [first, last] = [edge('first'), edge('last')];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** The stretch of a row; undefined where not both of its days are there. */
function stretchOf(row: readonly string[], [first, last]: readonly [number, number]): string | undefined {
  const [from, to] = [(row[first] ?? '').trim(), (row[last] ?? '').trim()];
  if (from === '' || to === '') return undefined;
  return from === to ? from : `${from} - ${to}`;
}

/** A column that holds nothing but stretches of time is one of periods, whatever it is called; one of days only may be anything. */
function periodsAmong(columns: readonly number[], data: Grid['rows']): readonly number[] {
  return columns
    .filter((column) => {
      const cells = data.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
      const isDay = (cell: string): boolean => {
        const [first, ...more] = stretchesIn(cell);
        return more.length === 0 && first?.to === undefined && first?.from.unit === 'day';
      };
      return (
        cells.length > 0 &&
        cells.every((cell) => !/[\p{L}\p{N}]/u.test(withoutStretches(cell))) &&
        !cells.every(isDay)
      );
    })
    .slice(0, 1);
}
