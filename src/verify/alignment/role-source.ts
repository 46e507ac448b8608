import { isAnaphoric } from '../../reading/force/anaphora.js';
import { pointsBack } from '../../reading/force/context-words.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { rolesIn, type FoundRole } from '../../reading/roles/roles.js';
import type { FactIndex, StatedReading } from '../facts/fact-index.js';
import { isPartOf, plainWords, type ReadLine } from '../facts/read-line.js';
import { meaningWords, wordsAround } from './meaning-words.js';

/** So alike, and by so much more than any line with the same role, a line with another one says who it should be. */
const THE_MATTER = 0.6;
const CLEARLY = 0.3;
/** A line that says nearly all of a clause, and names others and not this one: it was put beside them. */
const NEARLY_SAME = 0.8;
const FAR = 0.45;
/** Fewer words do not tell what somebody does. */
const FEWEST = 2;

/** A role of a statement next to the line that gives what it says to another. */
export interface RoleRival {
  readonly role: FoundRole;
  readonly rival: StatedReading;
}

/** The roles of a statement that do or get what the line most like their clause gives to another, with that line. */
export function rivalsOfRoles(
  { text, about, previous, language, facts }: ReadLine,
  index: FactIndex,
): RoleRival[] {
  const roles = rolesIn(text, language).filter(isSpecific);
  if (roles.length === 0) return [];
  const words = meaningWords(text, language, facts).filter(
    ({ start, end }) => !roles.some((role) => start >= role.start && end <= role.end),
  );
  const near = meaningWords(`${about} / ${previous}`, language, []);
  const plain = plainWords(text);
  return roles.flatMap((role) => {
    const clause = wordsAround(role, text, words);
    if (clause.length < FEWEST || pointsBack(text, language) || isAnaphoric(text, language)) return [];
    const own = keysOf(role.text, index);
    let [best, most, closest] = [0, 0, 0];
    let rival: StatedReading | undefined;
    let beside: StatedReading | undefined;
    for (const { one, own: their, covers, saidOf } of index.aligner.align(clause, [
      ...words.filter((word) => !clause.includes(word)),
      ...near,
    ])) {
      const found = rolesIn(one.line.text, one.line.language).filter(isSpecific);
      const others = their.filter(
        ({ start, end }) => !found.some((other) => start >= other.start && end <= other.end),
      );
      const value = Math.sqrt(covers * saidOf(others));
      if (!names(one, own) && found.length > 0 && value > closest) [closest, beside] = [value, one];
      if (names(one, own)) best = Math.max(best, value);
      else if (
        value > most &&
        found.length > 0 &&
        !found.some((other) => plain.includes(` ${roleKey(other.text)} `))
      )
        [most, rival] = [value, one];
    }
    if (rival && most >= THE_MATTER && most - best >= CLEARLY) return [{ role, rival }];
    return beside && closest >= NEARLY_SAME && closest - best >= FAR ? [{ role, rival: beside }] : [];
  });
}

function isSpecific({ kind, specific }: FoundRole): boolean {
  return kind !== 'people' && specific;
}

/** A role by its key, and those who hold it by their names. */
function keysOf(text: string, { holders }: FactIndex): readonly string[] {
  const key = roleKey(text);
  return [key, ...(holders.get(key) ?? []).map((name) => plainWords(name).trim())];
}

/** Whether a line names one of them, in itself or around it, or is of a control that one of them owns. */
function names({ line, read }: StatedReading, keys: readonly string[]): boolean {
  const said = plainWords(`${line.about} ${line.owner ?? ''} ${line.text}`);
  return keys.some(
    (key) =>
      read.roles.some((role) => isPartOf(key, role) || isPartOf(role, key)) || said.includes(plainWords(key)),
  );
}
