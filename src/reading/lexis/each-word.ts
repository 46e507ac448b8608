import { isWordUnit } from './word-memo.js';

/** Calls `visit` for every run of letters and digits, in lower case. Hyphens, slashes and apostrophes part words. */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  const lower = text.toLowerCase();
  // Lower-casing can change the length of exotic letters; places then refer to the lower-case text, which is harmless.
  let start = -1;
  for (let n = 0; n <= lower.length; n += 1) {
    const inWord = n < lower.length && isWordUnit(lower.charCodeAt(n));
    if (inWord) {
      if (start < 0) start = n;
    } else if (start >= 0) {
      visit(lower.slice(start, n), start, n);
      start = -1;
    }
  }
}
