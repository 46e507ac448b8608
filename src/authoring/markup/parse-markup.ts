import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Span } from '../text/offsets.js';

const EXTENSIONS = [gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmAutolinkLiteral()];
const FROM_MARKDOWN = [
  gfmTableFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmAutolinkLiteralFromMarkdown(),
];

/** Several checks look at one draft and at the text it replaces, and look again when it was repaired. */
const LAST = new Map<string, Root>();
const MOST_KEPT = 8;

/** The tree of a text as GitHub renders it, to be read only. Offsets are those of the text. */
export function parseMarkup(text: string): Root {
  const known = LAST.get(text);
  if (known) return known;
  const root = fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  const [oldest] = LAST.keys();
  if (LAST.size >= MOST_KEPT && oldest !== undefined) LAST.delete(oldest);
  LAST.set(text, root);
  return root;
}

/** Where a node stands; what has no place of its own (GitHub's literal links have none) stands where its parent does. */
export function spanOf({ position }: Nodes, parent: Span): Span {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? parent : { start, end };
}

/** Every node of a tree with its place, parents first. */
export function* eachNode(
  node: Nodes,
  around: Span = { start: 0, end: 0 },
): Iterable<{ readonly node: Nodes; readonly span: Span }> {
  const span = spanOf(node, around);
  yield { node, span };
  if (!('children' in node)) return;
  for (const child of node.children) yield* eachNode(child, span);
}

/** The text with its front matter turned into spaces, so that it is not read as Markdown. */
export function withoutFrontMatter(text: string): string {
  const front = /^\ufeff?---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?=\r?\n|$)/.exec(text)?.[0];
  return front === undefined ? text : front.replace(/[^\n]/g, ' ') + text.slice(front.length);
}
