import type { Localised } from '../../catalog/types.js';
import type { Range } from '../../workspace/position.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import type { TextComparison } from '../approval/changed-statement.js';
import { isActive } from '../governed.js';
import type { DocumentPair } from './pairs.js';

/** A statement of a policy in force that says less than the one it replaced. */
export interface WeakenedStatement {
  readonly path: string;
  readonly document: string;
  readonly before: string;
  readonly after: string;
  readonly range?: Range;
  readonly less: Localised;
}

/** The statements that were weakened, document by document. What is gone altogether shows as lost support or content. */
export function weakenedStatements(
  pairs: readonly DocumentPair[],
  compare: TextComparison,
): readonly WeakenedStatement[] {
  return pairs.flatMap(({ before, after }) => {
    if (!before || !after || !isActive(before) || !isActive(after)) return [];
    if (before === after || textFingerprint(before) === textFingerprint(after)) return [];
    const { path, title: document } = after;
    return compare(before, after).flatMap((one): WeakenedStatement[] =>
      one.kind === 'weakened' && one.before !== undefined && one.less
        ? [
            {
              path,
              document,
              before: one.before,
              after: one.text,
              ...(one.range && { range: one.range }),
              less: one.less,
            },
          ]
        : [],
    );
  });
}
