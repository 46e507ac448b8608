import { zipSync, type Zippable } from 'fflate';
import { isoOf, type Day } from '../evidence/day.js';
import type { MatchedRequest } from '../evidence/requests/requests.js';
import { sha256 } from '../evidence/sampling.js';
import type { Language } from '../catalog/types.js';
import { excelCsv } from './csv-text.js';
import { spanName } from '../evidence/requests/populations.js';
import { workbookToXlsx } from './office/to-xlsx.js';
import type { WorkbookSheet } from './report/workbook.js';
import { lackingText, requestsMarkdown } from './requests-markdown.js';

/** Files of these kinds are packed already. */
const PACKED = /\.(?:png|jpe?g|gif|webp|zip|gz|7z|xlsx|docx|pptx|pdf|mp4)$/i;

export interface PackageInput {
  readonly matched: readonly MatchedRequest[];
  readonly organisation: string | undefined;
  readonly today: Day;
  readonly language: Language;
  /** Reads a file of the workspace; rejects when it cannot. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Most bytes of evidence to pack. */
  readonly limit: number;
}

export interface EvidencePackage {
  readonly zip: Uint8Array;
  readonly files: number;
  /** Files that could not be read. */
  readonly unread: readonly string[];
  /** Files that differ from the SHA-256 their manifest records. */
  readonly differing: readonly string[];
}

interface PackedFile {
  readonly path: string;
  readonly control: string;
  readonly kind: string;
  readonly period: string;
  readonly effectiveDate: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly requests: readonly string[];
}

interface Table extends Omit<WorkbookSheet, 'name' | 'rows'> {
  readonly rows: readonly (readonly (string | number)[])[];
}

/** More evidence than the package may hold; the message is for the user. */
export class PackageTooLargeError extends Error {
  override readonly name = 'PackageTooLargeError';
}

/**
 * Packs the evidence that answers an auditor's requests: `requests.md` and `requests.csv` (what answers what),
 * `manifest.csv` and `manifest.json` (each file with SHA-256), and the files under their own paths, each once.
 * `requests.xlsx` holds both tables in cells of text, because Excel takes the number 12.10 in a CSV for 12.1. The same
 * input gives the same bytes.
 */
export async function evidencePackage(input: PackageInput): Promise<EvidencePackage> {
  const { matched, today, organisation, language } = input;
  const items = [
    ...new Map(matched.flatMap((one) => one.items.map((item) => [item.path, item] as const))).values(),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const size = items.reduce((sum, { file }) => sum + file.size, 0);
  if (size > input.limit)
    throw new PackageTooLargeError(
      `The evidence is ${Math.ceil(size / 1e6)} MB, more than the ${Math.floor(input.limit / 1e6)} MB that can be packed here.`,
    );
  const content: Zippable = {};
  const rows: PackedFile[] = [];
  const unread: string[] = [];
  const differing: string[] = [];
  for (const item of items) {
    const bytes = await input.read(item.path).catch(() => undefined);
    if (!bytes) {
      unread.push(item.path);
      continue;
    }
    const hash = await sha256(bytes);
    if (item.sha256 !== undefined && item.sha256 !== hash) differing.push(item.path);
    content[item.path] = [bytes, { level: PACKED.test(item.path) ? 0 : 6 }];
    rows.push({
      path: item.path,
      control: item.control ?? '',
      kind: item.kind ?? '',
      period: item.label?.text ?? '',
      effectiveDate: item.effective === undefined ? '' : isoOf(item.effective),
      bytes: bytes.length,
      sha256: hash,
      requests: matched.filter((one) => one.items.includes(item)).map(({ request }) => request.id),
    });
  }
  const registers = [
    ...new Set(matched.flatMap(({ populations }) => populations.map(({ register }) => register))),
  ].sort();
  for (const path of registers) {
    const bytes = await input.read(path).catch(() => undefined);
    if (!bytes) {
      unread.push(path);
      continue;
    }
    content[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
    const asking = matched.filter(({ populations }) => populations.some(({ register }) => register === path));
    rows.push({
      path,
      control: [...new Set(asking.flatMap(({ controls }) => controls.map(({ id }) => id)))].join(' '),
      kind: 'population',
      period: '',
      effectiveDate: '',
      bytes: bytes.length,
      sha256: await sha256(bytes),
      requests: asking.map(({ request }) => request.id),
    });
  }
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  content['manifest.json'] = text(
    `${JSON.stringify({ version: 1, organisation, date: isoOf(today), files: rows, unread, differing }, null, 2)}\n`,
  );
  const ofFiles = filesTable(rows);
  const ofRequests = requestsTable(matched, language);
  content['manifest.csv'] = text(excelCsv(ofFiles.head, ofFiles.rows, language));
  content['requests.csv'] = text(excelCsv(ofRequests.head, ofRequests.rows, language));
  const workbook = {
    title: [organisation, isoOf(today)].filter((part) => part !== undefined).join(' '),
    sheets: [
      { ...ofRequests, name: language === 'nl' ? 'Verzoeken' : 'Requests' },
      { ...ofFiles, name: language === 'nl' ? 'Bestanden' : 'Files' },
    ],
  };
  content['requests.xlsx'] = [await workbookToXlsx(workbook), { level: 0 }];
  content['requests.md'] = text(requestsMarkdown(matched, language));
  return { zip: zipSync(content, { mtime: noon(today) }), files: rows.length, unread, differing };
}

/** Which file answers what, with its hash. */
function filesTable(files: readonly PackedFile[]): Table {
  return {
    head: ['path', 'control', 'kind', 'period', 'effective_date', 'bytes', 'sha256', 'requests'],
    widths: [60, 12, 24, 12, 14, 10, 66, 20],
    rows: files.map((row) => [
      row.path,
      row.control,
      row.kind,
      row.period,
      row.effectiveDate,
      row.bytes,
      row.sha256,
      row.requests.join(' '),
    ]),
  };
}

/** What answers each request, and what it lacks. */
function requestsTable(matched: readonly MatchedRequest[], language: Language): Table {
  return {
    head: [
      'request',
      'sheet',
      'text',
      'state',
      'controls',
      'period',
      'population',
      'rows',
      'queried',
      'files',
      'missing',
    ],
    widths: [12, 12, 44, 12, 14, 24, 24, 8, 12, 60, 40],
    rows: matched.map((one) => [
      one.request.id,
      one.request.sheet ?? '',
      one.request.text,
      one.state,
      one.controls.map(({ id }) => id).join(' '),
      one.spans.map(spanName).join('; '),
      one.populations.map(({ register }) => register).join(' '),
      one.populations.map(({ rows: count }) => count).join(' '),
      one.populations.map(({ queried }) => queried ?? '').join(' '),
      one.items.map(({ path }) => path).join(' '),
      lackingText(one, language),
    ]),
  };
}

/** Archives store local times; midday keeps the day. Their years begin in 1980. */
function noon(day: Day): Date {
  const [year = 1980, month = 1, date = 1] = isoOf(day).split('-').map(Number);
  return new Date(Math.max(1980, year), month - 1, date, 12);
}
