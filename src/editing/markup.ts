import type { Range } from '../workspace/position.js';

/** Foreign text that shall stand in Markdown as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
}

/** A link that opens a file at a place. */
export function placeLink(label: string, uri: string, range: Range): string {
  return `[${escapeMarkdown(label)}](${uri.replace(/[()\s]/g, (char) => encodeURIComponent(char))}#L${range.start.line + 1})`;
}

/** Text cut to a length at a word, with an ellipsis. */
export function shorten(text: string, length = 140): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).trimEnd()}…`;
}
