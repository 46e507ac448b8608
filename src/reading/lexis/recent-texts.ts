/**
 * Remembers what was made of the texts that were asked for last. When so many are known, those that have not been asked for
 * since the time before are forgotten: who goes round and round a little more than fits still finds what stays the same.
 */
export class RecentTexts<T> {
  #now = new Map<string, T>();
  #before = new Map<string, T>();

  /** At most twice as many as `most` are kept. */
  constructor(private readonly most: number) {}

  get(text: string): T | undefined {
    const known = this.#now.get(text);
    if (known !== undefined) return known;
    const earlier = this.#before.get(text);
    if (earlier !== undefined) this.set(text, earlier);
    return earlier;
  }

  set(text: string, made: T): void {
    if (this.#now.size >= this.most) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(text, made);
  }
}
