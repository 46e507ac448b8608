import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { heading, paragraph, tree, type Report } from './tree.js';

/** A report as a Markdown document. */
export function reportToMarkdown({ title, subtitle, tree: body }: Report): string {
  return toMarkdown(tree(heading(1, title), paragraph(subtitle), body.children), {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}
