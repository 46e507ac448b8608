import type { FrontMatter, PolicyDocument } from '../../workspace/document.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import { approvalGaps, type ApprovalGap } from '../approval.js';
import { linksElsewhere, type LinkElsewhere } from '../approval/links-elsewhere.js';
import { isActive } from '../governed.js';
import { pathOf, type DocumentPair } from './pairs.js';
import type { Picture } from './picture.js';
import type { Direction } from './support.js';

/** What an approval lacks now: what any may lack, or that the text is another than the one that was approved. */
export type LapseReason =
  ApprovalGap | 'text-changed' | 'no-fingerprint' | 'link-elsewhere' | 'removed' | 'added';

/** A document whose approval lapsed or came into force. */
export interface ApprovalChange {
  readonly direction: Direction;
  readonly path: string;
  readonly document: string;
  readonly version: string | undefined;
  readonly reasons: readonly LapseReason[];
  /** The links that lead to another file than in the approved text. */
  readonly links?: readonly LinkElsewhere[];
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
    };
    if (wasApproved && !now) return [{ ...base, direction: 'lost', reasons: ['removed'] }];
    if (isApproved && !then) return [{ ...base, direction: 'gained', reasons: ['added'] }];
    if (!old || !fresh) return [];
    const untouched = sameApproval(old.frontMatter, fresh.frontMatter);
    const changed = textFingerprint(old) !== textFingerprint(fresh);
    // Where the approval says of which text it is, the gaps tell that it is of another.
    const reasons: LapseReason[] = (now ?? []).filter(
      // An earlier fingerprint was of the targets of links too, which do not make another text.
      (one) => one !== 'changed' || changed || !wasApproved || !sameFingerprint(old, fresh),
    );
    if (wasApproved && changed && untouched && !reasons.includes('changed')) reasons.push('text-changed');
    // It told of which text it was; a date that was typed anew does not.
    if (wasApproved && hasFingerprint(old) && !hasFingerprint(fresh)) reasons.push('no-fingerprint');
    const astray =
      wasApproved && !changed ? linksElsewhere(old, fresh, (path) => after.snapshot.has(path)) : [];
    if (astray.length > 0) reasons.push('link-elsewhere');
    if (wasApproved && reasons.length > 0)
      return [
        {
          ...base,
          direction: 'lost',
          reasons: [...new Set(reasons)],
          ...(astray.length > 0 && { links: astray }),
        },
      ];
    if (isApproved && then && !wasApproved) return [{ ...base, direction: 'gained', reasons: then }];
    return [];
  });
}

/** Undefined for a document that is not there, or is no policy in force. */
function gapsOf(document: PolicyDocument | undefined, today: string): readonly ApprovalGap[] | undefined {
  return document && isActive(document) ? approvalGaps(document, today) : undefined;
}

function sameFingerprint(a: PolicyDocument, b: PolicyDocument): boolean {
  return a.frontMatter?.approval?.fingerprint?.value === b.frontMatter?.approval?.fingerprint?.value;
}

function hasFingerprint({ frontMatter }: PolicyDocument): boolean {
  return frontMatter?.approval?.fingerprint !== undefined;
}

/** Whether nobody touched what says who approved which version when. */
function sameApproval(a: FrontMatter | undefined, b: FrontMatter | undefined): boolean {
  return (['approver', 'version', 'approved'] as const).every((key) => a?.[key]?.value === b?.[key]?.value);
}
