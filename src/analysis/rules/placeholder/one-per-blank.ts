import type { Diagnostic } from '../../diagnostic.js';
import { sortDiagnostics } from '../../order.js';
import { atFirst } from '../support/at-first.js';
import { quoted, say } from '../support/say.js';

/**
 * A blank with a name between brackets, such as `[Company name]`: the same name asks for the same thing. What Attest's
 * templates want confirmed, `[CONFIRM: every quarter]`, is a fact of its own in each place.
 */
const NAMED = /^(?!\[CONFIRM)[[{<%][^\p{L}]*\p{L}[^\p{L}]*\p{L}/u;

/**
 * One diagnostic for a blank that stands in several places: at the first, with the others. Every TBD and every row of
 * underscores asks for something of its own.
 */
export function onePerBlank(reports: readonly Diagnostic[]): readonly Diagnostic[] {
  const byBlank = new Map<unknown, Diagnostic[]>();
  for (const one of sortDiagnostics(reports)) {
    const blank = String(one.data?.blank);
    const key = NAMED.test(blank) ? blank : one;
    const same = byBlank.get(key);
    if (same) same.push(one);
    else byBlank.set(key, [one]);
  }
  return [...byBlank.values()].flatMap(([first, ...others]) => (first ? [together(first, others)] : []));
}

function together(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  if (others.length === 0) return first;
  const places = 1 + others.length;
  const blank = quoted(String(first.data?.blank), 60);
  return atFirst(first, others, {
    message: say(
      `${blank} is still to be filled in, in ${places} places.`,
      `${blank} moet nog worden ingevuld, op ${places} plaatsen.`,
    ),
  });
}
