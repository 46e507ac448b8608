import { missingKey } from '../support/missing-key.js';
import { say } from '../support/say.js';

/** A policy of which nobody can say which version was in force. */
export const missingVersion = missingKey({
  meta: {
    code: 'missing-version',
    title: say('A document has no version', 'Een document heeft geen versie'),
    severity: 'warning',
  },
  key: 'version',
  inDrafts: true,
  message: say('This document has no version.', 'Dit document heeft geen versie.'),
  why: say(
    'The front matter has no “version”. An auditor has to know which text was in force during the observation period.',
    'De front matter heeft geen “version”. Een auditor moet weten welke tekst in de observatieperiode gold.',
  ),
});
