import { appendEntry, type RecordEdit } from '../append-entry.js';

/** The file, below the root of the workspace, that tells which checks a person overruled. */
export const OVERRULED_FILE = 'overruled.yaml';

const HEAD = `# Drafts that were taken over although checks refused them: who did so, when and why.
# The fingerprint is that of the text that was taken over.
`;

/** A text that a person took over against the checks. */
export interface OverruledChecks {
  /** Workspace-relative path. */
  readonly document: string;
  /** The heading the text stands below, for people. */
  readonly section?: string;
  /** The codes of the checks. */
  readonly checks: readonly string[];
  /** What the checks said. */
  readonly reasons: readonly string[];
  /** The start of the text, for people: the fingerprint decides. */
  readonly quote: string;
  readonly why: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  /** The model that wrote it. */
  readonly writtenBy?: string;
  readonly fingerprint: string;
}

/** Puts a record at the end of the file; undefined when the file holds something other than such records. */
export function addOverruled(text: string, record: OverruledChecks): RecordEdit | undefined {
  const { document, section, checks, reasons, quote, why, by, date, writtenBy, fingerprint } = record;
  // In the order in which people read it.
  const entry = { document, section, checks, reasons, quote, why, by, date, writtenBy, fingerprint };
  return appendEntry(text, 'overruled', HEAD, entry);
}
