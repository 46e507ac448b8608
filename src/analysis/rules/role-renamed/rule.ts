import { actingRoles } from '../../roles/acting-roles.js';
import { usualTitle } from '../../roles/renamed.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A role that most documents call otherwise for the same duty. */
export const roleRenamed: DocumentRule = {
  meta: {
    code: 'role-renamed',
    title: say('A role is called otherwise in most documents', 'Een rol heet in de meeste documenten anders'),
    severity: 'info',
  },
  scope: 'document',
  asksOthers: true,
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    const seen = new Set<string>();
    const roles = actingRoles(document);
    const here = { uri: document.uri, own: roles.map(({ key }) => key) };
    for (const role of roles) {
      if (seen.has(role.key)) continue;
      const usual = usualTitle(role, here, facts);
      if (usual === undefined) continue;
      seen.add(role.key);
      yield {
        uri: document.uri,
        range: role.range,
        message: say(
          `${role.text} here; most documents give this duty to the ${usual}.`,
          `Hier ${role.text}; de meeste documenten geven deze taak aan: ${usual}.`,
        ),
        why: say(
          'When a role is renamed in some documents only, an auditor takes the two for different people and asks who does what.',
          'Als een rol maar in enkele documenten een andere naam krijgt, ziet een auditor twee verschillende mensen en vraagt wie wat doet.',
        ),
        data: { role: role.key, usual },
      };
    }
  },
};
