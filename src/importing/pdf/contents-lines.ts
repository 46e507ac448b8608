import { endOf } from '../../workspace/text-ends.js';
import type { TextLine } from './lines.js';

/** A page's number, in digits or Roman. */
const NUMBER_PART = /[\dIVXLCivxlc]/;
const LEADER = /[.·…_\s]/;
const MOST_DIGITS = 7;

/**
 * The lines of a table of contents with the heading above it: lines that end in dots and a page number, or in a number
 * where the words before it stand again further on as a line of their own.
 */
export function contentsLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const later = new Map<string, number>();
  lines.forEach((line, at) => later.set(folded(line.text), at));
  const isEntry = lines.map((line, at) => {
    if (line.table) return false;
    const entry = entryOf(line.text);
    if (!entry) return false;
    const words = folded(entry.words);
    return entry.hasLeaders || (words.length > 2 && (later.get(words) ?? -1) > at);
  });
  const found = new Set<TextLine>();
  for (let at = 0; at < lines.length;) {
    let end = at;
    // An entry may go on over a second line, which ends in the number.
    while (end < lines.length && (isEntry[end] || (end > at && isEntry[end + 1]))) end += 1;
    if (end - at < 2) {
      at = Math.max(end, at + 1);
      continue;
    }
    for (const line of lines.slice(at, end)) found.add(line);
    const heading = lines[at - 1];
    const [first] = lines.slice(at, end);
    if (
      heading &&
      first &&
      !heading.table &&
      heading.text.length < 40 &&
      (heading.size > first.size || heading.bold) &&
      heading.page === first.page
    )
      found.add(heading);
    at = end;
  }
  return found;
}

/** Words without case, marks and the numbers before them. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:\d{1,3} )+(?=\p{L})/u, '');
}

/** The words of a line before the page number it ends in, and whether dots lead to that. */
function entryOf(text: string): { readonly words: string; readonly hasLeaders: boolean } | undefined {
  const number = endOf(text, NUMBER_PART);
  const words = endOf(text.slice(0, number), LEADER);
  const leaders = text.slice(words, number);
  if (number === text.length || text.length - number > MOST_DIGITS || words === 0 || leaders === '')
    return undefined;
  return { words: text.slice(0, words), hasLeaders: leaders.replace(/\s/g, '').length > 2 };
}
