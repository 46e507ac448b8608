import type { Language } from '../../catalog/types.js';
import * as F from './flags.js';
import { grammarOf } from './force.js';

const VERB = F.FIN | F.BASE | F.PART | F.ING | F.PAST;

/** Whether a word can be a form of a verb. Nouns that are verbs as well count as such. */
export function isVerbForm(word: string, language: Language): boolean {
  const pos = grammarOf(language).lexicon.word(word.toLowerCase())?.pos ?? 0;
  return (pos & VERB) !== 0;
}

/** Whether a word can be a form of a verb and no noun. */
export function isOnlyVerb(word: string, language: Language): boolean {
  const pos = grammarOf(language).lexicon.word(word.toLowerCase())?.pos ?? 0;
  return (pos & VERB) !== 0 && (pos & F.NOUN) === 0;
}
