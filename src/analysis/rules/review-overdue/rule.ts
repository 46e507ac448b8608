import { isDraft, isGoverned } from '../../governed.js';
import { nextReviewOf } from '../../review-cadence.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A document whose next review, as it states or as follows from approval and cadence, has passed. */
export const reviewOverdue: DocumentRule = {
  meta: {
    code: 'review-overdue',
    title: say('The review of a document is overdue', 'De herziening van een document is over tijd'),
    severity: 'warning',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    const { frontMatter } = document;
    const due = nextReviewOf(frontMatter);
    if (due === undefined || due >= facts.today || isDraft(document) || !isGoverned(document)) return;
    const stated = frontMatter?.nextReview;
    const place = stated ?? frontMatter?.approved ?? frontMatter?.review;
    if (!place) return;
    const { approved: day, reviewed } = frontMatter ?? {};
    const last = [day?.value, reviewed?.value]
      .filter((one) => one !== undefined)
      .sort()
      .at(-1);
    const cadence = frontMatter?.review?.value;
    yield {
      uri: document.uri,
      range: place.valueRange,
      message: say(
        `The review of this document has been due since ${due}.`,
        `De herziening van dit document had uiterlijk ${due} moeten gebeuren.`,
      ),
      why: stated
        ? say(
            'The front matter gives this date as its next review. Review it, and enter the new approval and review dates.',
            'De front matter noemt deze datum als volgende herziening. Herzie het document en vul de nieuwe data van goedkeuring en herziening in.',
          )
        : say(
            `It was last approved or reviewed on ${last ?? '?'} and is reviewed ${cadence ?? '?'}. Review it, and enter the new approval date.`,
            `Het is het laatst vastgesteld of herzien op ${last ?? '?'} en de herziening is ${cadence ?? '?'}. Herzie het en vul de nieuwe datum van goedkeuring in.`,
          ),
      data: { fix: 'editFrontMatter', key: stated ? 'nextReview' : 'approved', due },
    };
  },
};
