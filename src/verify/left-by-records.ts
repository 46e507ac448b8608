import type { LeftBehind, StatedRecords } from '../analysis/approval/changed-statement.js';
import { isSameValue } from './facts/same-value.js';
import { isAbout, namesIt, readRecords, type ReadRecord } from './stated-record.js';
import { stillSaid } from './still-said.js';

/**
 * The statements of documents that still say a number which a promise or control said too and says no more, by its kind and
 * ID. Documents are those of the records after the change.
 */
export function leftByRecords(
  before: StatedRecords,
  after: StatedRecords,
): ReadonlyMap<string, readonly LeftBehind[]> {
  const found = new Map<string, readonly LeftBehind[]>();
  const then = readRecords(before);
  const now = readRecords(after);
  for (const record of now) {
    const { kind, id, line } = record;
    const old = then.filter((one) => one.kind === kind && one.id === id);
    const [was] = old;
    // Of two with one ID it is not known which was which.
    if (!was || old.length > 1 || was.line.text === line.text) continue;
    const left = stillSaid(
      {
        line: was.line,
        lost: was.line.facts.filter((fact) => !line.facts.some((other) => isSameValue(fact, other))),
        now: line.facts.filter((fact) => !was.line.facts.some((other) => isSameValue(fact, other))),
        isTied: ({ document: { path, sections }, statement }) =>
          namesIt(statement, id) ||
          [record, ...keepersOf(record, now)].some((one) => isAbout(one, statement, sections, [path])),
      },
      after.documents ?? [],
    );
    if (left.length > 0) found.set(`${kind} ${id}`, left);
  }
  return found;
}

/** The controls that keep a promise. */
function keepersOf({ controls }: ReadRecord, all: readonly ReadRecord[]): readonly ReadRecord[] {
  return all.filter(({ kind, id }) => kind === 'control' && controls.includes(id));
}
