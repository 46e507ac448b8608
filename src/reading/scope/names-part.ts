import { tokensOf } from '../quantity/tokens.js';

/** Whether a text names something by all its words, in a row: "carrier api" in "the Carrier API is back in 8 hours". */
export function namesPart(name: string, text: string): boolean {
  const words = name.split(' ');
  const tokens = tokensOf(text);
  return tokens.some((_, n) => words.every((word, m) => tokens[n + m]?.lower === word));
}
