/** What stands for a letter or digit in `eachWord` and here. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  // Latin letters with accents and everything above General Punctuation except its own block.
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x300 && code <= 0x1fff)
  );
}

/** Words remembered before a memo starts afresh: a bound on memory, not on the vocabulary. */
const MOST_WORDS = 20_000;
/** A power of two, so that at most a third of the slots is taken. */
const SLOTS = 65_536;

/**
 * Remembers what was found of each word. Words are looked up where they stand in a text, without cutting them out: most
 * words of a policy were met before.
 */
export class WordMemo<T> {
  readonly #slots = new Uint16Array(SLOTS);
  readonly #hashes = new Int32Array(MOST_WORDS + 1);
  #words: string[] = [''];
  #found: (T | undefined)[] = [undefined];

  /** `find` looks up a lower-case word that is not remembered. */
  constructor(private readonly find: (word: string) => T) {}

  /**
   * Calls `visit` for every run of letters and digits of a text, lower-cased, with what was found of it and where it
   * starts. Lower-casing can change the length of exotic letters; places then refer to the lower-case text, which is
   * harmless.
   */
  each(text: string, visit: (found: T, start: number) => void): void {
    const lower = text.toLowerCase();
    const { length } = lower;
    let start = -1;
    let hash = 0;
    for (let n = 0; n < length; n += 1) {
      const code = lower.charCodeAt(n);
      if (isWordUnit(code)) {
        if (start < 0) {
          start = n;
          hash = 0;
        }
        hash = (Math.imul(hash, 31) + code) | 0;
      } else if (start >= 0) {
        visit(this.#of(lower, start, n, hash), start);
        start = -1;
      }
    }
    if (start >= 0) visit(this.#of(lower, start, length, hash), start);
  }

  #of(text: string, start: number, end: number, hash: number): T {
    const slots = this.#slots;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
      if (this.#hashes[number] === hash && isAt(text, start, end, this.#words[number] ?? ''))
        return this.#found[number] as T;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const word = text.slice(start, end);
    const found = this.find(word);
    if (this.#words.length > MOST_WORDS) {
      slots.fill(0);
      this.#words = [''];
      this.#found = [undefined];
      slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
    slots[slot] = this.#words.length;
    this.#hashes[this.#words.length] = hash;
    this.#words.push(word);
    this.#found.push(found);
    return found;
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let n = 0; n < word.length; n += 1)
    if (word.charCodeAt(n) !== text.charCodeAt(start + n)) return false;
  return true;
}
