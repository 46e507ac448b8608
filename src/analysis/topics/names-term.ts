import type { Language } from '../../catalog/types.js';
import { tellingWords } from './telling-words.js';

const WORDS = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** Whether a text holds all the telling words of one of the catalogue's terms, in whatever form and order. */
export function namesTerm(text: string, language: Language, terms: readonly string[]): boolean {
  let known = WORDS.get(terms);
  if (!known) {
    known = terms.map((term) => [...tellingWords(term, language)]).filter(({ length }) => length > 0);
    WORDS.set(terms, known);
  }
  const words = tellingWords(text, language);
  return known.some((term) => term.every((word) => words.has(word)));
}
