import { isAnaphoric } from '../../reading/force/anaphora.js';
import type { FoundRole } from '../../reading/roles/roles.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { isPartOf, plainWords } from '../facts/read-line.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';
import type { Side } from './side.js';

/** Roles and bodies that were named and no longer are, and those that took their place. */
export function* lostActors(pair: Pair): Iterable<Fault> {
  const [old, now] = [rolesOf(pair.before), rolesOf(pair.after)];
  const names = pair.index.holders;
  const isThere = (role: FoundRole, among: readonly FoundRole[], side: Side): boolean =>
    among.some((other) => isSameRole(role, other)) ||
    // "That person answers": told in the sentence before.
    side.statements.some(
      ({ previous, statement }) =>
        isAnaphoric(statement.text, statement.language) &&
        plainWords(previous).includes(plainWords(role.text).trim()),
    ) ||
    side.read.plain.includes(plainWords(role.text)) ||
    // A person stands for the role, and the role for the person.
    (names.get(roleKey(role.text)) ?? []).some((name) => side.read.plain.includes(plainWords(name)));
  const lost = old.filter((role) => !isThere(role, now, pair.after));
  const fresh = now.filter(
    (role) =>
      !isThere(role, old, pair.before) &&
      !pair.index.told.some(({ read }) => read.plain.includes(plainWords(role.text))),
  );
  const toldAny = pair.index.told.some(({ read }) => read.roles.length > 0);
  for (const role of lost) {
    if (toldAny) continue;
    const other = fresh[0];
    yield {
      kind: other ? 'contradicted' : 'weakened',
      what: other ? 'role' : 'actor',
      quote: other?.text ?? role.text,
      at: other && holding(pair.after, other.text),
      against: holding(pair.before, role.text),
      message: other
        ? {
            en: `“${role.text}” stood here; now it is “${other.text}”.`,
            nl: `Hier stond “${role.text}”; nu staat er “${other.text}”.`,
          }
        : {
            en: `“${role.text}” is no longer named.`,
            nl: `“${role.text}” wordt niet meer genoemd.`,
          },
    };
  }
  if (lost.length > 0 || pair.kind !== 'refine') return;
  for (const role of fresh)
    yield {
      kind: 'contradicted',
      what: 'role',
      quote: role.text,
      at: holding(pair.after, role.text),
      against: pair.before.statements[0],
      message: {
        en: `“${role.text}” was not part of this, and nobody asked for it.`,
        nl: `“${role.text}” hoorde hier niet bij, en er is niet om gevraagd.`,
      },
    };
}

/** The statement of a side that holds some words. */
export function holding({ statements }: Side, words: string): Side['statements'][number] | undefined {
  return (
    statements.find(({ statement }) => `${statement.lead} ${statement.text}`.includes(words)) ?? statements[0]
  );
}

function rolesOf({ text, language }: Side): FoundRole[] {
  return text
    .split('\n')
    .flatMap((line) => rolesIn(line, language))
    .filter(({ kind, specific }) => kind !== 'people' && specific);
}

function isSameRole(a: FoundRole, b: FoundRole): boolean {
  const [one, other] = [roleKey(a.text), roleKey(b.text)];
  return one === other || isPartOf(one, other) || isPartOf(other, one);
}
