import { at, type Token } from './tokens.js';
import type { QuantityWords } from './vocabulary.js';

const LONGEST = 6;
const LINKS = 3;

/** The words around a noun that begin at a token: "confirmation of the incident", "het einde van het contract". */
export function groupAt(tokens: readonly Token[], n: number, words: QuantityWords): number {
  let next = n;
  for (let links = 0; links <= LINKS; links += 1) {
    const end = plainGroup(tokens, next, words);
    // A link needs something behind it.
    if (end === next) return links === 0 ? n : next - 1;
    if (links === LINKS || !words.links.has(at(tokens, end).lower)) return end;
    next = end + 1;
  }
  return next;
}

/** The determiner, the words that describe, and the noun. */
function plainGroup(tokens: readonly Token[], from: number, words: QuantityWords): number {
  let n = from;
  while (words.determiners.has(at(tokens, n).lower) && n < from + 2) n += 1;
  const noun = n;
  while (n < noun + LONGEST) {
    const token = at(tokens, n);
    if (token.kind === 'mark' || words.stops.has(token.lower) || words.links.has(token.lower)) break;
    if (n > noun && words.endsGroup(token.lower)) break;
    n += 1;
    // In Dutch what describes a noun ends in -e and stands before it; the noun ends the group.
    if (words.endsAtNoun && !words.describes(token.lower)) {
      // "HR-afdeling": a hyphen carries it on.
      while (at(tokens, n).gap === 'hyphen' && at(tokens, n).kind !== 'mark') n += 1;
      break;
    }
  }
  return n === noun ? from : n;
}
