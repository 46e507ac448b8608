import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { PhrasingContent } from 'mdast';
import { onOneLine } from '../../workspace/text-ends.js';
import { ACCENT, CODE_FONT } from './docx-look.js';

/** How a stretch of text looks; a size is in half points. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly color?: string;
}

/** Running text as runs of a Word paragraph. */
export function inline(nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...look, text: onOneLine(node.value) })];
      case 'inlineCode':
        return [new TextRun({ ...look, text: node.value, font: CODE_FONT })];
      case 'break':
        return [new TextRun({ ...look, break: 1 })];
      case 'strong':
        return inline(node.children, { ...look, bold: true });
      case 'emphasis':
        return inline(node.children, { ...look, italics: true });
      case 'delete':
        return inline(node.children, { ...look, strike: true });
      case 'link':
        return /^(?:https?:|mailto:)/i.test(node.url)
          ? [
              new ExternalHyperlink({
                link: node.url,
                children: inline(node.children, { ...look, color: ACCENT }),
              }),
            ]
          : inline(node.children, look);
      default:
        return 'children' in node ? inline(node.children, look) : [];
    }
  });
}
