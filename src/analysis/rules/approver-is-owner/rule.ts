import { isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A document whose owner approved it, so that nobody else looked. */
export const approverIsOwner: DocumentRule = {
  meta: {
    code: 'approver-is-owner',
    title: say(
      'The owner of a document approved it',
      'De eigenaar van een document heeft het zelf goedgekeurd',
    ),
    severity: 'warning',
    stage: 'approval',
    effort: 'small',
  },
  scope: 'document',
  *check(document) {
    const { owner, approver } = document.frontMatter ?? {};
    if (!owner || !approver || !isGoverned(document) || fold(owner.value) !== fold(approver.value)) return;
    yield {
      uri: document.uri,
      range: approver.valueRange,
      message: say(
        `${approver.value} both owns and approves this document.`,
        `${approver.value} is eigenaar van dit document en keurt het ook goed.`,
      ),
      why: say(
        'Nobody approves their own work: an auditor takes this for a document without approval. Name somebody with more authority as approver.',
        'Niemand keurt zijn eigen werk goed: een auditor ziet dit als een document zonder goedkeuring. Laat iemand met meer gezag goedkeuren.',
      ),
      data: { fix: 'editFrontMatter', key: 'approver' },
    };
  },
};

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}
