/** How many contributors of a key are shown to readers. */
const SHOWN = 3;

interface Entry<T> {
  readonly order: string;
  readonly owner: string;
  readonly value: T;
}

/**
 * For each key the values documents contribute, sorted. Readers see the first few only, so that a key with a thousand
 * contributors costs an edit no more than one with three.
 */
export class Heads<T> {
  readonly #entries = new Map<string, Entry<T>[]>();

  /** The first values of a key. */
  of(key: string): readonly T[] {
    return (this.#entries.get(key) ?? []).slice(0, SHOWN).map(({ value }) => value);
  }

  /** Every value of a key, in order. */
  all(key: string): readonly T[] {
    return (this.#entries.get(key) ?? []).map(({ value }) => value);
  }

  add(key: string, owner: string, order: string, value: T): void {
    const entries = this.#entries.get(key);
    const entry = { order, owner, value };
    if (!entries) this.#entries.set(key, [entry]);
    else entries.splice(place(entries, order, owner), 0, entry);
  }

  remove(key: string, owner: string, order: string): void {
    const entries = this.#entries.get(key);
    if (!entries) return;
    const at = place(entries, order, owner);
    if (entries[at]?.owner === owner && entries[at].order === order) entries.splice(at, 1);
    if (entries.length === 0) this.#entries.delete(key);
  }
}

/** Where an entry stands or would stand. */
function place<T>(entries: readonly Entry<T>[], order: string, owner: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && (entry.order < order || (entry.order === order && entry.owner < owner))) low = middle + 1;
    else high = middle;
  }
  return low;
}
