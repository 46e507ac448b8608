import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ILevelsOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { List, PhrasingContent, RootContent, Table as MdTable } from 'mdast';
import type { Report, Tone } from '../report/tree.js';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];
const COLOURS: Readonly<Record<Tone, string>> = {
  good: '176C3A',
  fair: '8A5300',
  bad: 'B3261E',
  muted: '56606E',
};
/** Twentieths of a point between the margins of an A4 page. */
const PAGE_WIDTH = 9638;

/** A report as a Word document (A4, heading styles, page numbers, table headers that repeat). */
export async function reportToDocx({ title, subtitle, tree }: Report): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Attest',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21 }, paragraph: { spacing: { after: 120, line: 276 } } },
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') },
        { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (n) => `%${n + 1}.`) },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: subtitle, color: COLOURS.muted })] }),
          ...tree.children.flatMap((node) => block(node)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function levels(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (n: number) => string,
): ILevelsOptions[] {
  return [0, 1, 2, 3].map((level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 260 } } },
  }));
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
        size: 17,
        color: COLOURS.muted,
      }),
    ],
  });
}

function block(node: RootContent, options: IParagraphOptions = {}): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[node.depth - 1] ?? HeadingLevel.HEADING_5,
          keepNext: true,
          spacing: { before: node.depth <= 2 ? 360 : 240, after: 80 },
          children: inline(node.children),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...options, children: inline(node.children) })];
    case 'list':
      return listItems(node, 0);
    case 'table':
      return [toTable(node), new Paragraph({ text: '' })];
    case 'blockquote':
      return node.children.flatMap((child) => block(child, { indent: { left: 400 } }));
    case 'code':
      return node.value.split('\n').map(
        (line) =>
          new Paragraph({
            spacing: { after: 0 },
            children: [new TextRun({ text: line, font: 'Consolas', size: 18 })],
          }),
      );
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'D5DAE1' } } })];
    default:
      return [];
  }
}

function listItems(list: List, level: number): Paragraph[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child, n): (Paragraph | Table)[] => {
      if (child.type === 'list') return listItems(child, Math.min(3, level + 1));
      const numbering = { reference: list.ordered ? 'numbers' : 'bullets', level };
      return block(
        child,
        n === 0 ? { numbering, spacing: { after: 60 } } : { indent: { left: 400 * (level + 1) } },
      );
    }),
  ) as Paragraph[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D5DAE1' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

function toTable(table: MdTable): Table {
  const columns = table.children[0]?.children.length ?? 1;
  const widths = columnWidths(table, columns);
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: table.children.map(
      (row, n) =>
        new TableRow({
          tableHeader: n === 0,
          cantSplit: true,
          children: Array.from({ length: columns }, (_, k) => {
            const cell = row.children[k];
            const tone = cell?.data?.attest?.tone;
            const runs = inline(cell?.children ?? [], {
              bold: n === 0 || tone !== undefined,
              size: 18,
              color: tone && COLOURS[tone],
            });
            return new TableCell({
              width: { size: widths[k] ?? 1000, type: WidthType.DXA },
              margins: { top: 50, bottom: 50, left: 80, right: 80 },
              shading: n === 0 ? { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F5F8' } : undefined,
              children: [new Paragraph({ spacing: { after: 0 }, children: runs })],
            });
          }),
        }),
    ),
  });
}

/** Twentieths of a point that a character of table text needs, about, and a cell's margins. */
const CHARACTER = 112;
const CELL_MARGINS = 200;

/** Each column gets what its longest word needs; the rest goes to the columns with the longest texts. */
function columnWidths(table: MdTable, columns: number): number[] {
  const texts = Array.from({ length: columns }, (_, k) =>
    table.children.map((row) => plain(row.children[k]?.children ?? [])),
  );
  const needed = texts.map((column) => {
    const words = column.flatMap((one) => one.split(/\s+/).map((word) => Math.min(20, word.length)));
    return Math.max(...words, 3) * CHARACTER + CELL_MARGINS;
  });
  const wanted = texts.map((column) => Math.max(...column.map((one) => Math.min(90, one.length))) ** 0.85);
  const total = wanted.reduce((sum, one) => sum + one, 0);
  const rest = PAGE_WIDTH - needed.reduce((sum, one) => sum + one, 0);
  if (rest < 0) return needed.map((one) => Math.floor((PAGE_WIDTH * one) / (PAGE_WIDTH - rest)));
  return needed.map((one, k) => Math.floor(one + (rest * (wanted[k] ?? 0)) / total));
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : ''))
    .join('');
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly color?: string;
}

function inline(nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...look, text: node.value.replace(/\s*\n\s*/g, ' ') })];
      case 'inlineCode':
        return [new TextRun({ ...look, text: node.value, font: 'Consolas' })];
      case 'break':
        return [new TextRun({ ...look, break: 1 })];
      case 'strong':
        return inline(node.children, { ...look, bold: true });
      case 'emphasis':
        return inline(node.children, { ...look, italics: true });
      case 'delete':
        return inline(node.children, { ...look, strike: true });
      case 'link': {
        const children = inline(node.children, { ...look, color: '0B57A4' });
        return /^(?:https?:|mailto:)/i.test(node.url)
          ? [new ExternalHyperlink({ link: node.url, children })]
          : inline(node.children, look);
      }
      default:
        return 'children' in node ? inline(node.children, look) : [];
    }
  });
}
