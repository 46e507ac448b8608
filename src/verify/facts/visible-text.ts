import { TO_CONFIRM } from '../../workspace/markdown/placeholders.js';
import { spansBetween, withSpans } from '../../workspace/spans-between.js';
import { withoutFences } from '../../workspace/without-fences.js';

/**
 * The text a reader sees, at the same offsets: front matter, code blocks, comments, link targets and HTML tags become
 * spaces, and so do `[CONFIRM: …]` placeholders, which state nothing.
 */
export function visibleText(markdown: string): string {
  const front = /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?=\r?\n|$)/.exec(markdown);
  let text = withoutFences(front ? blank(markdown, 0, front[0].length) : markdown);
  for (const pattern of HIDDEN) {
    text = text.replace(pattern, spaces);
  }
  return withSpans(text, spansBetween(text, /<\/?[a-z]/gi, '>', '\n'), spaces);
}

const HIDDEN: readonly RegExp[] = [
  /<!--[\s\S]*?(?:-->|$)/g,
  TO_CONFIRM,
  /\[\[(?:SECRET|EMAIL)-\d+\]\]/g,
  /(?<=\])\((?:[^)\s\]]|\](?!\())*(?:\s"[^"]*")?\)/g,
];

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + spaces(text.slice(start, end)) + text.slice(end);
}

function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The sentence around an offset: up to a full stop, a line break or a table's bar. */
export function sentenceAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const before = text.slice(0, start);
  const from = Math.max(lastMatch(before, /[.!?]\s|\n/g), 0);
  const rest = text.slice(end);
  const stop = /[.!?](?=\s|$)|\n|$/.exec(rest)?.index ?? rest.length;
  return text.slice(from, end + stop).trim();
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  // Only the last stretch matters, and policies can be long.
  const from = Math.max(0, text.length - 2000);
  for (const match of text.slice(from).matchAll(pattern)) last = from + match.index + match[0].length;
  return last < 0 && from > 0 ? from : last;
}

/** A text in which what is still to be confirmed, which nobody states, is a gap. */
export function withoutOpenParts(text: string): string {
  return text.includes('[CONFIRM') ? text.replace(TO_CONFIRM, '…') : text;
}
