import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { asOwnReport } from '../../workspace/own-report.js';
import { chartInWords } from './chart-in-words.js';
import { bylineOf, heading, paragraph, tree, type Report } from './tree.js';

/** A report as a Markdown document. */
export function reportToMarkdown(report: Report): string {
  const body = report.tree.children.flatMap((node) =>
    node.type === 'attestChart' ? chartInWords(node.chart, report.language) : [node],
  );
  const page = toMarkdown(tree(heading(1, report.title), paragraph(bylineOf(report)), body), {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  });
  return asOwnReport(page);
}
