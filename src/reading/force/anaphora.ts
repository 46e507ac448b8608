import type { Language } from '../../catalog/types.js';
import { canBeVerb } from './force.js';

/** "It", "this", "both": not "there" or "er", which only say that something is. */
const ANAPHORIC: Readonly<Record<Language, RegExp>> = {
  en: /^(?:but |and )?(?:it|this|that|these|those|they|both|all of (?:this|that)|none of) (\S+)/i,
  nl: /^(?:maar |en )?(?:dit|dat|deze|die|ze|zij|het|daar|hier|beide) (\S+)/i,
};
/** Without a subject: "Staat op de lijst". */
const BARE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:it['’]s|that['’]s)\b/i,
  nl: /^(?:staat|komt)\b/i,
};

/** Speaks of what was said before it: a pronoun and then its verb, not "this policy" or "het account". */
export function isAnaphoric(text: string, language: Language): boolean {
  if (BARE[language].test(text)) return true;
  const word = ANAPHORIC[language].exec(text)?.[1];
  return word !== undefined && canBeVerb(word, language);
}
