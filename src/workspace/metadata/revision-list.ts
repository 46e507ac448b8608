import { cell, plainText, type Labelled } from './cell.js';
import { writtenDate, type DateOrder } from './written-date.js';

/** An entry with its version: `- 2026-02-03 – v1.3: clarified`, `2. Version 2.0, 1 January 2026`, `- 1.4 (2026-02-03)`. */
const ITEM = /^\s{0,6}(?:[-*+•]|\d{1,3}[.)])\s+(\S.{0,300})$/;
const VERSION =
  /(?<![\p{L}\d.])(?:v(?:ersion|ersie|er\.?)?\s?|rev(?:ision|isie)?\.?\s)?(\d{1,3}(?:\.\d{1,3}){1,2})(?![\d.]*[\d%])/iu;
const LEAST_ENTRIES = 2;

interface Entry {
  readonly day: string;
  readonly version: string;
  readonly labelled: Labelled;
}

/** The latest version in a list of revisions, where every entry names its version and its day. */
export function revisionIn(
  lines: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
  order: DateOrder | undefined,
): Labelled | undefined {
  const entries: Entry[] = [];
  for (let n = start; n < end; n += 1) {
    const found = ITEM.exec(lines[n] ?? '');
    if (!found) continue;
    const [whole, raw = ''] = found;
    const entry = entryIn(raw, n, whole.length - raw.length, order);
    if (!entry) return undefined;
    entries.push(entry);
  }
  if (entries.length < LEAST_ENTRIES) return undefined;
  return entries.reduce((best, one) => (isLater(one, best) ? one : best)).labelled;
}

function entryIn(raw: string, line: number, start: number, order: DateOrder | undefined): Entry | undefined {
  const text = plainText({ raw, line, start });
  const day = writtenDate(text, order);
  if (!day || !('iso' in day)) return undefined;
  // The figures of the day are no version.
  const rest = text.slice(0, day.start) + ' '.repeat(day.end - day.start) + text.slice(day.end);
  const version = VERSION.exec(rest)?.[1];
  const at = version === undefined ? -1 : raw.indexOf(version);
  if (version === undefined || at < 0) return undefined;
  const value = cell(version, line, start + at);
  return { day: day.iso, version, labelled: { label: 'version', value, derived: true } };
}

function isLater(a: Entry, b: Entry): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.version.localeCompare(b.version, 'en', { numeric: true }) > 0;
}
