import { missingKey } from '../support/missing-key.js';
import { say } from '../support/say.js';

/** A policy of which nobody can say since when it holds. */
export const missingApprovalDate = missingKey({
  meta: {
    code: 'missing-approval-date',
    title: say('A document has no approval date', 'Een document heeft geen datum van goedkeuring'),
    severity: 'warning',
  },
  key: 'approved',
  inDrafts: false,
  message: say('This document has no approval date.', 'Dit document heeft geen datum van goedkeuring.'),
  why: say(
    'The front matter has no “approved” date (YYYY-MM-DD). A policy counts from its approval on; for a Type II report that must lie before the observation period.',
    'De front matter heeft geen datum “approved” (JJJJ-MM-DD). Een beleid telt vanaf de vaststelling; voor een Type II-rapport moet die vóór de observatieperiode liggen.',
  ),
});
