import type { Language, Localised } from '../../catalog/types.js';
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

const TITLES = new WeakMap<Localised, Partial<Record<Language, readonly string[]>>>();

/** The same of a title, such as that of a content. */
export function namesTitle(text: string, language: Language, title: Localised): boolean {
  let known = TITLES.get(title);
  if (!known) TITLES.set(title, (known = {}));
  return namesTerm(text, language, (known[language] ??= [title[language]]));
}
