import type { Field, FrontMatter } from './document.js';
import type { Range } from './position.js';
import { asDate } from './values.js';

const LABELS: readonly (readonly [
  name: 'owner' | 'approver' | 'version' | 'approved' | 'review' | 'nextReview',
  label: RegExp,
])[] = [
  ['owner', /^(?:(?:policy|document|procedure)\s*)?(?:owner|eigenaar|documenteigenaar|beleidseigenaar)$/i],
  ['approver', /^(?:approver|approved by|approval authority|goedgekeurd door|vastgesteld door|akkoord)$/i],
  ['version', /^(?:version|versie|revision|document version|versienummer)$/i],
  [
    'approved',
    /^(?:approved|approved on|approval date|effective|effective date|effective from|date approved|vastgesteld op|goedgekeurd op|ingangsdatum|datum vaststelling)$/i,
  ],
  [
    'review',
    /^(?:review|review cadence|review frequency|review cycle|herziening|evaluatie|beoordelingscyclus|reviewfrequentie)$/i,
  ],
  [
    'nextReview',
    /^(?:next review|next review date|review due|volgende review|volgende herziening|volgende evaluatie)$/i,
  ],
];

const LINE = /^\s*(?:[-*]\s+)?\*\*([^*:]{3,30}):?\*\*\s*:?\s*(.+?)\s*\\?$/;
const PLAIN_LINE = /^\s*(?:[-*]\s+)?([A-Z][A-Za-z ]{2,24}):\s+(\S.*?)\s*\\?$/;
/** A version by itself on a line near the title: "2020.1", "v1.3". */
const VERSION_LINE = /^\s*[*_`]{0,2}(v(?:ersion|ersie)? ?)?(\d{1,4}(?:\.\d{1,3}){1,2})[*_`]{0,2}\s*$/i;
const NEAR_TITLE = 6;
const ROW = /^\s*\|\s*\**([^|*]{3,30}?):?\**\s*\|\s*([^|]+?)\s*\|\s*$/;

/**
 * Owner, approver, version and dates that a document states at its top instead of in front matter:
 * `**Owner:** Head of Security`, `Owner: …`, or a two-column table. Reads the first 40 lines of the body.
 */
export function readBodyMetadata(
  lines: readonly string[],
  from: number,
  known: FrontMatter | undefined,
): FrontMatter | undefined {
  const found: Record<string, Field<string>> = {};
  for (let n = from; n < Math.min(lines.length, from + 40); n += 1) {
    const line = lines[n] ?? '';
    const version = n < from + NEAR_TITLE ? VERSION_LINE.exec(line)?.[2] : undefined;
    if (version !== undefined) found.version ??= field(line, n, version);
    const match = LINE.exec(line) ?? ROW.exec(line) ?? PLAIN_LINE.exec(line);
    const label = match?.[1]?.trim();
    const text = match?.[2]?.replace(/\*\*/g, '').trim();
    if (label === undefined || text === undefined) continue;
    const name = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
    if (name === undefined || found[name] || /^(?:\{\{.*|tb[dc]\b.*|\[.*|-+|n\/a)$/i.test(text)) continue;
    const value =
      name === 'approved' || name === 'nextReview' ? asDate(/\d{4}-\d{1,2}-\d{1,2}/.exec(text)?.[0]) : text;
    if (value === undefined) continue;
    found[name] = { ...field(line, n, text), value };
  }
  if (Object.keys(found).length === 0) return known;
  const top: Range = { start: { line: from, character: 0 }, end: { line: from, character: 0 } };
  // What front matter states goes before what the body states.
  return { range: top, claims: [], controls: [], unknownKeys: [], ...found, ...dropUndefined(known) };
}

/** A value with its place in a line. */
function field(line: string, n: number, value: string): Field<string> {
  const range: Range = {
    start: { line: n, character: Math.max(0, line.indexOf(value)) },
    end: { line: n, character: line.length },
  };
  return { value, keyRange: range, valueRange: range };
}

function dropUndefined(known: FrontMatter | undefined): Partial<FrontMatter> {
  return Object.fromEntries(Object.entries(known ?? {}).filter(([, value]) => value !== undefined));
}
