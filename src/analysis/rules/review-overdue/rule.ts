import { isDraft, isGoverned } from '../../governed.js';
import { reviewDueOf } from '../../review-cadence.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A document whose next review, as it states or as follows from approval and cadence, has passed. */
export const reviewOverdue: DocumentRule = {
  meta: {
    code: 'review-overdue',
    title: say('The review of a document is overdue', 'De herziening van een document is te laat'),
    severity: 'warning',
    stage: 'approval',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    const next = reviewDueOf(document);
    if (next === undefined || next.due >= facts.today || isDraft(document) || !isGoverned(document)) return;
    const { due, place, stated, last } = next;
    yield {
      uri: document.uri,
      range: place,
      message: say(
        `The review of this document has been due since ${due}.`,
        `De herziening van dit document had uiterlijk ${due} moeten gebeuren.`,
      ),
      why: stated
        ? say(
            'The document gives this date as its next review; a month or quarter ends with its last day. Review it, and enter the new approval and review dates.',
            'Het document noemt deze datum als volgende herziening; een maand of kwartaal eindigt met de laatste dag. Herzie het document en vul de nieuwe data van goedkeuring en herziening in.',
          )
        : say(
            `The last day it gives for an approval, review or change is ${last ?? ''}, and by what it says of its reviews the next was due on ${due}. Review it, and enter the new approval date.`,
            `De laatste dag die het noemt voor een vaststelling, herziening of wijziging is ${last ?? ''}, en naar wat het over herzieningen zegt moest de volgende er op ${due} zijn. Herzie het en vul de nieuwe datum van goedkeuring in.`,
          ),
      data: { fix: 'editFrontMatter', key: stated ? 'nextReview' : 'approved', due },
    };
  },
};
