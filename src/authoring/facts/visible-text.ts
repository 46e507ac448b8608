/**
 * The text a reader sees, at the same offsets: front matter, code blocks, comments, link targets and HTML tags become
 * spaces, and so do `[CONFIRM: …]` placeholders, which state nothing.
 */
export function visibleText(markdown: string): string {
  let text = markdown;
  const front = /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?=\r?\n|$)/.exec(text);
  if (front) text = blank(text, 0, front[0].length);
  for (const pattern of HIDDEN) {
    text = text.replace(pattern, (match: string) => match.replace(/[^\n]/g, ' '));
  }
  return text;
}

const HIDDEN: readonly RegExp[] = [
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[^\S\n]*$|$(?![\s\S]))/gm,
  /<!--[\s\S]*?(?:-->|$)/g,
  /\[CONFIRM:[^\]]*\]/g,
  /\[\[(?:SECRET|EMAIL)-\d+\]\]/g,
  /(?<=\])\([^)\s]*(?:\s"[^"]*")?\)/g,
  /<\/?[a-z][^>\n]*>/gi,
];

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
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
