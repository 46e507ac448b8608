import type { Language } from '../../catalog/types.js';
import { chancesOf, LinearModel } from '../learned/linear-model.js';
import { substantiates, type Force, type StatementKind } from '../statement.js';
import english from './force-en.bin';
import dutch from './force-nl.bin';

/**
 * The classes a sentence's doing is learned as, after "in force" (class 0): it says that something is not done, plans it,
 * merely allows or recommends it, or remarks on the world in general.
 */
const CLASSES: readonly Force[] = ['denial', 'plan', 'permission', 'framing'];

const FILES: Readonly<Record<Language, () => Uint8Array>> = { en: english, nl: dutch };
const MODELS: Partial<Record<Language, LinearModel>> = {};

/** Below this chance of being in force, what the grammar took for a rule is none. */
const LEAST = 0.2;
/** From this chance on, a fragment with values of its own ("RTO 4 h, RPO 15 min") states a rule without a verb. */
const SURE = 0.6;

/**
 * The grammar knows negators, auxiliaries and tenses; people deny and put off in idioms ("the register gathers dust"). A
 * statement counts only when what was learned from such sentences does not speak against it.
 */
export function confirmForce(force: Force, text: string, kind: StatementKind, language: Language): Force {
  if (substantiates(force)) {
    const { inForce, other } = learned(text, language);
    return inForce < LEAST ? other : force;
  }
  if (force === 'metadata' && (kind === 'list-item' || kind === 'row') && hasValues(text))
    return learned(text, language).inForce >= SURE ? 'practice' : force;
  return force;
}

function learned(text: string, language: Language): { inForce: number; other: Force } {
  const model = (MODELS[language] ??= new LinearModel(FILES[language]()));
  const chances = chancesOf(model.score([{ text, weight: 1 }]), 0);
  const inForce = 1 - chances.reduce((sum, { chance }) => sum + chance, 0);
  return { inForce, other: CLASSES[chances[0]?.at ?? 0] ?? 'denial' };
}

/** A number, or two parts set against each other: more than a name in a list. */
function hasValues(text: string): boolean {
  return /\d| [|–·=] |: /.test(text);
}
