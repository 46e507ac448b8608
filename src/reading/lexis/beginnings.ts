/** Words remembered before a memo starts afresh: a bound on memory. */
const MOST_WORDS = 20_000;
/** A longer word would hold the text it was cut from in memory, and comes back seldom. */
const LONGEST_WORD = 12;

/** Remembers of words, by vocabulary, whether something may begin with them: a reader asks for every word of a text. */
export class Beginnings<V extends object> {
  readonly #known = new WeakMap<V, Map<string, boolean>>();

  of(word: string, vocabulary: V, ask: () => boolean): boolean {
    if (word.length > LONGEST_WORD) return ask();
    let known = this.#known.get(vocabulary);
    if (!known || known.size >= MOST_WORDS) this.#known.set(vocabulary, (known = new Map()));
    let may = known.get(word);
    if (may === undefined) known.set(word, (may = ask()));
    return may;
  }
}
