/** A file that a commit changed. */
export interface LogEntry {
  readonly commit: string;
  /** `A` added, `M` changed, `D` deleted, `R` renamed, and others of git; of a merge what the merge itself changed. */
  readonly status: string;
  readonly path: string;
  /** Its name before, when it was renamed. */
  readonly from?: string;
  /** The object that holds the content after the commit. */
  readonly content: string;
}

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads what `git log -z --raw --format=%H` wrote. Fields end in NUL, which neither a path nor a hash holds, and paths are
 * taken where they stand, so that no name of a file can pass for a commit.
 */
export function readLogEntries(log: string): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  const tokens = log.split('\0');
  let commit = '';
  for (let n = 0; n < tokens.length; n += 1) {
    const token = (tokens[n] ?? '').replace(/^\n/, '');
    if (HASH.test(token)) {
      commit = token;
      continue;
    }
    const colons = /^:+/.exec(token)?.[0].length ?? 0;
    if (colons === 0) continue;
    const words = token.split(' ');
    const status = words.at(-1) ?? '';
    const content = words.at(-2) ?? '';
    const isMoved = colons === 1 && /^[RC]/.test(status);
    const first = tokens[(n += 1)] ?? '';
    const second = isMoved ? (tokens[(n += 1)] ?? '') : undefined;
    entries.push({
      commit,
      status: status.charAt(0),
      path: second ?? first,
      ...(second !== undefined && { from: first }),
      content,
    });
  }
  return entries;
}
