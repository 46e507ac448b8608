import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import type { ChangedStatement, StatedRecords, TextComparison } from '../approval/changed-statement.js';
import { isActive } from '../governed.js';
import type { DocumentPair } from './pairs.js';

/** A statement of a policy in force that is not what it was: weakened, gone, changed or new. */
export interface StatementInPolicy extends ChangedStatement {
  readonly path: string;
  readonly document: string;
}

/**
 * The statements that are not the same on both sides, document by document, the gravest first. Those of a document that is
 * new, gone or withdrawn are not named one by one. `records` are those after the change.
 */
export function statementChanges(
  pairs: readonly DocumentPair[],
  records: StatedRecords,
  compare: TextComparison,
): readonly StatementInPolicy[] {
  return pairs.flatMap(({ before, after }) => {
    if (!before || !after || !isActive(before) || !isActive(after)) return [];
    if (before === after || textFingerprint(before) === textFingerprint(after)) return [];
    const { path, title: document } = after;
    return compare(before, after, records).map((one): StatementInPolicy => ({ ...one, path, document }));
  });
}

/** Whether a statement asks less than it did: weakened, gone with what it said, or no longer what a record states. */
export function saysLess({ less, leftBehind }: ChangedStatement): boolean {
  return less !== undefined || leftBehind !== undefined;
}
