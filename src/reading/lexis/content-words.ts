import type { Language } from '../../catalog/types.js';
import { tokensOf } from '../quantity/tokens.js';
import { normaliseWord } from './spelling.js';
import { stem } from './stem.js';
import { isStopWord } from './stop-words.js';

/** A word that says something of its own, with its stem. */
export interface ContentWord {
  readonly stem: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index among the tokens of the text. */
  readonly token: number;
}

/** The words of a text but for its small words and numbers, in order. */
export function contentWords(text: string, language: Language): ContentWord[] {
  return tokensOf(text).flatMap(({ lower, kind, start, end }, token) => {
    if (kind !== 'word' || lower.length < 2 || isStopWord(lower, language)) return [];
    return [{ stem: stem(normaliseWord(lower), language), text: text.slice(start, end), start, end, token }];
  });
}
