import { cell, plainText, type Cell, type Labelled } from './cell.js';
import { fieldNamed } from './field-names.js';
import { folded } from './folded.js';
import { labelledIn } from './labelled-lines.js';
import { writtenDate, type DateOrder } from './written-date.js';

export type Row = readonly Cell[];

const DELIMITER_CELL = /^:?-+:?$/;
const MOST_ROWS = 200;
const MOST_CELLS = 30;
const DATE = new Set([
  'date',
  'datum',
  'revisiondate',
  'releasedate',
  'changedate',
  'modified',
  'updated',
  'wijzigingsdatum',
  'datumwijziging',
  'approvaldate',
  'effectivedate',
]);
const NOTE = new Set([
  'changes',
  'change',
  'comments',
  'comment',
  'description',
  'summary',
  'notes',
  'note',
  'reason',
  'remarks',
  'changedescription',
  'descriptionofchange',
  'omschrijving',
  'wijziging',
  'wijzigingen',
  'opmerking',
  'opmerkingen',
  'toelichting',
]);
const PERSON = new Set([
  'name',
  'naam',
  'person',
  'persoon',
  'approver',
  'signatory',
  'approvedby',
  'goedgekeurddoor',
]);
const ROLE = new Set(['role', 'rol', 'functie', 'title', 'position', 'jobtitle']);

/** The rows of the Markdown table whose first line this is, without the line of hyphens; undefined when it is none. */
export function markdownTable(
  lines: readonly string[],
  from: number,
): { readonly rows: readonly Row[]; readonly next: number } | undefined {
  if (!isRow(lines[from])) return undefined;
  const bare = !/^\s*\|/.test(lines[from] ?? '');
  // Without pipes at its edges a line is a row only when the next one says so.
  if (bare && !(isRow(lines[from + 1]) || isDelimiter(lines[from + 1] ?? ''))) return undefined;
  const rows: Row[] = [];
  let n = from;
  for (; n < lines.length && n < from + MOST_ROWS && isRow(lines[n]); n += 1) {
    const text = lines[n] ?? '';
    if (!isDelimiter(text)) rows.push(cellsOf(text, n));
  }
  return { rows, next: n };
}

function isDelimiter(line: string): boolean {
  const text = line.trim();
  if (text === '' || !text.includes('-')) return false;
  const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.length <= 21 && cells.every((cell) => DELIMITER_CELL.test(cell.trim()));
}

function isRow(line = ''): boolean {
  if (line.length > 5000) return false;
  let bars = 0;
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1))
    if ((bars += 1) > MOST_CELLS) return false;
  return bars > 0;
}

function cellsOf(text: string, line: number): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (let n = 0; n <= text.length; n += 1) {
    if (n < text.length && (text[n] !== '|' || text[n - 1] === '\\')) continue;
    cells.push(cell(text.slice(start, n), line, start));
    start = n + 1;
  }
  if (/^\s*\|/.test(text)) cells.shift();
  if (cells.length > 1 && /\|\s*$/.test(text)) cells.pop();
  return cells;
}

/** The rows of the HTML table, or of the list of terms with their values, that starts in this line. */
export function htmlTable(
  lines: readonly string[],
  from: number,
): { readonly rows: readonly Row[]; readonly next: number } | undefined {
  if (!/<(?:table|dl)\b/i.test(lines[from] ?? '')) return undefined;
  const rows: Cell[][] = [];
  let open: { raw: string; line: number; start: number } | undefined;
  const close = (): void => {
    if (open) rows.at(-1)?.push(cell(open.raw, open.line, open.start));
    open = undefined;
  };
  let n = from;
  for (; n < lines.length && n < from + MOST_ROWS; n += 1) {
    const text = (lines[n] ?? '').slice(0, 20_000);
    let at = 0;
    for (const tag of text.matchAll(/<(\/?)(t[rdh]|table|d[ltd])\b[^<>]{0,300}>/gi)) {
      if (open) open.raw += text.slice(at, tag.index);
      at = tag.index + tag[0].length;
      const name = (tag[2] ?? '').toLowerCase();
      if (name === 'table' || name === 'dl') {
        if (tag[1] === '/') {
          close();
          return { rows, next: n + 1 };
        }
        continue;
      }
      close();
      if (tag[1] === '/') continue;
      if (name === 'tr') rows.push([]);
      else {
        if (rows.length === 0 || name === 'dt') rows.push([]);
        open = { raw: '', line: n, start: at };
      }
    }
    // The place of a cell of several lines is that of its first.
    if (open) open.raw += text.slice(at);
  }
  close();
  return { rows, next: n };
}

/**
 * What a table states of the document: labels beside values, labels above values, a history of revisions of which the
 * last counts, or a list of those who approved it.
 */
export function labelledInTable(rows: readonly Row[], isOfApprovals: boolean, order?: DateOrder): Labelled[] {
  const [header = [], ...data] = rows;
  const names = header.map((one) => folded(plainText(one)));
  const fields = header.map((one) => fieldNamed(plainText(one)));
  const known = fields.filter((field) => field !== undefined).length;
  const dated = names.findIndex((name) => DATE.has(name));
  const version = fields.indexOf('version');
  if (known >= 2 && known === header.length && data.length === 1) return underHeaders(header, data);
  const areVersions = data.length > 1 && data.every((row) => A_VERSION.test(row[version]?.raw ?? ''));
  if (version >= 0 && data.length > 0 && (dated >= 0 || fields.includes('approved') || areVersions))
    return history(names, fields, data, order);
  if (isOfApprovals && dated >= 0 && names.some((name) => PERSON.has(name) || ROLE.has(name)))
    return approvals(names, dated, data, order);
  // Labels below all labels are no values: they stand beside theirs.
  const areLabels = fields.every(
    (field, n) => field === undefined || fieldNamed(textIn(data[0]?.[n])) !== undefined,
  );
  if (known >= 2 && data.length === 1 && !areLabels) return underHeaders(header, data);
  // With a heading of its own the column of labels starts in the next row.
  return rows.flatMap((row) => {
    const pairs: Labelled[] = [];
    for (let n = 0; n + 1 < row.length; n += 2) {
      const [label, value] = [row[n], row[n + 1]];
      // Two labels side by side are headers of columns.
      if (label && value && value.raw !== '' && fieldNamed(plainText(value)) === undefined)
        pairs.push({ label: plainText(label).replace(/:$/, '').trimEnd(), value });
    }
    return row.length > 6 ? [] : pairs;
  });
}

/** Labels with their values within the cells: `| Owner: CISO | Version: 2 |`. */
export function labelledWithin(rows: readonly Row[]): Labelled[] {
  return rows
    .flat()
    .flatMap((one) =>
      labelledIn(one.raw, one.line).flatMap(({ label, value }) =>
        fieldNamed(label) === undefined
          ? []
          : [{ label, value: { ...value, start: value.start + one.start } }],
      ),
    );
}

const A_VERSION = /^\W*(?:(?:v|ver|version|versie)\W*)?\d/i;

/** Labels above their values. */
function underHeaders(header: Row, data: readonly Row[]): Labelled[] {
  return header.flatMap((label, n) => {
    const value = data[0]?.[n];
    return value && value.raw !== '' ? [{ label: plainText(label), value }] : [];
  });
}

/** The latest revision: its version, and who approved it and when, if that is said of it. */
function history(
  names: readonly string[],
  fields: readonly ReturnType<typeof fieldNamed>[],
  data: readonly Row[],
  order: DateOrder | undefined,
): Labelled[] {
  const at = {
    version: fields.indexOf('version'),
    date: names.findIndex((name) => DATE.has(name)),
    approver: fields.indexOf('approver'),
    approved: fields.indexOf('approved'),
    note: names.findIndex((name) => NOTE.has(name)),
    status: fields.indexOf('status'),
  };
  const dayOf = (row: Row): string | undefined => isoIn(row[at.date < 0 ? at.approved : at.date], order);
  const filled = data.filter((row) => A_VERSION.test(row[at.version]?.raw ?? ''));
  // Where one of the days cannot be read, only the versions tell which row is the latest.
  const readable = filled.every((row) => dayOf(row) !== undefined);
  const revisionOf = (row: Row): Revision => [readable ? (dayOf(row) ?? '') : '', textIn(row[at.version])];
  const latest = filled.reduce<Row | undefined>(
    (best, row) => (!best || isLater(revisionOf(row), revisionOf(best)) ? row : best),
    undefined,
  );
  if (!latest) return [];
  const found: Labelled[] = [];
  const add = (label: string, value: Cell | undefined): void => {
    if (value && value.raw !== '') found.push({ label, value, derived: true });
  };
  add('version', latest[at.version]);
  add('status', latest[at.status]);
  for (const field of OF_ROW) add(LABELS[field], latest[fields.indexOf(field)]);
  const approver = at.approver >= 0 ? latest[at.approver] : undefined;
  const remark = at.note >= 0 ? latest[at.note] : undefined;
  const note = remark && approvalIn(remark);
  const isApproval = note !== undefined;
  add('approver', approver);
  add('note', note);
  const isApproved = isApproval || (approver !== undefined && /\p{L}/u.test(approver.raw));
  add('approved', at.approved >= 0 ? latest[at.approved] : isApproved ? latest[at.date] : undefined);
  return found;
}

/** The part of a remark on a revision that says it was approved: “First issue; approved by the board”. */
function approvalIn(remark: Cell): Cell | undefined {
  const found = APPROVAL.exec(remark.raw);
  if (!found) return undefined;
  const lead = found[1]?.length ?? 0;
  return cell(remark.raw.slice(found.index + lead), remark.line, remark.start + found.index + lead);
}

const APPROVAL =
  /(^[*_]{0,3}|[;.,]\s)(?:initial(?:ly)? |first )?(?:approved|approval|goedgekeurd|vastgesteld|goedkeuring|vaststelling)(?![\p{L}\p{N}])/iu;

/** What else a row may say of the document it is a version of. */
const OF_ROW = ['owner', 'review', 'nextReview', 'reviewed'] as const;
const LABELS = { owner: 'owner', review: 'review', nextReview: 'next review', reviewed: 'reviewed' } as const;

/** Everybody with a date approved it; the last of them completed the approval. */
function approvals(
  names: readonly string[],
  dated: number,
  data: readonly Row[],
  order: DateOrder | undefined,
): Labelled[] {
  const role = names.findIndex((name) => ROLE.has(name));
  const person = names.findIndex((name) => PERSON.has(name));
  const signed = data.filter((row) => isoIn(row[dated], order) !== undefined);
  // Somebody who has yet to sign keeps it from being approved.
  if (signed.length === 0 || signed.length < data.filter((row) => row.some(({ raw }) => raw !== '')).length)
    return [];
  const last = signed.reduce((best, row) =>
    (isoIn(row[dated], order) ?? '') > (isoIn(best[dated], order) ?? '') ? row : best,
  );
  const approvers = signed.flatMap((row) => row[role] ?? row[person] ?? []);
  const [first] = approvers;
  const value = last[dated];
  return [
    ...(first
      ? [
          {
            label: 'approver',
            value: { ...first, raw: approvers.map(plainText).join(', ') },
            derived: true as const,
          },
        ]
      : []),
    ...(value ? [{ label: 'approved', value, derived: true as const }] : []),
  ];
}

function isoIn(one: Cell | undefined, order: DateOrder | undefined): string | undefined {
  const found = one && writtenDate(plainText(one), order);
  return found && 'iso' in found ? found.iso : undefined;
}

function textIn(one: Cell | undefined): string {
  return one ? plainText(one) : '';
}

type Revision = readonly [day: string, version: string];

function isLater(a: Revision, b: Revision): boolean {
  if (a[0] !== b[0]) return a[0] > b[0];
  return a[1].localeCompare(b[1], 'en', { numeric: true }) > 0;
}
