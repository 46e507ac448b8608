import type { Language } from '../../catalog/types.js';
import { chanceInForce } from './chance-in-force.js';
import { valueForce } from './row.js';
import { substantiates, type Force, type StatementKind } from '../statement.js';

/** Below this chance of being in force, what the grammar took for a rule is none. */
const LEAST = 0.5;
/** The same of a text of few words: there is no room in it for an idiom, and little to be learned from. */
const LEAST_SHORT = 0.1;
const SHORT = 7;
/** From this chance on, a fragment with values of its own ("RTO 4 h, RPO 15 min") states a rule without a verb. */
const SURE = 0.6;
/** The same of one that denies something: "Label C3: watermark, no paper copies" arranges, "Log review: none" does not. */
const QUITE_SURE = 0.9;

/**
 * The grammar knows negators, auxiliaries and tenses; people deny and put off in idioms ("the register gathers dust"). A
 * statement counts only when what was learned from such sentences does not speak against it.
 */
export function confirmForce(force: Force, text: string, kind: StatementKind, language: Language): Force {
  if (substantiates(force)) {
    const least = text.split(' ', SHORT + 1).length <= SHORT ? LEAST_SHORT : LEAST;
    return chanceInForce(text, language) < least ? 'unclear' : force;
  }
  if ((kind !== 'list-item' && kind !== 'row') || !hasValues(text)) return force;
  // A bare "no" is one, whatever stands around it.
  if (valueForce(text, language) !== undefined) return force;
  const least =
    force === 'metadata' ? SURE : force === 'denial' || force === 'unclear' ? QUITE_SURE : Infinity;
  return chanceInForce(text, language) >= least ? 'practice' : force;
}

/** A number, or two parts set against each other: more than a name in a list. */
function hasValues(text: string): boolean {
  return /\d| [|–·=] |: /.test(text);
}
