import { tokensOf } from '../quantity/tokens.js';

/** Whether a text names something by all its words, in a row: "carrier api" in "the Carrier API is back in 8 hours". */
export function namesPart(name: string, text: string): boolean {
  const words = name.split(' ');
  const tokens = tokensOf(text);
  return tokens.some((_, n) => words.every((word, m) => tokens[n + m]?.lower === word));
}

/** Shorter words stand in too many others. */
const LONG = 4;

/** Which of some things a text names by a word that is theirs alone, also as a part: "salaris" in "de salarisdatabase". */
export function partsNamed(names: readonly string[], text: string): string[] {
  const different = [...new Set(names)];
  const tokens = tokensOf(text);
  return different.filter((name) =>
    name
      .split(' ')
      .filter((word) => word.length >= LONG)
      .filter((word) => !different.some((other) => other !== name && other.split(' ').includes(word)))
      .some((word) => tokens.some(({ lower }) => lower.startsWith(word))),
  );
}
