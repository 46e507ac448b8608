/** So many characters are copied at a time: what a call takes as arguments is limited. */
const PIECE = 4096;
const CODES = new Uint16Array(PIECE);

/**
 * The same text in one byte a character when all its characters fit. What is cut out of a document takes two bytes a
 * character wherever a dash or a curly quote stands in the document, and everything done with it (patterns, lower case,
 * looking up words) is slower for that.
 */
export function narrow(text: string): string {
  let made = '';
  for (let from = 0; from < text.length; from += PIECE) {
    const count = Math.min(PIECE, text.length - from);
    for (let n = 0; n < count; n += 1) {
      const code = text.charCodeAt(from + n);
      if (code > 255) return text;
      CODES[n] = code;
    }
    // Spread, the numbers would go one by one through an iterator.
    made += Reflect.apply(String.fromCharCode, undefined, CODES.subarray(0, count)) as string;
  }
  return made;
}
