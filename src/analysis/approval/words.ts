import type { Language, Localised } from '../../catalog/types.js';
import { localise } from '../../catalog/localise.js';
import type { ApprovalProof, ProofVerdict } from '../../workspace/approval-proof.js';
import type { ApprovalGap } from '../approval.js';
import { say } from '../rules/support/say.js';

/** What an approval lacks, in a few words. */
export const APPROVAL_GAP_WORDS: Readonly<Record<ApprovalGap, Localised>> = {
  unread: say('could not be read', 'kon niet worden gelezen'),
  owner: say('no owner', 'geen eigenaar'),
  approver: say('no approver', 'geen goedkeurder'),
  version: say('no version', 'geen versie'),
  approved: say('no approval date', 'geen goedkeuringsdatum'),
  review: say('review overdue', 'herziening te laat'),
  draft: say('draft', 'concept'),
  withdrawn: say('retired', 'vervallen'),
  'same-person': say('approved by its owner', 'goedgekeurd door de eigenaar'),
  changed: say('changed since approval', 'gewijzigd sinds de goedkeuring'),
  contradicted: say('approval contradicted by git', 'goedkeuring tegengesproken door git'),
};

/** How far an approval can be believed, in a few words. */
export const VERDICT_WORDS: Readonly<Record<ProofVerdict, Localised>> = {
  proven: say('approval proven', 'goedkeuring bewezen'),
  stated: say('approval stated, not proven', 'goedkeuring vermeld, niet bewezen'),
  contradicted: say('approval contradicted', 'goedkeuring tegengesproken'),
};

/** The verdict with its reason and all that is known besides, as sentences. */
export function proofInWords({ verdict, why, notes }: ApprovalProof, language: Language): string {
  const head = localise(VERDICT_WORDS[verdict], language);
  const said = [why, ...notes].map((one) => localise(one, language)).join(' ');
  return `${head.charAt(0).toUpperCase()}${head.slice(1)}. ${said}`;
}
