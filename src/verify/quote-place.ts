import type { PlacedStatement } from './placed-statements.js';

/** Where some words of a statement stand in the file's text, where markup may stand between them. */
export function placeOfQuote(
  text: string,
  { start, end, statement }: PlacedStatement,
  quote: string,
  at = 0,
): { readonly quote: string; readonly quoteStart: number; readonly quoteEnd: number } {
  const source = text.slice(start, end);
  // The same words may stand in the statement twice: the one as far along is meant.
  const before = countOf(statement.text.slice(0, at), quote);
  let found = -1;
  for (let n = 0; n <= before; n += 1) {
    const next = source.indexOf(quote, found + 1);
    if (next < 0) break;
    found = next;
  }
  if (found >= 0) return { quote, quoteStart: start + found, quoteEnd: start + found + quote.length };
  const loose = looseMatch(source, quote);
  return loose
    ? { quote, quoteStart: start + loose.start, quoteEnd: start + loose.end }
    : { quote, quoteStart: start, quoteEnd: end };
}

function countOf(text: string, quote: string): number {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}

/** The words one after the other, whatever marks and spaces stand between them. */
function looseMatch(source: string, quote: string): { start: number; end: number } | undefined {
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first] = words;
  if (first === undefined) return undefined;
  for (let start = source.indexOf(first); start >= 0; start = source.indexOf(first, start + 1)) {
    let end = start;
    const fits = words.every((word) => {
      const next = source.indexOf(word, end);
      if (next < 0 || /[\p{L}\p{N}]/u.test(source.slice(end, next))) return false;
      end = next + word.length;
      return true;
    });
    if (fits) return { start, end };
  }
  return undefined;
}
