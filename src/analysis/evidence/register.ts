import Papa from 'papaparse';
import { asDate } from '../../workspace/values.js';
import { dayOf, type Day } from './day.js';

/** Something that happened, for which a control must have run: a joiner, a change, an incident. */
export interface RegisterEvent {
  readonly id: string;
  readonly date: string;
  readonly day: Day;
  /** Zero-based line in the register. */
  readonly line: number;
  /** Characters (UTF-16 units) of that line. */
  readonly length: number;
}

export interface Register {
  readonly events: readonly RegisterEvent[];
  /** Lines whose date cannot be read. */
  readonly undated: readonly number[];
  /** IDs that stand there more than once. */
  readonly repeated: readonly string[];
  /** The columns that were taken; undefined when the header has none that fits. */
  readonly columns: { readonly id: string | undefined; readonly date: string | undefined };
}

const ID_NAMES = [
  'id',
  'key',
  'ticket',
  'number',
  'nr',
  'nummer',
  'reference',
  'ref',
  'kenmerk',
  'employee',
  'name',
  'naam',
  'title',
];
const DATE_NAMES = [
  'date',
  'datum',
  'event date',
  'start date',
  'startdatum',
  'start',
  'end date',
  'einddatum',
  'last day',
  'merged',
  'created',
  'opened',
  'occurred',
  'raised',
];
const MOST_ROWS = 200_000;
/** Registers are asked for again and again with the same text. */
const CACHE = new Map<string, Register>();
const MOST_CACHED = 32;

/** Reads a register (CSV with a header, one row an event). Comma, semicolon and tab are understood. Never throws. */
export function readRegister(text: string): Register {
  const known = CACHE.get(text);
  if (known) return known;
  const register = parse(text);
  const [oldest] = CACHE.keys();
  if (CACHE.size >= MOST_CACHED && oldest !== undefined) CACHE.delete(oldest);
  CACHE.set(text, register);
  return register;
}

function parse(text: string): Register {
  const plain = text.replace(/^\ufeff/, '');
  // The library's own guess is led astray by blank lines, which are kept here to count lines.
  const { data } = Papa.parse<string[]>(plain, {
    delimiter: delimiterOf(plain),
    skipEmptyLines: false,
    preview: MOST_ROWS,
  });
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase().replace(/[_-]+/g, ' '));
  const idColumn = pick(header, ID_NAMES) ?? (header.length > 0 ? 0 : undefined);
  const dateColumn =
    pick(header, DATE_NAMES) ?? firstOr(header.findIndex((name) => /\b(?:date|datum)\b/.test(name)));
  const events: RegisterEvent[] = [];
  const undated: number[] = [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const lines = text.split(/\r?\n/);
  let line = 0;
  data.forEach((row, n) => {
    const at = line;
    // A quoted field may hold line breaks.
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    if (
      n === 0 ||
      idColumn === undefined ||
      dateColumn === undefined ||
      row.every((cell) => cell.trim() === '')
    )
      return;
    const id = row[idColumn]?.trim() || `row ${n + 1}`;
    const date = readDate(row[dateColumn] ?? '');
    if (date === undefined) undated.push(at);
    else events.push({ id, date, day: dayOf(date), line: at, length: lines[at]?.length ?? 0 });
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  });
  return {
    events,
    undated,
    repeated: [...repeated],
    columns: { id: named(data[0], idColumn), date: named(data[0], dateColumn) },
  };
}

/** What parts the names of the header. */
function delimiterOf(text: string): string {
  const header =
    text
      .slice(0, 10_000)
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** ISO dates, and day-month-year where only that reading is a date. */
function readDate(cell: string): string | undefined {
  const text = cell.trim().replace(/\//g, '-');
  const iso = asDate(text);
  if (iso !== undefined) return iso;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/.exec(text) ?? [];
  return Number(day) > 12 || text.includes('.') ? asDate(`${year}-${month}-${day}`) : undefined;
}

function pick(header: readonly string[], names: readonly string[]): number | undefined {
  for (const name of names) if (header.includes(name)) return header.indexOf(name);
  return undefined;
}

function firstOr(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

function named(header: readonly string[] | undefined, column: number | undefined): string | undefined {
  return column === undefined ? undefined : header?.[column]?.trim();
}

/** The workspace-relative path of a register, from the way a control names it. */
export function registerPath(named: string): string {
  return named.replace(/^\.?\//, '');
}
