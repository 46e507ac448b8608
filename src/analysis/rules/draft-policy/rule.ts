import type { Localised } from '../../../catalog/types.js';
import { isDraft, isGoverned, toConfirm } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { listed, quoted, say } from '../support/say.js';
import { topOf } from '../support/places.js';

/** A draft that claims criteria: nothing it says counts until it is approved. */
export const draftPolicy: DocumentRule = {
  meta: {
    code: 'draft-policy',
    title: say('A draft claims criteria', 'Een concept claimt criteria'),
    severity: 'info',
    stage: 'approval',
    effort: 'small',
  },
  scope: 'document',
  *check(document) {
    if (!isGoverned(document) || !isDraft(document)) return;
    const [open] = toConfirm(document);
    const ids = [...new Set((document.frontMatter?.claims ?? []).map(({ value }) => value))];
    yield {
      uri: document.uri,
      range: document.frontMatter?.status?.valueRange ?? topOf(document),
      criterion: ids[0],
      message:
        ids.length === 0
          ? say(
              'This document is a draft and counts for nothing yet.',
              'Dit document is een concept en telt nog nergens voor mee.',
            )
          : say(
              `This is a draft: its claims on ${listed(ids, 'en')} do not count yet.`,
              `Dit is een concept: de claims op ${listed(ids, 'nl')} tellen nog niet mee.`,
            ),
      why:
        open !== undefined && document.frontMatter?.status?.value !== 'draft'
          ? toBeFilled(open)
          : say(
              'The status is “draft”. Have it approved: enter approver, version and date, and set the status to “approved”.',
              'De status is “draft”. Laat het goedkeuren: vul goedkeurder, versie en datum in en zet de status op “approved”.',
            ),
      data: { fix: 'approve', criteria: ids },
    };
  },
};

function toBeFilled(open: string): Localised {
  return say(
    `It is a template until ${quoted(open)} and whatever else is to be confirmed is settled; after that have it approved.`,
    `Het is een sjabloon zolang ${quoted(open)} en wat verder te bevestigen is niet is ingevuld; laat het daarna goedkeuren.`,
  );
}
