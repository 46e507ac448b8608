import { KNOWN_TOOLS } from '../../../catalog/known-tools.js';
import { actingRoles } from '../../roles/acting-roles.js';
import { usualTitle } from '../../roles/renamed.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A titled role with duties that neither `people` of soc2.yaml nor a control's owner has. The first mention of each in the workspace is reported. */
export const unknownRole: DocumentRule = {
  meta: {
    code: 'unknown-role',
    title: say('A role with duties is nobody’s', 'Een rol met taken is van niemand'),
    severity: 'info',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document) || facts.knownRoles.size === 0) return;
    const seen = new Set<string>();
    const roles = actingRoles(document);
    const own = [...new Set(roles.map(({ key }) => key))];
    for (const { key, text, range, subject } of roles) {
      if (seen.has(key) || isKnown(key, facts.knownRoles) || isProduct(text)) continue;
      seen.add(key);
      yield {
        uri: document.uri,
        range,
        message: say(
          `${text} has duties here, but soc2.yaml and the controls know no such role.`,
          `${text} heeft hier taken, maar soc2.yaml en de beheersmaatregelen kennen die rol niet.`,
        ),
        why: say(
          'An auditor asks who it is. Add the role to `organisation.people` in soc2.yaml, or name the role that does the work.',
          'Een auditor vraagt wie dat is. Voeg de rol toe aan `organisation.people` in soc2.yaml, of noem de rol die het werk doet.',
        ),
        data: { role: key, subject, own },
      };
    }
  },
  // Once a role and workspace, and not where another rule says that it is called otherwise elsewhere.
  isWithdrawn({ uri, data }, facts) {
    const key = typeof data?.role === 'string' ? data.role : '';
    const subject = typeof data?.subject === 'string' ? data.subject : undefined;
    const own = Array.isArray(data?.own) ? (data.own as readonly string[]) : [];
    const [first] = facts.actingIn(key);
    return (
      (first !== undefined && first.uri !== uri) ||
      // A table that gives the role a row knows it.
      facts.listingRole(key).length > 0 ||
      // That it is no more is told by the rule on renamed roles.
      facts.endedIn(key).length > 0 ||
      usualTitle({ key, subject }, { uri, own }, facts) !== undefined
    );
  },
};

/** "AWS Session Manager": what begins with the name of a product or its maker is one. */
function isProduct(text: string): boolean {
  const words = text.split(' ');
  return words.slice(0, -1).some((_, n) =>
    productNames().has(
      words
        .slice(0, n + 1)
        .join(' ')
        .toLowerCase(),
    ),
  );
}

let known: ReadonlySet<string> | undefined;

function productNames(): ReadonlySet<string> {
  return (known ??= new Set(
    KNOWN_TOOLS.flatMap(({ name, aliases, ambiguous }) =>
      (ambiguous ? aliases : [name, ...aliases]).map((one) => one.toLowerCase()),
    ),
  ));
}

/** By itself, or behind a name: "Acme Security Officer" is the security officer. */
function isKnown(key: string, known: ReadonlySet<string>): boolean {
  const words = key.split(' ');
  return words.some(
    (_, n) => known.has(words.slice(n).join(' ')) || known.has(words.slice(0, n + 1).join(' ')),
  );
}
