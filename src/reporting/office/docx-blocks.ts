import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  TextRun,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphOptions,
  type Table,
} from 'docx';
import type { List, RootContent } from 'mdast';
import type { Language } from '../../catalog/types.js';
import { chartOf } from './docx-chart.js';
import { inline } from './docx-inline.js';
import { CODE_FONT, LINE } from './docx-look.js';
import { tableOf } from './docx-table.js';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];
/** Levels of a list that are indented differently. */
const DEPTHS = [0, 1, 2, 3, 4, 5];
const INDENT = 400;
const BULLETS = ['•', '–', '▪'];

export type Block = Paragraph | Table;

/** Writes blocks of a report for one Word document. Each numbered list in it counts by itself, from its own start. */
export class BlockWriter {
  private lists = 0;
  private readonly starts = new Set<number>([1]);

  constructor(private readonly language: Language) {}

  /** The definitions of the lists written so far. */
  numbering(): INumberingOptions {
    return {
      config: [
        {
          reference: 'bullets',
          levels: levels(LevelFormat.BULLET, (n) => BULLETS[n % BULLETS.length] ?? '•', 1),
        },
        ...[...this.starts].map((start) => ({
          reference: numbersFrom(start),
          levels: levels(LevelFormat.DECIMAL, (n) => `%${n + 1}.`, start),
        })),
      ],
    };
  }

  /** Blocks one after the other; what leads up to a table, a list or a chart stays with it. `room` is the page's, in twentieths of a point. */
  blocks(nodes: readonly RootContent[], room: number, options: IParagraphOptions = {}): Block[] {
    return nodes.flatMap((node, n) => {
      const next = nodes[n + 1]?.type;
      const keepNext = next === 'table' || next === 'list' || next === 'attestChart';
      return this.block(node, room, keepNext ? { ...options, keepNext } : options);
    });
  }

  private block(node: RootContent, room: number, options: IParagraphOptions): Block[] {
    switch (node.type) {
      case 'heading':
        return [
          new Paragraph({
            heading: LEVELS[node.depth - 1] ?? HeadingLevel.HEADING_5,
            keepNext: true,
            pageBreakBefore: node.data?.attest?.newPage === true,
            children: inline(node.children),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ ...options, children: inline(node.children) })];
      case 'list':
        return this.list(node, 0, room);
      case 'table':
        return [
          tableOf(node, room, leftOf(options)),
          new Paragraph({ spacing: { after: 60 }, children: [] }),
        ];
      case 'attestChart':
        return [chartOf(node.chart, this.language)];
      case 'blockquote':
        return this.blocks(node.children, room, { ...options, indent: { left: leftOf(options) + INDENT } });
      case 'code': {
        const lines = node.value.split('\n');
        return lines.map(
          (line, n) =>
            new Paragraph({
              indent: { left: leftOf(options) },
              spacing: { after: n === lines.length - 1 ? 120 : 0 },
              children: [new TextRun({ text: line, font: CODE_FONT, size: 18 })],
            }),
        );
      }
      case 'thematicBreak':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE } } })];
      default:
        return [];
    }
  }

  private list(list: List, depth: number, room: number): Block[] {
    const level = Math.min(depth, DEPTHS.length - 1);
    const start = list.start ?? 1;
    this.lists += 1;
    const instance = this.lists;
    if (list.ordered) this.starts.add(start);
    const reference = list.ordered ? numbersFrom(start) : 'bullets';
    const left = INDENT * (level + 1);
    return list.children.flatMap((item) => {
      const [first, ...more] = item.children;
      const numbering = { reference, level, instance };
      const lead =
        first?.type === 'paragraph'
          ? [
              new Paragraph({
                numbering,
                spacing: { after: 60 },
                keepNext: more[0]?.type === 'list' || more[0]?.type === 'table',
                children: inline(first.children),
              }),
            ]
          : [new Paragraph({ numbering, spacing: { after: 60 }, children: [] })];
      const rest = first?.type === 'paragraph' ? more : item.children;
      return [
        ...lead,
        ...rest.flatMap((child) =>
          child.type === 'list'
            ? this.list(child, depth + 1, room)
            : this.blocks([child], room, { indent: { left }, spacing: { after: 60 } }),
        ),
      ];
    });
  }
}

function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

function leftOf({ indent }: IParagraphOptions): number {
  return typeof indent?.left === 'number' ? indent.left : 0;
}

function levels(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (n: number) => string,
  start: number,
): ILevelsOptions[] {
  return DEPTHS.map((level) => ({
    level,
    format,
    start,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: 280 } } },
  }));
}
