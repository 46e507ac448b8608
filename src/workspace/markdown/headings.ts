import { slug } from 'github-slugger';
import { withoutEnd } from '../text-ends.js';

/** A heading as a reader says it: without numbering, emoji, badges left over, trailing colon or tags in brackets. */
export function cleanHeading(text: string): string {
  const cleaned = text
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
    .replace(/[([]([\d.A-Z,;\s-]{3,400})[)\]]/g, withoutTags)
    .replace(/^\s*(?:(?:section|sectie|chapter|hoofdstuk|artikel|article)\s+(?=\d))?/i, '')
    .replace(
      /^(?:\d{1,2}(?:\.\d{1,2})+[.):]?(?=\s)|\d{1,2}[.):](?=\s)|\d{1,2}(?=\s+\p{Lu})|[A-Z](?:\.\d{1,2})*[.)](?=\s)|[ivx]{1,4}[.)](?=\s))\s*/u,
      '',
    )
    .replace(/^[\s•–—:-]+/, '')
    .replace(/\s+/g, ' ');
  return withoutEnd(cleaned, /[\s:.]/);
}

const TAG = /^[A-Z]{1,4}\d?\.[\d.A-Z-]+$/;

/** Brackets with nothing but tags of other frameworks in them: `(A.5.1, A.5.2)`. */
function withoutTags(whole: string, inner: string): string {
  const tags = inner.split(/[,;\s]/).filter((tag) => tag !== '');
  return tags.length > 0 && tags.every((tag) => TAG.test(tag)) ? '' : whole;
}

/** The anchor GitHub makes of a heading's text as it is shown: with its numbers, tags and emoji. */
export function slugOf(text: string): string {
  return slug(text.trim());
}

/** Makes slugs unique within a document as GitHub does: `scope`, `scope-1`, …; `scope-1-1` when `scope-1` is taken. */
export class Slugs {
  readonly #seen = new Map<string, number>();

  unique(wanted: string): string {
    let made = wanted;
    let count = this.#seen.get(wanted) ?? 0;
    while (this.#seen.has(made)) {
      count += 1;
      made = `${wanted}-${count}`;
    }
    this.#seen.set(wanted, count);
    this.#seen.set(made, this.#seen.get(made) ?? 0);
    return made;
  }
}
