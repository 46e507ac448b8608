/** A part of a longer list; agents pay for every word they read. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** How many there are in all, and where the next part begins; undefined when this was the last. */
export interface PageInfo {
  readonly total: number;
  readonly nextOffset?: number;
}

/** The entries of one page, with what tells how to get the rest. */
export function pageOf<T>(
  all: readonly T[],
  { offset, limit }: Page,
): { readonly items: readonly T[]; readonly info: PageInfo } {
  const end = offset + limit;
  return {
    items: all.slice(offset, end),
    info: { total: all.length, ...(end < all.length && { nextOffset: end }) },
  };
}

/** A text cut to a length, so that one long sentence does not fill an answer. */
export function shortened(text: string, most = 400): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > most ? `${folded.slice(0, most - 1)}…` : folded;
}
