import { zipSync, type Zippable } from 'fflate';
import { isoOf, type Day } from '../analysis/evidence/day.js';
import type { MatchedRequest } from '../analysis/evidence/requests.js';
import { sha256 } from '../analysis/evidence/sampling.js';
import type { EvidenceItem } from '../analysis/evidence/items.js';
import type { Language } from '../catalog/types.js';
import { csvText } from './csv-text.js';
import { requestsMarkdown } from './requests-markdown.js';

/** Files of these kinds are packed already. */
const PACKED = /\.(?:png|jpe?g|gif|webp|zip|gz|7z|xlsx|docx|pptx|pdf|mp4)$/i;

export interface PackageInput {
  readonly matched: readonly MatchedRequest[];
  readonly organisation: string | undefined;
  readonly today: Day;
  readonly language: Language;
  /** Reads a file of the workspace; rejects when it cannot. */
  readonly read: (item: EvidenceItem) => Promise<Uint8Array>;
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

/** More evidence than the package may hold; the message is for the user. */
export class PackageTooLargeError extends Error {
  override readonly name = 'PackageTooLargeError';
}

/**
 * Packs the evidence that answers an auditor's requests: `requests.md` and `requests.csv` (what answers what),
 * `manifest.csv` and `manifest.json` (each file with SHA-256), and the files under their own paths, each once. The same
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
  const rows: {
    path: string;
    control: string;
    kind: string;
    period: string;
    effectiveDate: string;
    bytes: number;
    sha256: string;
    requests: string[];
  }[] = [];
  const unread: string[] = [];
  const differing: string[] = [];
  for (const item of items) {
    const bytes = await input.read(item).catch(() => undefined);
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
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  content['manifest.json'] = text(
    `${JSON.stringify({ version: 1, organisation, date: isoOf(today), files: rows, unread, differing }, null, 2)}\n`,
  );
  content['manifest.csv'] = text(
    csvText(
      ['path', 'control', 'kind', 'period', 'effective_date', 'bytes', 'sha256', 'requests'],
      rows.map((row) => [
        row.path,
        row.control,
        row.kind,
        row.period,
        row.effectiveDate,
        row.bytes,
        row.sha256,
        row.requests.join(' '),
      ]),
    ),
  );
  content['requests.csv'] = text(
    csvText(
      ['request', 'text', 'state', 'controls', 'files', 'missing'],
      matched.map((one) => [
        one.request.id,
        one.request.text,
        one.state,
        one.controls.map(({ id }) => id).join(' '),
        one.items.map(({ path }) => path).join(' '),
        one.missing.join('; '),
      ]),
    ),
  );
  content['requests.md'] = text(requestsMarkdown(matched, language));
  return { zip: zipSync(content, { mtime: noon(today) }), files: rows.length, unread, differing };
}

/** Archives store local times; midday keeps the day. Their years begin in 1980. */
function noon(day: Day): Date {
  const [year = 1980, month = 1, date = 1] = isoOf(day).split('-').map(Number);
  return new Date(Math.max(1980, year), month - 1, date, 12);
}
