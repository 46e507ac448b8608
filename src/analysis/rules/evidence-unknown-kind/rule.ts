import { EVIDENCE_KIND_IDS } from '../../../catalog/evidence-kind-ids.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import type { WorkspaceRule } from '../../rule.js';
import { nameOf, placeOf, withFault } from '../support/evidence-texts.js';
import { nearest } from '../support/nearest.js';
import { listed, say } from '../support/say.js';

/** Evidence of a kind that the register of kinds does not have. */
export const evidenceUnknownKind: WorkspaceRule = {
  meta: {
    code: 'evidence-unknown-kind',
    title: say('Evidence is of a kind that does not exist', 'Bewijs is van een soort die niet bestaat'),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const { item } of withFault(evidenceOf(snapshot, facts.today), ['unknown-kind'])) {
      const kind = item.kind ?? '';
      const asked = (snapshot.controlsById.get(item.control ?? '') ?? []).flatMap(({ evidence }) =>
        evidence.map(({ value }) => value),
      );
      const meant = nearest(kind, asked, 4) ?? nearest(kind, EVIDENCE_KIND_IDS, 3);
      yield {
        ...placeOf(item, 'kind'),
        message: say(
          `${nameOf(item.path)} is of kind “${kind}”, which does not exist.${meant ? ` Did you mean ${meant}?` : ''}`,
          `${nameOf(item.path)} is van soort “${kind}”, die niet bestaat.${meant ? ` Bedoelde u ${meant}?` : ''}`,
        ),
        why:
          asked.length > 0
            ? say(
                `${item.control ?? ''} asks for ${listed(asked, 'en')}.`,
                `${item.control ?? ''} vraagt om ${listed(asked, 'nl')}.`,
              )
            : say('“Show Evidence Kinds” lists the kinds.', '“Bewijssoorten tonen” noemt de soorten.'),
        data: { kind, ...(meant && { meant }) },
      };
    }
  },
};
