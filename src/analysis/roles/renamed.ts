import { otherTitlesOf } from '../../reading/roles/role-family.js';
import type { DocumentFacts } from '../workspace-facts.js';
import type { ActingRole } from './acting-roles.js';

/** What the index counts to. */
const MOST = 3;

/**
 * The title that most documents give the one who leads a role's field, when one or two say it otherwise for the same
 * duty. Nothing when soc2.yaml knows the role, or when the document (`own` are its roles) has both: then they are two
 * people.
 */
export function usualTitle(
  { key, subject }: Pick<ActingRole, 'key' | 'subject'>,
  { uri, own }: { readonly uri: string; readonly own: readonly string[] },
  facts: Pick<DocumentFacts, 'actingIn' | 'actingOn' | 'knownRoles'>,
): string | undefined {
  if (subject === undefined || facts.actingIn(key).length >= MOST) return undefined;
  if (facts.knownRoles.has(key)) return undefined;
  return otherTitlesOf(key).find((other) => {
    if (own.includes(other)) return false;
    const users = facts.actingIn(other);
    return users.length >= MOST && facts.actingOn(other, subject).some((one) => one.uri !== uri);
  });
}
