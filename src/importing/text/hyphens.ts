import { endOf } from '../../workspace/text-ends.js';

/** Words are no longer; more of a text is not looked at. */
const LONGEST_WORD = 60;
/** So many line ends, and so small a share of them, are no sign of parted words. */
const FEW = 2;
const FEW_OF = 0.01;
const HYPHEN_AT_END = /[\p{L}\p{N}]([-\u2010\u00ad])$/u;
const WORD_PART = /[\p{L}\p{N}'’-]/u;
const FIRST_PART = /^[\p{L}\p{N}'’-]*/u;

/** Joins lines whose words were parted at the end of a line, keeping the hyphens that belong to the word. */
export class HyphenJoiner {
  readonly #words = new Map<string, number>();
  readonly #guessed = new Set<string>();
  /** Whether the program parted words by itself; where hardly a line ends in a hyphen, each is the word's own. */
  readonly #parts: boolean;

  /** `texts` are all lines of the document: a word that stands elsewhere tells how it is written. */
  constructor(texts: readonly string[]) {
    const ends = texts.filter((text) => HYPHEN_AT_END.test(text)).length;
    this.#parts = ends > FEW && ends > FEW_OF * texts.length;
    for (const text of texts) {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu) ?? [];
      for (const [at, word] of words.entries()) {
        // The parted word itself tells nothing.
        if ((at === words.length - 1 && HYPHEN_AT_END.test(text)) || word.length > 60) continue;
        const plain = word.replace(/\u2010/g, '-');
        this.#words.set(plain, (this.#words.get(plain) ?? 0) + 1);
      }
    }
  }

  /** One text of two lines. */
  join(text: string, more: string): string {
    const [, hyphen] = HYPHEN_AT_END.exec(text.slice(-LONGEST_WORD)) ?? [];
    if (text === '' || more === '') return text + more;
    if (hyphen === undefined || !/^[\p{L}\p{N}]/u.test(more)) return `${text} ${more}`;
    return this.keeps(text, more) ? `${text.slice(0, -1)}-${more}` : text.slice(0, -1) + more;
  }

  /** Words that were joined without a sign elsewhere in the document that they are written so. */
  get guessed(): readonly string[] {
    return [...this.#guessed];
  }

  /** Whether the hyphen at the end of a line stays when the next line follows. */
  keeps(text: string, more: string): boolean {
    const end = text.slice(-LONGEST_WORD);
    if (end.endsWith('\u00ad')) return false;
    const start = end.slice(0, -1);
    const before = start.slice(endOf(start, WORD_PART)).toLowerCase();
    const after = FIRST_PART.exec(more.slice(0, LONGEST_WORD))?.[0].toLowerCase() ?? '';
    if (this.#words.has(`${before}-${after}`)) return true;
    if (this.#words.has(before + after)) return false;
    if (/^[\p{Lu}\p{N}]/u.test(more) || /^\p{L}?$/u.test(before) || /\p{N}$/u.test(before)) return true;
    // `AES-` and its like are no syllables.
    if (/\p{Lu}{2}$/u.test(end.slice(0, -1))) return true;
    const parts = before.split('-');
    if (this.#words.has(parts.at(-1) ?? '') && this.#words.has(after) && after.length > 3) return true;
    if (!this.#parts && !/[\u2010\u00ad]$/.test(end)) return true;
    this.#guessed.add(before + after);
    return false;
  }
}
