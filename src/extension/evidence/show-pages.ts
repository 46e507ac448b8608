import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';

/** Opens the calendar of evidence to collect. */
export const showCalendar: EvidenceCommand = {
  id: 'attest.showEvidenceCalendar',
  failure: () => t('The evidence calendar could not be made.'),
  async run({ pages }, given) {
    const found = await evidenceFolderFor(given);
    if (found) await pages.open('calendar', found.root);
  },
};

/** Opens the review of the evidence as an auditor would look at it. */
export const reviewEvidence: EvidenceCommand = {
  id: 'attest.reviewEvidence',
  failure: () => t('The evidence could not be reviewed.'),
  async run({ pages }, given) {
    const found = await evidenceFolderFor(given);
    if (found) await pages.open('review', found.root);
  },
};

/** Opens the register of evidence kinds: what each proves, how to collect it, how often and where to keep it. */
export const showKinds: EvidenceCommand = {
  id: 'attest.showEvidenceKinds',
  failure: () => t('The evidence kinds could not be shown.'),
  async run({ pages }, given) {
    const found = await evidenceFolderFor(given);
    if (found) await pages.open('kinds', found.root);
  },
};
