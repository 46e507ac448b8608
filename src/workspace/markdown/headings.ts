/** A heading as a reader says it: without numbering, emoji, badges left over, trailing colon or tags in brackets. */
export function cleanHeading(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
    .replace(/\s*[([](?:[A-Z]{1,4}\d?\.[\d.A-Z-]+[,;\s]*)+[)\]]/g, '')
    .replace(/^\s*(?:(?:section|sectie|chapter|hoofdstuk|artikel|article)\s+(?=\d))?/i, '')
    .replace(
      /^(?:\d{1,2}(?:\.\d{1,2})+[.):]?(?=\s)|\d{1,2}[.):](?=\s)|\d{1,2}(?=\s+\p{Lu})|[A-Z](?:\.\d{1,2})*[.)](?=\s)|[ivx]{1,4}[.)](?=\s))\s*/u,
      '',
    )
    .replace(/^[\s•–—:-]+|[\s:.]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The anchor GitHub makes of a heading's text. */
export function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Makes slugs unique within a document as GitHub does: `scope`, `scope-1`, … */
export class Slugs {
  readonly #seen = new Map<string, number>();

  unique(slug: string): string {
    const count = this.#seen.get(slug);
    this.#seen.set(slug, (count ?? -1) + 1);
    return count === undefined ? slug : `${slug}-${count + 1}`;
  }
}
