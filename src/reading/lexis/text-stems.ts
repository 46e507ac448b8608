import type { Language } from '../../catalog/types.js';
import { normaliseWord } from './spelling.js';
import { isStopWord } from './stop-words.js';
import { WordMemo } from './word-memo.js';

/** Enough of a word to know it by, and short enough that inflection leaves it alone. */
const LENGTH = 6;

const MEMOS: Partial<Record<Language, WordMemo<string>>> = {};

/** The telling words of a text, each once, cut to their stem. */
export function stemsOf(text: string, language: Language): readonly string[] {
  const memo = (MEMOS[language] ??= new WordMemo((word) => stemOfWord(word, language)));
  const stems = new Set<string>();
  memo.each(text, (stem) => {
    if (stem !== '') stems.add(stem);
  });
  return [...stems];
}

/** A lower-case word cut to its stem; empty for one that tells nothing. */
export function stemOfWord(word: string, language: Language): string {
  const normal = normaliseWord(word);
  return normal.length > 2 && !/^\d/.test(normal) && !isStopWord(normal, language)
    ? normal.slice(0, LENGTH)
    : '';
}
