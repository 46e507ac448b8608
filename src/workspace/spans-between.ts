import { allMatches } from './all-matches.js';
import type { Span } from './markdown/sentences.js';

/**
 * What begins with `open` and ends with the `close` next to it, in order and apart from each other; what is never closed is
 * none. An expression for this (`<!--[\s\S]*?-->`) would look through the rest of the text at each opening; here every
 * part of the text is looked at once.
 *
 * `open` is global; `barred` is a character that may not stand between the two.
 */
export function spansBetween(text: string, open: RegExp, close: string, barred?: string): Span[] {
  const spans: Span[] = [];
  const nextClose = nextOf(text, close);
  const nextBarred = barred === undefined ? () => text.length : nextOf(text, barred);
  let from = 0;
  for (const { 0: opening, index } of allMatches(text, open)) {
    if (index < from) continue;
    const inside = index + opening.length;
    const at = nextClose(inside);
    if (at >= text.length) break;
    if (nextBarred(inside) < at) continue;
    from = at + close.length;
    spans.push({ start: index, end: from });
  }
  return spans;
}

/** Where `wanted` stands next, from offsets that only grow; the text's length when it does not. */
function nextOf(text: string, wanted: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) at = text.indexOf(wanted, from);
    if (at < 0) at = text.length;
    return at;
  };
}

/** The text with something else in the place of each span. */
export function withSpans(text: string, spans: readonly Span[], put: (span: string) => string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    out += text.slice(from, start) + put(text.slice(start, end));
    from = end;
  }
  return out + text.slice(from);
}

/** The comments of HTML in a text that are closed. */
export function commentsIn(text: string): Span[] {
  return spansBetween(text, /<!--/g, '-->');
}
