import { missingKey } from '../support/missing-key.js';
import { say } from '../support/say.js';

/** A policy that does not say when it is looked at again. A date for the next review does as well. */
export const missingReviewCadence = missingKey({
  meta: {
    code: 'missing-review-cadence',
    title: say(
      'A document does not say how often it is reviewed',
      'Een document zegt niet hoe vaak het wordt herzien',
    ),
    severity: 'info',
  },
  key: 'review',
  or: 'nextReview',
  inDrafts: false,
  message: say(
    'This document does not say how often it is reviewed.',
    'Dit document zegt niet hoe vaak het wordt herzien.',
  ),
  why: say(
    'The front matter has neither “review” nor “nextReview”, and no sentence says so. Auditors expect a review at least once a year.',
    'De front matter heeft geen “review” en geen “nextReview”, en geen zin zegt het. Auditors verwachten minstens eens per jaar een herziening.',
  ),
});
