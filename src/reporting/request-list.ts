import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/universal';
import type { AuditorRequest } from '../analysis/evidence/requests.js';
import { asDate } from '../workspace/values.js';

/** Limits of an untrusted file: its size, what it unpacks to, and its rows. */
const MAX_BYTES = 10_000_000;
const MAX_UNPACKED = 50_000_000;
const MAX_ROWS = 5000;

/** A list that cannot be read; the message is for the user. */
export class RequestListError extends Error {
  override readonly name = 'RequestListError';
}

const COLUMNS = {
  id: /^(?:#|id|no\.?|nr\.?|number|nummer|ref(?:erence)?|request (?:id|no\.?|number|#)|pbc (?:id|no\.?|#)|item(?: no\.?)?|kenmerk)$/i,
  text: /^(?:request|description|request description|evidence(?: requested| request)?|requested (?:item|document|evidence)|item description|document|omschrijving|verzoek|gevraagd(?: bewijs)?|bewijs)$/i,
  control:
    /^(?:control(?:s| id| ids| #| number| reference| ref| name)?|maatregel(?:en)?|beheersmaatregel(?:en)?)$/i,
  criteria:
    /^(?:criteri(?:a|on|um)(?: id)?|tsc|tsc(?: ref(?:erence)?)?|trust services criteria|soc ?2 criteria|common criteria)$/i,
  period: /^(?:period|sample period|date range|audit period|periode|quarter|kwartaal)$/i,
  due: /^(?:due|due date|needed by|deadline|uiterlijk|inleverdatum|vervaldatum)$/i,
} as const;
type Column = keyof typeof COLUMNS;

/** Reads an auditor's list of requests, CSV or XLSX by its content. Throws a RequestListError when it is neither, too large or without a column of requests. */
export async function readRequestList(bytes: Uint8Array): Promise<readonly AuditorRequest[]> {
  if (bytes.length > MAX_BYTES) throw new RequestListError('The list is larger than 10 MB.');
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows = zipped ? await xlsxRows(bytes) : csvRows(bytes);
  const head = rows.findIndex(
    (row) =>
      row.some((cell) => COLUMNS.text.test(cell.trim())) &&
      row.filter((cell) => cell.trim() !== '').length > 1,
  );
  const columns = columnsOf(rows[head] ?? []);
  if (head < 0 || columns.text === undefined)
    throw new RequestListError(
      'The list has no header row with a column such as “Request” or “Description”.',
    );
  return rows.slice(head + 1, head + 1 + MAX_ROWS).flatMap((row, n) => {
    const of = (column: Column): string =>
      columns[column] === undefined ? '' : (row[columns[column]] ?? '').trim();
    const text = of('text');
    if (text === '' && of('control') === '' && of('criteria') === '') return [];
    return [
      {
        id: of('id') || String(n + 1),
        text,
        control: of('control'),
        criteria: of('criteria'),
        period: of('period'),
        due: asDate(of('due')),
      },
    ];
  });
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  header.forEach((cell, n) => {
    const name = cell.replace(/\s+/g, ' ').trim();
    for (const key of Object.keys(COLUMNS) as Column[]) {
      if (columns[key] !== undefined || !COLUMNS[key].test(name)) continue;
      columns[key] = n;
      return;
    }
  });
  return columns;
}

function csvRows(bytes: Uint8Array): string[][] {
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
    .decode(bytes)
    .replace(/^\ufeff/, '');
  if (text.includes('\u0000')) throw new RequestListError('The file is neither CSV nor XLSX.');
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MAX_ROWS + 50 }).data;
}

async function xlsxRows(bytes: Uint8Array): Promise<string[][]> {
  let unpacked = 0;
  // The sizes are those the archive states; nothing is unpacked here.
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new RequestListError('The file is no readable XLSX.');
  }
  if (unpacked > MAX_UNPACKED) throw new RequestListError('The list unpacks to more than 50 MB.');
  try {
    const sheets = await readXlsx(bytes.slice().buffer);
    return sheets[0]?.data.map((row) => row.map(cellText)) ?? [];
  } catch (error) {
    throw new RequestListError(
      `The file is no readable XLSX: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}
