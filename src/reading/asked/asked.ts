import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { AskedWords } from './vocabulary.js';

const PATTERNS: readonly Readonly<Record<keyof AskedWords, WordPatterns>>[] = [EN, NL].map(
  ({ drop, loosen }) => ({ drop: new WordPatterns(drop), loosen: new WordPatterns(loosen) }),
);

/** Whether somebody's words ask for something of a text. A request may be in another language than the text. */
export function asksTo(what: keyof AskedWords, words: string): boolean {
  const tokens = tokensOf(words);
  return PATTERNS.some((patterns) => patterns[what].test(tokens));
}
