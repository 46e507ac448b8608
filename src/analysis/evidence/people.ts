import type { Soc2Config } from '../../workspace/records.js';

/** Who answers for a control. */
export interface Responsible {
  /** As the control says: a role, or a name. */
  readonly role: string;
  /** The person soc2.yaml names for it. */
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** The person behind a control's owner, found by role or by name; undefined when the control has no owner. */
export function responsible(
  owner: string | undefined,
  config: Soc2Config | undefined,
): Responsible | undefined {
  if (owner === undefined) return undefined;
  const wanted = owner.toLowerCase();
  const people = config?.organisation.people ?? [];
  const person =
    people.find(({ role }) => role?.toLowerCase() === wanted) ??
    people.find(({ name }) => name.toLowerCase() === wanted);
  return { role: owner, name: person?.name, email: person?.email };
}

/** "Femke de Wit (Head of Security)", or the role alone. */
export function personText(person: Responsible | undefined): string {
  if (!person) return '';
  return person.name === undefined || person.name === person.role
    ? person.role
    : `${person.name} (${person.role})`;
}
