/** Letters are told apart by their place in the alphabet; 0 stands for the end of a word, 27 for a letter with an accent. */
const LETTERS = 28;
/** How many different three letters there are. */
export const TRIGRAMS = LETTERS ** 3;
/** What one step of the learned weights of three letters is worth, in natural logarithms of odds. */
export const LANGUAGE_STEP = 0.05;

/**
 * Calls `add` with the number of each three letters in a row, the ends of words included; what is no letter parts words.
 * Words in capitals alone are names and abbreviations of no language.
 */
export function eachTrigram(text: string, add: (trigram: number) => void): void {
  let start = -1;
  let small = false;
  for (let n = 0; n <= text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (letterOf(code) !== 0) {
      if (start < 0) {
        start = n;
        small = false;
      }
      small ||= code >= 97;
    } else if (start >= 0) {
      if (small) addWord(text, start, n, add);
      start = -1;
    }
  }
}

function addWord(text: string, start: number, end: number, add: (trigram: number) => void): void {
  let before = 0;
  let last = letterOf(text.charCodeAt(start));
  for (let n = start + 1; n <= end; n += 1) {
    const letter = n === end ? 0 : letterOf(text.charCodeAt(n));
    add((before * LETTERS + last) * LETTERS + letter);
    before = last;
    last = letter;
  }
}

/** 0 for what is no letter; past the end of a text the code is not a number. */
function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 0xc0 && code <= 0x17f ? LETTERS - 1 : 0;
}
