import type { RawBlock, RawCell, RawParagraph, RawTable } from '../docx/raw.js';
import type { NumberLabel } from '../docx/numbering.js';
import type { Findings } from '../import-note.js';
import { isBlank, plainText, type Inline } from '../text/blocks.js';
import { child, descendants, textOf, type XmlNode } from '../text/xml.js';
import { OdtCounter } from './odt-numbers.js';
import type { OdtLook, OdtStyles } from './odt-styles.js';

/** Lists of contents and indexes. */
const INDEX =
  /^(?:table-of-content|alphabetical-index|illustration-index|table-index|object-index|user-index|bibliography)$/;
const MOST_SPANNED = 60;
/** A level is set in by so much where nothing else says (twips). */
const INDENT = 360;
/** Half points, where no style names a size. */
const DEFAULT_SIZE = 24;

/** A numbered item a paragraph begins. */
interface OpenItem {
  readonly list: string;
  readonly level: number;
  readonly counter: OdtCounter;
  labelled: boolean;
}

interface Text {
  readonly look: OdtLook;
  readonly link: string | undefined;
  readonly after: RawBlock[];
  /** How many characters are bold, how many there are, and the largest size met. */
  readonly weight: { bold: number; all: number; size: number };
}

/**
 * Reads the text of an OpenDocument file as it is shown, with all changes accepted, into paragraphs and tables as a Word
 * file gives them.
 */
export class OdtReader {
  #paragraphs = 0;
  readonly notes = new Map<string, readonly Inline[]>();
  readonly #outline = new OdtCounter();
  readonly #counters = new Map<string, OdtCounter>();

  constructor(
    private readonly styles: OdtStyles,
    private readonly findings: Findings,
  ) {}

  /** The blocks of a body, a cell or a text box, in their order. */
  read(nodes: readonly XmlNode[], item?: OpenItem): RawBlock[] {
    return nodes.flatMap((node) => this.#block(node, item));
  }

  #block(node: XmlNode, item: OpenItem | undefined): RawBlock[] {
    if (INDEX.test(node.name)) {
      for (let left = descendants(node, 'p').length; left > 0; left -= 1) {
        this.#paragraphs += 1;
        this.findings.add('contents', this.#paragraphs);
      }
      return [];
    }
    switch (node.name) {
      case 'p':
      case 'h':
        return this.#paragraph(node, item);
      case 'list':
        return this.#list(node, item ? item.level + 1 : 0, item?.list);
      case 'table':
        return [this.#table(node)];
      case 'section':
        if (node.attributes.display === 'none') {
          this.findings.add('hidden', this.#paragraphs, textOf(node));
          return [];
        }
        return this.read(node.children);
      case 'tracked-changes':
        this.#changes(node);
        return [];
      case 'frame':
        return this.#frame(node);
      case 'text-box':
      case 'numbered-paragraph':
        return this.read(node.children, item);
      default:
        return [];
    }
  }

  /** What was deleted stands apart from the text; what was put in stands in it. */
  #changes(node: XmlNode): void {
    for (const region of node.children) {
      const kind = region.children[0]?.name ?? '';
      const text = descendants(region, 'p').map(textOf).join(' ');
      if (kind === 'deletion') this.findings.add('deleted', this.#paragraphs + 1, text);
      else if (kind === 'insertion') this.findings.add('inserted', this.#paragraphs + 1);
    }
  }

  #paragraph(node: XmlNode, item: OpenItem | undefined): RawBlock[] {
    this.#paragraphs += 1;
    const number = this.#paragraphs;
    const style = node.attributes['style-name'];
    const look = this.styles.paragraphLook(style);
    const text: Text = { look, link: undefined, after: [], weight: { bold: 0, all: 0, size: 0 } };
    const inlines = this.#inlines(node.children, text);
    if (isBlank(inlines)) return text.after;
    const outline = node.name === 'h' ? Number(node.attributes['outline-level'] ?? 1) - 1 : undefined;
    const label =
      item && !item.labelled
        ? this.#label(item)
        : outline === undefined
          ? undefined
          : this.#outlineLabel(outline, node);
    // A further paragraph of an item stands where the item's text does.
    const inset = item?.labelled ? this.#indentOf(item.list, item.level) : 0;
    if (item) item.labelled = true;
    const names = this.styles.names(style);
    const paragraph: RawParagraph = {
      kind: 'paragraph',
      inlines,
      look: {
        styleId: style,
        styleName: names[0] ?? '',
        outline,
        list: item?.list,
        listLevel: item?.level,
        indent: inset > 0 ? inset : look.indent,
      },
      styles: names,
      label,
      size: text.weight.size,
      bold: text.weight.all > 0 && text.weight.bold >= 0.95 * text.weight.all,
      number,
    };
    return [paragraph, ...text.after];
  }

  #label({ list, level, counter }: OpenItem): NumberLabel | undefined {
    const label = counter.next(level + 1, (depth) => this.styles.level(list, depth));
    if (label === '') return undefined;
    const own = this.styles.level(list, level + 1);
    return { label, bullet: own?.bullet !== undefined, level, list, indent: this.#indentOf(list, level) };
  }

  #indentOf(list: string, level: number): number {
    return this.styles.level(list, level + 1)?.indent ?? INDENT * (level + 1);
  }

  #outlineLabel(outline: number, node: XmlNode): NumberLabel | undefined {
    if (node.attributes['is-list-header'] === 'true') return undefined;
    const label = this.#outline.next(outline + 1, (depth) => this.styles.outline.get(depth));
    return label === '' ? undefined : { label, bullet: false, level: outline, list: '', indent: 0 };
  }

  #list(list: XmlNode, level: number, inherited: string | undefined): RawBlock[] {
    const { 'style-name': style, 'continue-numbering': goesOn, 'continue-list': continued } = list.attributes;
    const own = style ?? inherited ?? '';
    const counter = this.#counters.get(own) ?? new OdtCounter();
    this.#counters.set(own, counter);
    if (level === 0 && goesOn !== 'true' && continued === undefined)
      counter.restart(1, this.styles.level(own, 1)?.start ?? 1);
    return list.children.flatMap((node): RawBlock[] => {
      if (node.name !== 'list-item' && node.name !== 'list-header') return [];
      const start = node.attributes['start-value'];
      if (start !== undefined) counter.restart(level + 1, Number(start) || 1);
      return this.read(node.children, { list: own, level, counter, labelled: node.name === 'list-header' });
    });
  }

  #table(table: XmlNode): RawTable {
    const number = this.#paragraphs + 1;
    const rows = ['table-header-rows', 'table-rows', 'table-row-group'].reduce(
      (nodes, group) => nodes.flatMap((node) => (node.name === group ? node.children : [node])),
      table.children,
    );
    return {
      kind: 'table',
      rows: rows.flatMap((row) => (row.name === 'table-row' ? [this.#row(row)] : [])),
      number,
    };
  }

  #row(row: XmlNode): RawCell[] {
    const cells: RawCell[] = [];
    // Places that the cell before covers to the right.
    let covered = 0;
    for (const cell of row.children) {
      const again = Math.min(MOST_SPANNED, Number(cell.attributes['number-columns-repeated'] ?? 1) || 1);
      if (cell.name === 'covered-table-cell') {
        for (let n = 0; n < again; n += 1) {
          if (covered > 0) covered -= 1;
          else cells.push({ blocks: [], span: 1, merge: 'goes-on' });
        }
      } else if (cell.name === 'table-cell') {
        const { 'number-rows-spanned': down = '1', 'number-columns-spanned': across = '1' } = cell.attributes;
        const span = Math.min(MOST_SPANNED, Number(across) || 1);
        const blocks = this.read(cell.children);
        for (let n = 0; n < again; n += 1)
          cells.push({ blocks, span, merge: Number(down) > 1 ? 'begins' : 'none' });
        covered = span - 1;
      }
    }
    return cells;
  }

  #inlines(nodes: readonly XmlNode[], text: Text): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.name) {
        case '':
          return this.#text(node.text, text);
        case 's':
          return this.#text(' ', text);
        case 'tab':
          return this.#text('\t', text);
        case 'line-break':
          return [{ kind: 'break' }];
        case 'span': {
          const own = this.styles.look(node.attributes['style-name']);
          const { look } = text;
          const shown = {
            bold: own.bold ?? look.bold,
            struck: own.struck ?? look.struck,
            italic: own.italic ?? look.italic,
            hidden: own.hidden ?? look.hidden,
            size: own.size ?? look.size,
          };
          return this.#inlines(node.children, { ...text, look: shown });
        }
        case 'a':
          return this.#inlines(node.children, { ...text, link: node.attributes.href ?? text.link });
        case 'note':
          return [this.#note(node)];
        case 'annotation':
          this.findings.add('comment', this.#paragraphs, descendants(node, 'p').map(textOf).join(' '));
          return [];
        case 'hidden-text':
        case 'hidden-paragraph':
          this.findings.add('hidden', this.#paragraphs, textOf(node));
          return [];
        case 'placeholder':
          this.findings.add('placeholder', this.#paragraphs, textOf(node));
          return this.#inlines(node.children, text);
        case 'frame':
        case 'custom-shape':
          text.after.push(...this.#frame(node));
          return [];
        case 'soft-page-break':
        case 'annotation-end':
        case 'ruby-text':
          return [];
        default:
          return this.#inlines(node.children, text);
      }
    });
  }

  #text(value: string, { look, link, weight }: Text): Inline[] {
    if (look.hidden) {
      if (value.trim() !== '') this.findings.add('hidden', this.#paragraphs, value);
      return [];
    }
    const plain = value.replace(/\u00ad/g, '');
    if (plain === '') return [];
    weight.all += plain.trim().length;
    if (plain.trim() !== '') weight.size = Math.max(weight.size, look.size ?? DEFAULT_SIZE);
    if (look.bold) weight.bold += plain.trim().length;
    return [
      {
        kind: 'text',
        text: plain,
        ...(look.bold ? { bold: true } : {}),
        ...(look.struck ? { struck: true } : {}),
        ...(look.italic ? { italic: true } : {}),
        ...(link === undefined ? {} : { link }),
      },
    ];
  }

  #note(node: XmlNode): Inline {
    const name = `n${this.notes.size + 1}`;
    // Its place among the notes is that of its mark.
    this.notes.set(name, []);
    const blocks = this.read(child(node, 'note-body')?.children ?? []);
    const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []));
    this.notes.set(
      name,
      lines.flatMap((line, at): readonly Inline[] => (at === 0 ? line : [{ kind: 'break' }, ...line])),
    );
    return { kind: 'note', note: name };
  }

  #frame(frame: XmlNode): RawBlock[] {
    const box = child(frame, 'text-box') ?? (frame.name === 'custom-shape' ? frame : undefined);
    if (box) {
      const blocks = this.read(box.children);
      if (blocks.length > 0) this.findings.add('text-box', this.#paragraphs);
      return blocks;
    }
    const described = child(frame, 'desc') ?? child(frame, 'title');
    const kind = child(frame, 'object') ? 'embedded' : 'picture';
    this.findings.add(kind, this.#paragraphs, described ? textOf(described) : '');
    return [];
  }
}

/** The plain lines of blocks, as a header or footer has them. */
export function linesOfRaw(blocks: readonly RawBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => linesOfRaw(cell.blocks)))
      : plainText(block.inlines),
  );
}
