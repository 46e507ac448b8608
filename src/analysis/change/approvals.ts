import type { FrontMatter, PolicyDocument } from '../../workspace/document.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import { approvalGaps, type ApprovalGap } from '../approval.js';
import { isActive } from '../governed.js';
import { pathOf, type DocumentPair } from './pairs.js';
import type { Picture } from './picture.js';
import { sentencesOf } from './sentences.js';
import type { Direction } from './support.js';

/** What an approval lacks now: what any may lack, or that the text is another than the one that was approved. */
export type LapseReason = ApprovalGap | 'text-changed' | 'removed' | 'added';

/** A document whose approval lapsed or came into force. */
export interface ApprovalChange {
  readonly direction: Direction;
  readonly path: string;
  readonly document: string;
  readonly version: string | undefined;
  readonly reasons: readonly LapseReason[];
  /** Sentences that stand there now and did not; of a text that was changed without a new approval. */
  readonly added: readonly string[];
  /** Sentences that stood there and do not any more. */
  readonly removed: readonly string[];
}

/** The approvals that lapsed and those that were given. An approval holds for the text it was given for and for no other. */
export function approvalChanges(
  before: Picture,
  after: Picture,
  pairs: readonly DocumentPair[],
): readonly ApprovalChange[] {
  return pairs.flatMap((pair): ApprovalChange[] => {
    const then = gapsOf(pair.before, before.today);
    const now = gapsOf(pair.after, after.today);
    const { before: old, after: fresh } = pair;
    const wasApproved = then?.length === 0;
    const isApproved = now?.length === 0;
    const base = {
      path: pathOf(pair),
      document: (fresh ?? old)?.title ?? '',
      version: (fresh ?? old)?.frontMatter?.version?.value,
      added: [],
      removed: [],
    };
    if (wasApproved && !now) return [{ ...base, direction: 'lost', reasons: ['removed'] }];
    if (isApproved && !then) return [{ ...base, direction: 'gained', reasons: ['added'] }];
    if (!old || !fresh) return [];
    const difference = differenceOf(old, fresh);
    const untouched = sameApproval(old.frontMatter, fresh.frontMatter);
    const changed = textFingerprint(old) !== textFingerprint(fresh);
    // Where the approval says of which text it is, the gaps tell that it is of another.
    const reasons: LapseReason[] = [...(now ?? [])];
    if (wasApproved && changed && untouched && !reasons.includes('changed')) reasons.push('text-changed');
    if (wasApproved && reasons.length > 0)
      return [{ ...base, ...(changed && difference), direction: 'lost', reasons: [...new Set(reasons)] }];
    if (isApproved && then && !wasApproved) return [{ ...base, direction: 'gained', reasons: then }];
    return [];
  });
}

/** Undefined for a document that is not there, or is no policy in force. */
function gapsOf(document: PolicyDocument | undefined, today: string): readonly ApprovalGap[] | undefined {
  return document && isActive(document) ? approvalGaps(document, today) : undefined;
}

/** Whether nobody touched what says who approved which version when. */
function sameApproval(a: FrontMatter | undefined, b: FrontMatter | undefined): boolean {
  return (['approver', 'version', 'approved'] as const).every((key) => a?.[key]?.value === b?.[key]?.value);
}

function differenceOf(
  old: PolicyDocument,
  fresh: PolicyDocument,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const [before, after] = [sentencesOf(old), sentencesOf(fresh)];
  return {
    added: [...after].flatMap(([key, text]) => (before.has(key) ? [] : [text])),
    removed: [...before].flatMap(([key, text]) => (after.has(key) ? [] : [text])),
  };
}
