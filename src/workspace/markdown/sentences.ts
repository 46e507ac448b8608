import { allMatches } from '../all-matches.js';

/** A span of a text, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that end with a full stop inside a sentence, English and Dutch. */
const ABBREVIATIONS =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|nr|inc|ltd|mr|mrs|ms|dr|st|art|sec|fig|max|min|incl|excl|bijv|bv|d\.w\.z|o\.a|m\.b\.t|i\.v\.m|t\.a\.v|d\.m\.v|n\.v\.t|evt|resp|ca|jl|a\.s)|\b[A-Za-z]|^\(?\d{1,2})\.$/i;

/** Where a sentence may end. */
const ENDS = /[.!?]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])|[;:](?=\s+[a-z]\)\s)/gu;

/** Cuts plain text (white space folded) into sentences. Full stops in abbreviations and numbers do not end one. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of allMatches(text, ENDS)) {
    const end = match.index + match[0].trimEnd().length;
    const before = text.slice(Math.max(start, match.index - 12), match.index + 1);
    if (match[0].startsWith('.') && ABBREVIATIONS.test(before)) continue;
    push(end);
  }
  push(text.length);
  return spans;

  function push(end: number): void {
    let from = start;
    while (from < end && text[from] === ' ') from += 1;
    let to = end;
    while (to > from && text[to - 1] === ' ') to -= 1;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  }
}
