import { evidenceKind } from '../../../catalog/evidence-kinds.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import type { WorkspaceRule } from '../../rule.js';
import { nameOf, placeOf, withFault } from '../support/evidence-texts.js';
import { listed, say } from '../support/say.js';

/** Evidence of a kind that does not show what its control does. */
export const evidenceKindMismatch: WorkspaceRule = {
  meta: {
    code: 'evidence-kind-mismatch',
    title: say('Evidence does not show what its control does', 'Bewijs toont niet aan wat de maatregel doet'),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const { item } of withFault(evidenceOf(snapshot, facts.today), ['kind-mismatch'])) {
      const [first] = snapshot.controlsById.get(item.control ?? '') ?? [];
      const kind = evidenceKind(item.kind ?? '');
      if (!first || !kind) continue;
      const asked = (snapshot.controlsById.get(first.id) ?? []).flatMap(({ evidence }) =>
        evidence.map(({ value }) => value),
      );
      yield {
        ...placeOf(item, 'kind'),
        message: say(
          `${nameOf(item.path)} is of kind ${kind.id}, but ${first.id} asks for ${listed(asked, 'en')}.`,
          `${nameOf(item.path)} is van soort ${kind.id}, maar ${first.id} vraagt om ${listed(asked, 'nl')}.`,
        ),
        why: say(
          `This kind proves: ${kind.proves.en} It does not count for ${first.id} (${first.title}). Name its kind rightly, or add it to the control's “evidence”.`,
          `Deze soort bewijst: ${kind.proves.nl} Het telt niet voor ${first.id} (${first.title}). Noem de juiste soort, of voeg de soort toe aan “evidence” van de maatregel.`,
        ),
        data: { control: first.id, kind: kind.id },
      };
    }
  },
};
