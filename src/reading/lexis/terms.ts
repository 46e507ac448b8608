import type { Language } from '../../catalog/types.js';
import { stem } from './stem.js';

/** The stems of a text's words in order, marks among them: a comma keeps "access control, change management" apart. */
export function stemmedWords(text: string, language: Language): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+|[,;:.()]/gu)].map(([word]) =>
    /^[,;:.()]$/.test(word) ? word : stem(word, language),
  );
}

/** Whether the words hold the term's words in a row. */
export function holdsTerm(words: readonly string[], term: readonly string[]): boolean {
  const [first] = term;
  if (first === undefined) return false;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (term.every((word, n) => words[at + n] === word)) return true;
  }
  return false;
}
