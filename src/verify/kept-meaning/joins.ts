import { isLooser, joinsIn, type Join } from '../../reading/limits/joins.js';
import { holdsLimit, limitsIn } from '../../reading/limits/limits.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';
import { isSaid } from './side.js';

/** "The lead and the officer" that became "the lead or the officer", or the other way round. */
export function* changedJoins({ before, after, index, kind }: Pair): Iterable<Fault> {
  // "Each of them may" says of two what "or" says; and a denial turns the one into the other.
  const turns = [before, after].some(
    (side) => holdsLimit('denial', side.text, side.language) || singlesIn(side, kind === 'edit'),
  );
  if (turns || index.told.length > 0) return;
  const now = joinsIn(after.text, after.language);
  for (const join of joinsIn(before.text, before.language)) {
    // Of verbs and common nouns both are said of one thing: "share or destroy".
    if (!isNamed(join) && !(kind === 'edit' && isOfRoles(join, before))) continue;
    const same = now.filter((other) => isOfSame(join, before.language, other, after.language));
    const [other] = same;
    if (!other || same.some(({ by }) => by === join.by)) continue;
    yield {
      kind: 'contradicted',
      what: 'condition',
      ...(isLooser(join, other) && { isLess: true as const }),
      quote: other.text,
      at: holding(after, other.text),
      against: holding(before, join.text),
      message: {
        en: `“${join.text}” stood here; now it is “${other.text}”.`,
        nl: `Hier stond “${join.text}”; nu staat er “${other.text}”.`,
      },
    };
    return;
  }
}

/** Roles, systems and documents, which have capitals. */
function isNamed({ left, right }: Join): boolean {
  return [left, right].every(({ text }) => /^\p{Lu}/u.test(text));
}

/**
 * Whether one of those named may be enough. `edited`, "both" and "each request" do not say so, which are no word on the doers;
 * where something is allowed each may by itself.
 */
function singlesIn({ text, language }: Pair['before'], edited: boolean): boolean {
  const all = limitsIn('single', text, language);
  if (!edited || holdsLimit('may', text, language)) return all.length > 0;
  return all.some(
    (one) => !holdsLimit('determiners', one.text, language) || /^ (?:of|van) /.test(text.slice(one.end)),
  );
}

/** "The manager and the system owner", whose names have none. */
function isOfRoles({ left, right }: Join, { text, language }: Pair['before']): boolean {
  const roles = text.includes('\n') ? [] : rolesIn(text, language);
  return [left, right].every(({ start, end }) =>
    roles.some((role) => role.start <= start && role.end >= end),
  );
}

function isOfSame(a: Join, language: 'en' | 'nl', b: Join, theirs: 'en' | 'nl'): boolean {
  const same = (one: Join['left'], other: Join['left']): boolean => isSaid(one, language, [other], theirs);
  return (same(a.left, b.left) && same(a.right, b.right)) || (same(a.left, b.right) && same(a.right, b.left));
}
