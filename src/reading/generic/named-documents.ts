import type { Language } from '../../catalog/types.js';
import { at, tokensOf } from '../quantity/tokens.js';
import { EN_DOCUMENTS } from './en.js';
import { NL_DOCUMENTS } from './nl.js';

const WORDS = { en: EN_DOCUMENTS, nl: NL_DOCUMENTS } as const;
/** How many words may name a document. */
const LONGEST = 4;

/** Whether a text refers to a document by its name: "the access control policy", not "this policy" or "company policy". */
export function namesDocument(text: string, language: Language): boolean {
  const { articles, plain, kinds, endings } = WORDS[language];
  const tokens = tokensOf(text);
  return tokens.some(({ lower }, n) => {
    if (!articles.has(lower)) return false;
    for (let next = n + 1; next <= n + LONGEST; next += 1) {
      const word = at(tokens, next);
      if (word.kind !== 'word' || plain.has(word.lower)) return false;
      if (endings.some((ending) => word.lower.length > ending.length && word.lower.endsWith(ending)))
        return true;
      if (kinds.has(word.lower)) return next > n + 1;
    }
    return false;
  });
}
