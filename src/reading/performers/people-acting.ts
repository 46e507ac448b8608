import type { Language } from '../../catalog/types.js';
import { isVerbForm } from '../force/verb-form.js';
import { contentWords } from '../lexis/content-words.js';
import { at, tokensOf } from '../quantity/tokens.js';

/** A first name as it is written; a word at the head of a sentence may look like one. */
const NAME = /^\p{Lu}\p{Ll}{2,15}$/u;

/** People who do something by their first names: "Farah keeps the list", "Nkechi beslist". May hold other words with a capital. */
export function peopleActing(text: string, language: Language): readonly string[] {
  const tokens = tokensOf(text);
  const telling = new Set(contentWords(text, language).map(({ start }) => start));
  return tokens.flatMap(({ start, end }, n) => {
    const word = text.slice(start, end);
    return NAME.test(word) && telling.has(start) && isVerbForm(at(tokens, n + 1).lower, language)
      ? [word]
      : [];
  });
}
