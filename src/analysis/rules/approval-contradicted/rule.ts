import type { ProofReason } from '../../../workspace/approval-proof.js';
import { uriOf } from '../../../workspace/paths.js';
import { isGoverned } from '../../governed.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';
import { topOf } from '../support/places.js';

export const APPROVAL_CONTRADICTED = 'approval-contradicted';

/** A fingerprint that is not the text's is reported by `changed-since-approval`, which needs no history for it. */
const SAID_ELSEWHERE: ReadonlySet<ProofReason> = new Set(['changed', 'bad-fingerprint']);

/** An approval of which the history of the file, or the list of people, shows that it was not given so. */
export const approvalContradicted: WorkspaceRule = {
  meta: {
    code: APPROVAL_CONTRADICTED,
    title: say('An approval is contradicted', 'Een goedkeuring wordt tegengesproken'),
    severity: 'warning',
    stage: 'approval',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    const against = [...(snapshot.proofs ?? [])].filter(
      ([, { verdict, reason }]) => verdict === 'contradicted' && !SAID_ELSEWHERE.has(reason),
    );
    for (const [path, { why, reason }] of against) {
      const document = snapshot.documents.get(uriOf(snapshot.root, path));
      if (!document || !isGoverned(document)) continue;
      const { approval, approved } = document.frontMatter ?? {};
      const place = approval?.on ?? approved ?? approval?.by;
      yield {
        uri: document.uri,
        range: place?.valueRange ?? topOf(document),
        message: {
          en: `This approval does not hold. ${why.en}`,
          nl: `Deze goedkeuring klopt niet. ${why.nl}`,
        },
        why: WHY,
        data: { fix: 'approve', reason },
      };
    }
  },
};

const WHY = say(
  'Approved is a text, by somebody who did not write it, on a day. What shows otherwise an auditor finds too; until it is approved anew it does not count as approved.',
  'Goedgekeurd is een tekst, door iemand die hem niet schreef, op een dag. Wat anders uitwijst, vindt een auditor ook; totdat het opnieuw is goedgekeurd, telt het niet als goedgekeurd.',
);
