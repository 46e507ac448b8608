import { asDate, asList, asMap, asText, type Plain } from '../values.js';
import { fieldNamed, type FieldName } from './field-names.js';
import { folded } from './folded.js';

/** Keys below which front matter keeps a list of its revisions or approvals. */
const LISTS = new Set([
  'majorrevisions',
  'revisions',
  'revisionhistory',
  'versionhistory',
  'approvalhistory',
  'changehistory',
  'changelog',
  'history',
  'versions',
  'versiehistorie',
  'versiegeschiedenis',
  'wijzigingen',
]);
/** Days of a revision. */
const DAY: ReadonlySet<string> = new Set(
  'date datum day on released changed approved approvedon approvedat approvaldate vastgesteld vastgesteldop'.split(
    ' ',
  ),
);

/** The latest of a document's revisions, as far as a list in its front matter tells. */
export interface LatestRevision {
  /** The key of the list. */
  readonly key: string;
  readonly version: string;
  readonly approver?: string;
  /** ISO date. */
  readonly day?: string;
  /** The list is comply's, whose every entry is an approval. */
  readonly isComply: boolean;
}

/** Whether a key holds a list of revisions. */
export function isRevisionList(key: string): boolean {
  return LISTS.has(folded(key));
}

/**
 * The latest entry of such a list, by its day, else by its version, else the last: people write the newest at either end.
 * comply numbers its revisions by their count.
 */
export function latestRevision(value: Plain): LatestRevision | undefined {
  for (const key of Object.keys(value)) {
    if (!isRevisionList(key)) continue;
    const list = asList(value[key]).map((one) => readEntry(asMap(one)));
    if (list.length === 0) continue;
    const isComply = folded(key) === 'majorrevisions';
    const isDated = list.every(({ day }) => day !== undefined);
    const isNumbered = list.every(({ version }) => version !== undefined);
    if (!isDated && !isNumbered && !isComply && folded(key) !== 'revisions') continue;
    const latest = list.reduce((best, one) => (isLater(one, best, isDated, isNumbered) ? one : best));
    const version = latest.version ?? String(list.length);
    return {
      key,
      version,
      ...(latest.approver !== undefined && { approver: latest.approver }),
      ...(latest.day !== undefined && { day: latest.day }),
      isComply,
    };
  }
  return undefined;
}

interface Entry {
  readonly version?: string;
  readonly approver?: string;
  readonly day?: string;
}

function readEntry(entry: Plain): Entry {
  const of = (field: FieldName): string | undefined =>
    Object.entries(entry).flatMap(([key, value]) =>
      fieldNamed(key) === field ? (asText(value) ?? []) : [],
    )[0];
  const day = Object.entries(entry).flatMap(([key, value]) =>
    DAY.has(folded(key)) ? (asDate(value) ?? []) : [],
  )[0];
  const version = of('version');
  const approver = of('approver');
  return {
    ...(version !== undefined && { version }),
    ...(approver !== undefined && { approver }),
    ...(day !== undefined && { day }),
  };
}

function isLater(a: Entry, b: Entry, isDated: boolean, isNumbered: boolean): boolean {
  if (isDated && a.day !== b.day) return (a.day ?? '') > (b.day ?? '');
  if (isNumbered) return (a.version ?? '').localeCompare(b.version ?? '', 'en', { numeric: true }) >= 0;
  return true;
}
