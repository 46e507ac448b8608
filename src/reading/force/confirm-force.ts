import type { Language } from '../../catalog/types.js';
import { chancesOf, LinearModel } from '../learned/linear-model.js';
import { substantiates, type Force, type StatementKind } from '../statement.js';
import english from './force-en.bin';
import dutch from './force-nl.bin';

const FILES: Readonly<Record<Language, () => Uint8Array>> = { en: english, nl: dutch };
const MODELS: Partial<Record<Language, LinearModel>> = {};

/** Below this chance of being in force, what the grammar took for a rule is none. */
const LEAST = 0.1;
/** From this chance on, a fragment with values of its own ("RTO 4 h, RPO 15 min") states a rule without a verb. */
const SURE = 0.6;

/**
 * The grammar knows negators, auxiliaries and tenses; people deny and put off in idioms ("the register gathers dust"). A
 * statement counts only when what was learned from such sentences does not speak against it.
 */
export function confirmForce(force: Force, text: string, kind: StatementKind, language: Language): Force {
  if (substantiates(force)) {
    return chanceInForce(text, language) < LEAST ? 'unclear' : force;
  }
  if (force === 'metadata' && (kind === 'list-item' || kind === 'row') && hasValues(text))
    return chanceInForce(text, language) >= SURE ? 'practice' : force;
  return force;
}

/** How likely it is, by what was learned, that a sentence says what is in force: 0 to 1. */
export function chanceInForce(text: string, language: Language): number {
  const model = (MODELS[language] ??= new LinearModel(FILES[language]()));
  const others = chancesOf(model.score([{ text, weight: 1 }]), 0);
  return 1 - others.reduce((sum, { chance }) => sum + chance, 0);
}

/** A number, or two parts set against each other: more than a name in a list. */
function hasValues(text: string): boolean {
  return /\d| [|–·=] |: /.test(text);
}
