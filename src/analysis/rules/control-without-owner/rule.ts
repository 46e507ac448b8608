import type { WorkspaceRule } from '../../rule.js';
import { isReadInFull } from '../support/read-in-full.js';
import { say } from '../support/say.js';

/** A control that nobody answers for. Controls inherited from a subservice organisation are run by that one. */
export const controlWithoutOwner: WorkspaceRule = {
  meta: {
    code: 'control-without-owner',
    title: say('A control has no owner', 'Een beheersmaatregel heeft geen eigenaar'),
    severity: 'warning',
    stage: 'evidence',
    part: 'none',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    for (const control of snapshot.controls) {
      if (!isReadInFull(control)) continue;
      if (control.owner !== undefined || control.status === 'retired' || control.inheritedFrom !== undefined)
        continue;
      yield {
        uri: control.uri,
        range: control.idRange,
        criterion: control.criteria[0]?.value,
        message: say(
          `Control ${control.id} has no owner.`,
          `Beheersmaatregel ${control.id} heeft geen eigenaar.`,
        ),
        why: say(
          'Without an owner nobody runs the control or answers the auditor’s questions about it. Add “owner” with a role.',
          'Zonder eigenaar voert niemand de maatregel uit of beantwoordt de vragen van de auditor. Voeg “owner” toe met een rol.',
        ),
        data: { fix: 'insertControlKey', key: 'owner', control: control.id },
      };
    }
  },
};
