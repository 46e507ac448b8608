import { missingKey } from '../support/missing-key.js';
import { say } from '../support/say.js';

/** A policy that nobody approved. */
export const missingApprover = missingKey({
  meta: {
    code: 'missing-approver',
    title: say('A document has no approver', 'Een document heeft niemand die het goedkeurt'),
    severity: 'warning',
  },
  key: 'approver',
  inDrafts: false,
  message: say('This document has no approver.', 'Niet bekend is wie dit document heeft goedgekeurd.'),
  why: say(
    'The front matter has no “approver”. Management approves what it expects of people; without an approver the text is somebody’s opinion.',
    'De front matter heeft geen “approver”. De directie stelt vast wat zij van mensen verwacht; zonder goedkeuring is de tekst iemands mening.',
  ),
});
