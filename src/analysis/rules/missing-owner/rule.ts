import { missingKey } from '../support/missing-key.js';
import { say } from '../support/say.js';

/** A policy that nobody keeps up to date. Drafts need an owner too. */
export const missingOwner = missingKey({
  meta: {
    code: 'missing-owner',
    title: say('A document has no owner', 'Een document heeft geen eigenaar'),
    severity: 'warning',
  },
  key: 'owner',
  inDrafts: true,
  message: say('This document has no owner.', 'Dit document heeft geen eigenaar.'),
  why: say(
    'The front matter has no “owner” and the text names none. The owner keeps the document right and answers the auditor’s questions about it; name a role.',
    'De front matter heeft geen “owner” en de tekst noemt geen eigenaar. De eigenaar houdt het document juist en beantwoordt de vragen van de auditor; noem een rol.',
  ),
});
