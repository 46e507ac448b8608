import type { OperatorList, Operators } from './drawn-boxes.js';

/** `B E F O R E`: letters set so far apart that each looks like a word. */
const SPACED = /^(?:\S ){3,}\S$/u;

/** Whether a text is set with its letters apart. */
export function isLetterSpaced(text: string): boolean {
  return SPACED.test(text.trim());
}

/** Gives letter-spaced texts of a page their words back, by the characters as they were drawn, spaces among them. */
export class DrawnText {
  /** All characters that were drawn, in order. */
  readonly #drawn: string;
  /** Those without spaces, and where each stands in `#drawn`. */
  readonly #letters: string;
  readonly #places: readonly number[];

  constructor({ fnArray, argsArray }: OperatorList, ops: Operators) {
    let drawn = '';
    for (const [at, fn] of fnArray.entries()) {
      if (fn === ops.endText) drawn += '\n';
      if (fn !== ops.showText) continue;
      const [glyphs] = argsArray[at] as [readonly unknown[]];
      for (const glyph of glyphs) {
        const { unicode } = (typeof glyph === 'object' && glyph !== null ? glyph : {}) as {
          readonly unicode?: unknown;
        };
        if (typeof unicode === 'string') drawn += unicode;
      }
    }
    this.#drawn = drawn;
    const places: number[] = [];
    let letters = '';
    for (let at = 0; at < drawn.length; at += 1) {
      const char = drawn[at] ?? '';
      if (/\s/.test(char)) continue;
      places.push(at);
      letters += char;
    }
    this.#letters = letters;
    this.#places = places;
  }

  /** The words of a letter-spaced text; the text as it is when they cannot be told. */
  words(text: string): string {
    const wanted = text.replace(/\s/g, '');
    const from = this.#letters.indexOf(wanted);
    if (from < 0) return text;
    const [start, end] = [this.#places[from] ?? 0, this.#places[from + wanted.length - 1] ?? 0];
    const words = this.#drawn.slice(start, end + 1).replace(/\s+/g, ' ');
    return isLetterSpaced(words) ? text : words;
  }
}
