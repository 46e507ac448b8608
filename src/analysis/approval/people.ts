import type { Person } from '../../workspace/history.js';
import type { Soc2Config } from '../../workspace/records.js';

type Listed = Soc2Config['organisation']['people'];

/** A name without case, accents and marks, and without an article before it. */
export function foldedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|de|het) /, '');
}

/** The names somebody goes by: what is written, and the name, role and address that soc2.yaml's people give with it. */
export function namesOf(written: string, people: Listed): ReadonlySet<string> {
  const names = new Set([foldedName(written)]);
  for (const { name, role, email } of people) {
    const own = [name, role, email].flatMap((one) => (one === undefined ? [] : [foldedName(one)]));
    if (own.some((one) => one === foldedName(written))) for (const one of own) names.add(one);
  }
  // “Daan Kuipers (CTO)”, “Daan Kuipers <daan@…>”: each part by itself.
  const parts = written.split(/[()<>,]/).filter((part) => part.trim() !== '');
  if (parts.length > 1) for (const part of parts) for (const one of namesOf(part, people)) names.add(one);
  names.delete('');
  return names;
}

/** Whether two ways to write somebody mean the same person or role. */
export function isSamePerson(a: string, b: string, people: Listed): boolean {
  const names = namesOf(a, people);
  return [...namesOf(b, people)].some((one) => names.has(one));
}

/**
 * Whether somebody may be the approver a document names: `other` when soc2.yaml gives that role or name to somebody else and
 * lists this person too, `unlisted` when it does not list this person. Where it lists nobody of that role or name, nothing
 * is known.
 */
export function approverFit(named: string, by: string, people: Listed): 'fits' | 'other' | 'unlisted' {
  if (isSamePerson(named, by, people)) return 'fits';
  const lists = (written: string): boolean =>
    people.some(
      (one) => isSamePerson(one.name, written, people) || isSamePerson(one.role ?? '', written, people),
    );
  if (!lists(named)) return 'fits';
  return lists(by) ? 'other' : 'unlisted';
}

/** Whether git's person is the one of these names: by name, or by the whole address. */
export function isPerson(person: Person, names: ReadonlySet<string>): boolean {
  return names.has(foldedName(person.name)) || (person.email !== '' && names.has(foldedName(person.email)));
}

/** Whether git's person may be the one of these names: the same last name, and an initial for the first. */
export function mayBePerson({ name }: Person, names: ReadonlySet<string>): boolean {
  const [first = '', ...others] = foldedName(name).split(' ');
  const last = others.at(-1);
  if (last === undefined || first === '') return false;
  return [...names].some((one) => {
    const [theirs = '', ...rest] = one.split(' ');
    if (rest.at(-1) !== last || theirs === '') return false;
    return (first.length === 1 || theirs.length === 1) && first[0] === theirs[0];
  });
}

/** One name for a person of git, so that two commits of the same person are one author. */
export function keyOfPerson({ name, email }: Person, people: Listed): string {
  const listed = people.find(
    (one) =>
      foldedName(one.name) === foldedName(name) ||
      (one.email !== undefined && email !== '' && foldedName(one.email) === foldedName(email)),
  );
  return foldedName(listed?.name ?? (name === '' ? email : name));
}
