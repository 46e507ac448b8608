import type { Findings } from '../import-note.js';
import { isBlank, plainText, type Inline } from '../text/blocks.js';
import { child, descendants, valueOf, type XmlNode } from '../text/xml.js';
import type { InlineReader, ReadRuns } from './read-inlines.js';
import type { NumberLabel, Numbering } from './numbering.js';
import type { RawBlock, RawCell, RawParagraph, RawTable } from './raw.js';
import type { ParagraphLook, Styles } from './styles.js';
import { CONTENTS_STYLE } from './contents-style.js';
import { unread } from './unread.js';

/** The heading of a table of contents is no longer. */
const LONGEST_HEADING = 30;
const CONTENTS_GALLERY = /^(?:table of contents|table of figures)/i;

/** Reads the paragraphs and tables of a body, a cell or a text box, in their order. */
export class BodyReader {
  #paragraphs = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly inlines: InlineReader,
    private readonly findings: Findings,
  ) {}

  read(nodes: readonly XmlNode[]): RawBlock[] {
    const blocks: RawBlock[] = [];
    // Text of paragraphs whose end was taken out, which goes on in the next.
    let pending: readonly Inline[] = [];
    const visit = (node: XmlNode): void => {
      switch (node.name) {
        case 'p': {
          const { paragraph, ended, boxes, inContents } = this.#paragraph(node, pending);
          if (inContents) this.#dropHeading(blocks, paragraph.number);
          pending = ended ? [] : paragraph.inlines;
          if (ended && !isBlank(paragraph.inlines)) blocks.push(paragraph);
          for (const box of boxes) {
            this.findings.add('text-box', paragraph.number);
            blocks.push(...this.read(box.children));
          }
          return;
        }
        case 'tbl':
          blocks.push(this.#table(node));
          return;
        case 'sdt':
          if (isContents(node)) {
            this.#dropHeading(blocks, this.#paragraphs + 1);
            this.#skip(node);
          } else (child(node, 'sdtContent')?.children ?? []).forEach(visit);
          return;
        case 'customXml':
        case 'ins':
        case 'moveTo':
          node.children.forEach(visit);
          return;
        case 'del':
        case 'moveFrom':
          this.findings.add('deleted', this.#paragraphs);
          return;
        case 'AlternateContent':
          (child(node, 'Choice') ?? child(node, 'Fallback'))?.children.forEach(visit);
          return;
        case 'altChunk':
        case 'subDoc':
          this.findings.add('embedded', this.#paragraphs);
          return;
        default:
          unread(node, this.#paragraphs + 1, this.findings);
      }
    };
    nodes.forEach(visit);
    return blocks;
  }

  #paragraph(
    node: XmlNode,
    before: readonly Inline[],
  ): { paragraph: RawParagraph; ended: boolean; boxes: readonly XmlNode[]; inContents: boolean } {
    this.#paragraphs += 1;
    const number = this.#paragraphs;
    const properties = child(node, 'pPr');
    const look = this.styles.paragraph(properties);
    const mark = child(properties, 'rPr');
    const ended = !child(mark, 'del') && !child(mark, 'moveFrom');
    if (!ended) this.findings.add('deleted', number);
    const runs = this.inlines.read(node, look.styleId, number);
    const inContents = CONTENTS_STYLE.test(look.styleName) || (runs.contents && isBlank(runs.inlines));
    if (inContents) this.findings.add('contents', number);
    const inlines = inContents ? [] : [...before, ...runs.inlines];
    const hidden = runs.hidden && isBlank(inlines);
    const label = ended && !hidden && !inContents ? this.#label(look) : undefined;
    return {
      paragraph: {
        kind: 'paragraph',
        inlines,
        look,
        styles: this.styles.names(look.styleId),
        label,
        ...typography(runs),
        number,
      },
      ended,
      boxes: runs.boxes,
      inContents,
    };
  }

  #label({ list, listLevel, styleId }: ParagraphLook): NumberLabel | undefined {
    if (list === undefined || list === '0') return undefined;
    return this.numbering.next(list, this.numbering.levelOfStyle(list, styleId) ?? listLevel ?? 0);
  }

  #table(node: XmlNode): RawTable {
    const number = this.#paragraphs + 1;
    const rows: RawCell[][] = [];
    const visit = (one: XmlNode): void => {
      if (one.name === 'sdt') (child(one, 'sdtContent')?.children ?? []).forEach(visit);
      else if (one.name === 'customXml' || one.name === 'ins') one.children.forEach(visit);
      else if (one.name === 'tr') {
        const properties = child(one, 'trPr');
        if (child(properties, 'del')) {
          this.findings.add('deleted', this.#paragraphs + 1);
          this.#paragraphs += descendants(one, 'p').length;
          return;
        }
        if (child(properties, 'ins')) this.findings.add('inserted', this.#paragraphs + 1);
        const before = Number(valueOf(properties, 'gridBefore') ?? 0);
        const offset = Array.from({ length: Math.min(before, 60) }, (): RawCell => ({
          blocks: [],
          span: 1,
          merge: 'none',
        }));
        rows.push([...offset, ...this.#cells(one)]);
      }
    };
    node.children.forEach(visit);
    return { kind: 'table', rows, number };
  }

  #cells(row: XmlNode): RawCell[] {
    return row.children.flatMap((one): RawCell[] => {
      if (one.name === 'sdt') return this.#cells(child(one, 'sdtContent') ?? one);
      if (one.name === 'customXml') return this.#cells(one);
      if (one.name !== 'tc') return [];
      const properties = child(one, 'tcPr');
      const merge = child(properties, 'vMerge');
      const span = Math.min(60, Math.max(1, Number(valueOf(properties, 'gridSpan') ?? 1) || 1));
      const goesOn = merge !== undefined && merge.attributes.val !== 'restart';
      return [
        { blocks: this.read(one.children), span, merge: goesOn ? 'goes-on' : merge ? 'begins' : 'none' },
      ];
    });
  }

  /** Takes out the short bold or large line right above a table of contents, which is its heading. */
  #dropHeading(blocks: RawBlock[], number: number): void {
    const last = blocks.at(-1);
    if (last?.kind !== 'paragraph' || last.number !== number - 1) return;
    const text = plainText(last.inlines);
    const isHeading =
      last.bold || last.look.outline !== undefined || last.styles.some((name) => name.includes('heading'));
    if (!isHeading || text.length > LONGEST_HEADING || last.styles.includes('title')) return;
    blocks.pop();
    this.findings.add('contents', last.number);
  }

  /** Leaves out a table of contents, counting its paragraphs. */
  #skip(node: XmlNode): void {
    for (let left = descendants(node, 'p').length; left > 0; left -= 1) {
      this.#paragraphs += 1;
      this.findings.add('contents', this.#paragraphs);
    }
  }
}

function isContents(node: XmlNode): boolean {
  const gallery = valueOf(child(child(node, 'sdtPr'), 'docPartObj'), 'docPartGallery');
  return gallery !== undefined && CONTENTS_GALLERY.test(gallery);
}

function typography({ sizes, bold }: ReadRuns): { size: number; bold: boolean } {
  const all = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  return { size: Math.max(0, ...sizes.keys()), bold: all > 0 && bold >= 0.95 * all };
}
