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

/** Whether a word can say of a noun behind it which one is meant: no pronoun, adverb or word of negation. */
export function mayDescribe(word: string, language: Language): boolean {
  const pos = grammarOf(language).lexicon.word(word.toLowerCase())?.pos ?? 0;
  return (pos & (F.PRON | F.NONE | F.NOT | F.SUB | F.REL)) === 0 || (pos & (F.NOUN | F.ADJ)) !== 0;
}

/** Whether a word can be a noun: what the lexicon does not know may be one; an adjective, adverb or participle alone is none. */
export function mayBeNoun(word: string, language: Language): boolean {
  const pos = grammarOf(language).lexicon.word(word.toLowerCase())?.pos ?? 0;
  return (pos & F.NOUN) !== 0 || (pos & (F.ADJ | F.ADV | F.PART | F.PRON)) === 0;
}
