import type { Localised } from '../catalog/types.js';
import type { Soc2Config } from '../workspace/records.js';
import { dayOf, isoOf, type Day } from './day.js';

/** Who answers for a control. */
export interface Responsible {
  /** As the control says: a role, or a name. */
  readonly role: string;
  /** The person soc2.yaml names for it. */
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** Why this is not simply the owner: somebody left, or nobody is known. */
  readonly note?: Localised;
}

/**
 * The person behind a control's owner on a day, found by role or by name; undefined when the control has no owner. Who left
 * before that day is followed up by another with the same role, and named when there is none.
 */
export function responsible(
  owner: string | undefined,
  config: Soc2Config | undefined,
  day?: Day,
): Responsible | undefined {
  if (owner === undefined) return undefined;
  const wanted = owner.toLowerCase();
  const people = config?.organisation.people ?? [];
  const isThere = ({ left, joined }: { readonly left?: string; readonly joined?: string }): boolean =>
    day === undefined ||
    ((left === undefined || dayOf(left) >= day) && (joined === undefined || dayOf(joined) <= day));
  const byRole = people.filter(({ role }) => role?.toLowerCase() === wanted);
  const byName = people.filter(({ name }) => name.toLowerCase() === wanted);
  const there = byRole.find(isThere) ?? byName.find(isThere);
  if (there) return { role: owner, name: there.name, email: there.email };
  const owners = [...byRole, ...byName];
  const gone = owners.find(({ left }) => left !== undefined && (day === undefined || dayOf(left) < day));
  // Who has the role, and had not yet joined: soc2.yaml does not say who had it before.
  const [later] = owners;
  if (!gone && later) return { role: owner, name: later.name, email: later.email };
  if (!gone) {
    if (people.length === 0) return { role: owner, name: undefined, email: undefined };
    const note = {
      en: `${owner} is nobody that soc2.yaml names`,
      nl: `${owner} is niemand die soc2.yaml noemt`,
    };
    return { role: owner, name: undefined, email: undefined, note };
  }
  const left = gone.left === undefined ? '' : isoOf(dayOf(gone.left));
  const next =
    gone.role === undefined
      ? undefined
      : people.find((one) => one.role?.toLowerCase() === gone.role?.toLowerCase() && isThere(one));
  return next
    ? {
        role: gone.role ?? owner,
        name: next.name,
        email: next.email,
        note: {
          en: `${gone.name} left on ${left}; ${next.name} has the role now`,
          nl: `${gone.name} vertrok op ${left}; ${next.name} heeft de rol nu`,
        },
      }
    : {
        role: owner,
        name: undefined,
        email: undefined,
        note: {
          en: `${gone.name} left on ${left}; name a new owner`,
          nl: `${gone.name} vertrok op ${left}; noem een nieuwe eigenaar`,
        },
      };
}

/** "Femke de Wit (Head of Security)", or the role alone. */
export function personText(person: Responsible | undefined): string {
  if (!person) return '';
  return person.name === undefined || person.name === person.role
    ? person.role
    : `${person.name} (${person.role})`;
}
