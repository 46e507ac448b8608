import { Document, LineRuleType, Packer, PageOrientation, type ISectionOptions } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { RootContent } from 'mdast';
import { LANDSCAPE, needsLandscape, PORTRAIT } from '../report/column-widths.js';
import { contentsOf } from '../report/contents.js';
import type { Report } from '../report/tree.js';
import { BlockWriter } from './docx-blocks.js';
import { contents, cover, footer, titleOf } from './docx-front.js';
import { FONT, INK, PAGE } from './docx-look.js';
import { forXml } from './for-xml.js';

/**
 * A report as a Word document on A4: a cover when there is something to say on it, contents with page numbers, the organisation, day and page number at the
 * foot of each page, tables with heads that repeat, and wide tables on pages across.
 */
export async function reportToDocx(given: Report): Promise<Uint8Array> {
  const report = forXml(given);
  const { title, organisation, language } = report;
  const writer = new BlockWriter(language);
  const parts = partsOf(report.tree.children).map(({ across, nodes }, n) => {
    const blocks = writer.blocks(nodes, across ? LANDSCAPE : PORTRAIT);
    return section(
      report,
      across,
      n === 0 && report.facts.length === 0 ? [...titleOf(report), ...blocks] : blocks,
    );
  });
  const listed = contentsOf(report.tree);
  const deepest = listed.some(({ depth }) => depth > 2) ? 2 : 1;
  const document = new Document({
    title,
    subject: title,
    creator: 'Attest',
    lastModifiedBy: 'Attest',
    description: organisation,
    pageNumbers: estimatePageNumbers,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 20, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: headingStyle(32, 360),
        heading2: headingStyle(25, 300),
        heading3: headingStyle(22, 240),
        heading4: headingStyle(21, 200),
        heading5: headingStyle(21, 200),
      },
    },
    numbering: writer.numbering(),
    sections: [
      ...(report.facts.length > 0 ? [{ properties: { page: pageOf(false) }, children: cover(report) }] : []),
      ...(listed.length > 0 ? [section(report, false, contents(language, deepest))] : []),
      ...parts,
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Part {
  readonly across: boolean;
  readonly nodes: readonly RootContent[];
}

/** The report cut where the paper turns: a table too wide for an upright page, with what leads up to it, lies across. */
function partsOf(nodes: readonly RootContent[]): Part[] {
  const parts: { across: boolean; nodes: RootContent[] }[] = [];
  let upright: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'table' || !needsLandscape(node, PORTRAIT)) {
      upright.push(node);
      continue;
    }
    const lead = leadBefore(upright);
    const before = upright.slice(0, upright.length - lead.length);
    const last = parts.at(-1);
    if (before.length === 0 && last?.across) last.nodes.push(...lead, node);
    else {
      if (before.length > 0) parts.push({ across: false, nodes: before });
      parts.push({ across: true, nodes: [...lead, node] });
    }
    upright = [];
  }
  if (upright.length > 0 || parts.length === 0) parts.push({ across: false, nodes: upright });
  return parts;
}

/** The paragraphs right before a table, up to the headings they stand under. */
function leadBefore(nodes: readonly RootContent[]): RootContent[] {
  let start = nodes.length;
  while (start > 0 && nodes[start - 1]?.type === 'paragraph') start -= 1;
  let heading = start;
  while (heading > 0 && nodes[heading - 1]?.type === 'heading') heading -= 1;
  return heading < start || start === 0 ? nodes.slice(heading) : [];
}

function section(report: Report, across: boolean, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: { page: pageOf(across) },
    footers: { default: footer(report, across ? LANDSCAPE : PORTRAIT) },
    children,
  };
}

function pageOf(across: boolean): NonNullable<NonNullable<ISectionOptions['properties']>['page']> {
  const { width, height, margin } = PAGE;
  return {
    size: { width, height, orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: margin, bottom: margin, left: margin, right: margin, footer: 560 },
  };
}

function headingStyle(
  size: number,
  before: number,
): {
  run: { size: number; bold: true; color: string; font: string };
  paragraph: { spacing: { before: number; after: number } };
} {
  return {
    run: { size, bold: true, color: INK, font: FONT },
    paragraph: { spacing: { before, after: 100 } },
  };
}
