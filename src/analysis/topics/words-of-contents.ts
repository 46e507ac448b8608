import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { Language, RequiredContent } from '../../catalog/types.js';
import { tellingWords } from './telling-words.js';

/** The words of all contents of the catalogue, as plain data. */
export interface ContentWords {
  readonly words: readonly string[];
  /** By word: how many contents have it. */
  readonly counts: readonly number[];
  /** By content, in the order of the catalogue: the words of its title, telling terms, hint, terms and examples. */
  readonly all: readonly (readonly number[])[];
  /** By content: those of its title and its telling terms. */
  readonly names: readonly (readonly number[])[];
}

/** The words of all contents in a language. Dutch texts use the English terms, too. */
export function wordsOfContents(language: Language): ContentWords {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    return number;
  };
  const all: number[][] = [];
  const names: number[][] = [];
  for (const content of POLICY_TYPES.flatMap((type) => type.contents)) {
    const { name, more } = textsOf(content, language);
    const own = [...tellingWords([...name, ...more].join(' . '), language)].map(numberOf);
    for (const number of own) counts[number] = (counts[number] ?? 0) + 1;
    all.push(own);
    names.push([...tellingWords(name.join(' . '), language)].map(numberOf));
  }
  return { words: [...numbers.keys()], counts, all, names };
}

function textsOf(
  { title, hint, terms, examples }: RequiredContent,
  language: Language,
): { readonly name: readonly string[]; readonly more: readonly string[] } {
  const name = [title[language], ...terms.strong[language]];
  if (language === 'nl') name.push(...terms.strong.en);
  return { name, more: [hint[language], ...terms.support[language], ...examples[language]] };
}
