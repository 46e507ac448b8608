import { evidenceOf } from '../../../evidence/evidence.js';
import type { WorkspaceRule } from '../../rule.js';
import { nameOf, placeOf, withFault } from '../support/evidence-texts.js';
import { nearest } from '../support/nearest.js';
import { say } from '../support/say.js';

/** Evidence of a control that the workspace does not have, so that it counts for nothing. */
export const evidenceUnknownControl: WorkspaceRule = {
  meta: {
    code: 'evidence-unknown-control',
    title: say('Evidence names a control that does not exist', 'Bewijs noemt een maatregel die niet bestaat'),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    // Before the first control is written there is nothing to compare with.
    if (snapshot.controls.length === 0) return;
    for (const { item } of withFault(evidenceOf(snapshot, facts.today), ['unknown-control'])) {
      const control = item.control ?? '';
      const meant = nearest(control, snapshot.controlsById.keys(), 1);
      yield {
        ...placeOf(item, 'control'),
        message: say(
          `${nameOf(item.path)} is for control ${control}, which does not exist.${meant ? ` Did you mean ${meant}?` : ''}`,
          `${nameOf(item.path)} hoort bij maatregel ${control}, die niet bestaat.${meant ? ` Bedoelde u ${meant}?` : ''}`,
        ),
        why: say(
          'Evidence counts for a control of controls.yaml. Correct the name, the folder or the manifest.',
          'Bewijs telt voor een maatregel uit controls.yaml. Verbeter de naam, de map of het manifest.',
        ),
        data: { control, ...(meant && { meant }) },
      };
    }
  },
};
