import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** An ID that two controls have, so that policies and evidence that name it belong to both. */
export const duplicateControl: WorkspaceRule = {
  meta: {
    code: 'duplicate-control',
    title: say('Two controls have the same ID', 'Twee beheersmaatregelen hebben hetzelfde ID'),
    severity: 'error',
    stage: 'record',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    for (const [id, [first, ...others]] of snapshot.controlsById) {
      for (const other of others) {
        if (!first) continue;
        yield {
          uri: other.uri,
          range: other.idRange,
          criterion: other.criteria[0]?.value,
          message: say(
            `${id} is also the ID of “${first.title}”.`,
            `${id} is ook het ID van “${first.title}”.`,
          ),
          why: say(
            'Policies, tickets and evidence refer to controls by ID, so what proves one seems to prove the other. Give this control an ID of its own.',
            'Beleid, tickets en bewijs verwijzen op ID naar maatregelen, dus wat de ene aantoont lijkt de andere aan te tonen. Geef deze maatregel een eigen ID.',
          ),
          related: [
            { uri: first.uri, range: first.idRange, message: say(`“${first.title}”`, `“${first.title}”`) },
          ],
          data: { fix: 'renumber', id },
        };
      }
    }
  },
};
