import type { Element, ElementContent, RootContent } from 'hast';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import type { NumberLabel } from '../docx/numbering.js';
import type { RawBlock, RawCell, RawParagraph, RawTable } from '../docx/raw.js';
import type { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { isBlank, plainText, type Inline } from '../text/blocks.js';
import { asRaised } from '../text/raised-marks.js';
import { footnoteLinks, textOf, type HtmlFootnotes } from './footnote-links.js';
import { HtmlList } from './html-lists.js';
import { insetOf, isHidden, isShownAsBlock, lookOf, TEXT_SIZE, type HtmlLook } from './html-look.js';
import type { StyleSheet } from './style-sheet.js';
import { flatLevel, typedItem } from './typed-items.js';

type Node = RootContent | ElementContent;

/** What is no text of a page and says nothing to its reader. */
const MACHINERY = /^(?:script|style|template|noscript|head)$/;
/** What may say something and is not read. */
const UNREAD = /^(?:iframe|object|embed|svg|math|button|select|textarea|canvas|audio|video)$/;
const BLOCK =
  /^(?:p|div|section|article|main|header|footer|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|blockquote|pre|figure|figcaption|address|details|summary|body|html|hr|center|fieldset|form|nav)$/;
const CONTENTS = /^(?:toc|doc-toc|table[\s_-]of[\s_-]contents|table-of-contents|contents)(?:\b|\d)/i;
/** The last column of a line of contents is its page. */
const PAGE_BEHIND = /\t\d{1,4}$/;
const MOST_SPANNED = 60;
/** The classes of Word's lines of contents and the heading above them. */
const CONTENTS_LINE = /(?:^|\s)mso ?toc ?(?:\d|heading)/i;

/** The item a paragraph stands in; its label is printed before the first. */
interface OpenItem {
  label: NumberLabel | undefined;
  readonly indent: number;
}

/** What was met while a paragraph was read. */
interface Weight {
  bold: number;
  all: number;
  size: number;
}

/** Reads a page into paragraphs and tables as a Word file gives them. */
export class HtmlReader {
  #paragraphs = 0;
  /** Cells of all tables, with those that spans fill. */
  #cells = 0;
  #lists = 0;
  #links: HtmlFootnotes = { marks: new Map(), notes: new Map(), backLinks: new Set() };
  readonly notes = new Map<string, readonly Inline[]>();
  /** The lines of headers and footers. */
  readonly edges: string[] = [];

  constructor(
    private readonly findings: Findings,
    private readonly sheet: StyleSheet,
    /** LibreOffice writes the number of a heading into its text without a space. */
    private readonly gluesNumbers = false,
  ) {}

  read(roots: readonly Node[]): RawBlock[] {
    this.#links = footnoteLinks(roots.filter((node): node is Element => node.type === 'element'));
    for (const name of this.#links.marks.values()) this.notes.set(name, []);
    return this.#withoutContents(this.#flow(roots, {}));
  }

  /** Blocks in order; text between them makes paragraphs. */
  #flow(nodes: readonly Node[], look: HtmlLook, item?: OpenItem): RawBlock[] {
    const blocks: RawBlock[] = [];
    let loose: ElementContent[] = [];
    const flush = (): void => {
      blocks.push(...this.#paragraph(loose, look, [], undefined, item));
      loose = [];
    };
    for (const node of nodes) {
      if (node.type === 'text') loose.push(node);
      if (node.type !== 'element' || this.#isLeftOut(node)) continue;
      if (BLOCK.test(node.tagName) || isShownAsBlock(node) || hasBlocks(node)) {
        flush();
        blocks.push(...this.#block(node, lookOf(node, look), item));
      } else loose.push(node);
    }
    flush();
    return blocks;
  }

  #block(node: Element, look: HtmlLook, item: OpenItem | undefined): RawBlock[] {
    const { tagName } = node;
    const note = this.#links.notes.get(node);
    if (note !== undefined) {
      this.notes.set(note, this.#lines(this.#flow(node.children, look)));
      return [];
    }
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined)
      return this.#paragraph(node.children, look, namesOf(node), Number(level) - 1, item);
    if (isEdge(node)) {
      this.#edge(node);
      return [];
    }
    if (isContents(node)) {
      for (const { number } of this.#flow(node.children, look)) this.findings.add('contents', number);
      return [];
    }
    if (tagName === 'ul' || tagName === 'ol') return this.#list(node, look, item);
    if (tagName === 'table') return this.#table(node, look);
    if (tagName === 'p' && !hasBlocks(node)) {
      if (CONTENTS_LINE.test(namesOf(node).join(' '))) {
        this.#paragraphs += 1;
        this.findings.add('contents', this.#paragraphs);
        return [];
      }
      if (!item && isOnlyJumps(node)) {
        this.#paragraphs += 1;
        this.findings.add('contents', this.#paragraphs);
        return [];
      }
      const typed = item ? undefined : typedItem(node);
      return typed
        ? this.#paragraph(typed.children, look, namesOf(node), undefined, typed.item, typed.item.indent)
        : this.#paragraph(node.children, look, namesOf(node), undefined, item, insetOf(node));
    }
    return this.#flow(node.children, look, item);
  }

  #paragraph(
    nodes: readonly ElementContent[],
    look: HtmlLook,
    styles: readonly string[],
    outline: number | undefined,
    item: OpenItem | undefined,
    inset?: number,
  ): RawParagraph[] {
    const weight: Weight = { bold: 0, all: 0, size: 0 };
    const read = trimmed(nodes.flatMap((node) => this.#inline(node, look, weight)));
    const inlines =
      outline === undefined && !this.gluesNumbers
        ? read
        : apart(read, outline !== undefined, this.gluesNumbers);
    if (isBlank(inlines)) return [];
    this.#paragraphs += 1;
    if (this.#paragraphs > LIMITS.wordParagraphs.most)
      throw new ImportProblem('too-large', overLimit('wordParagraphs'));
    const label = item?.label;
    if (item) item.label = undefined;
    return [
      {
        kind: 'paragraph',
        inlines,
        look: {
          styleId: undefined,
          styleName: styles[0] ?? '',
          outline,
          list: label?.list,
          listLevel: label?.level,
          indent: item?.indent ?? inset,
        },
        styles,
        label,
        size: weight.size,
        bold: weight.all > 0 && weight.bold >= 0.95 * weight.all,
        number: this.#paragraphs,
      },
    ];
  }

  #list(node: Element, look: HtmlLook, around: OpenItem | undefined): RawBlock[] {
    const flat = flatLevel(node);
    const level = flat?.level ?? (around ? Math.round(around.indent / 360) : 0);
    // Lists inside each other are levels of one list.
    if (level === 0 && !flat) this.#lists += 1;
    const list = new HtmlList(node, flat?.list ?? String(this.#lists), level, this.sheet.labelOf(node));
    let last: OpenItem = { label: undefined, indent: 360 * (level + 1) };
    return node.children.flatMap((child): RawBlock[] => {
      if (child.type !== 'element' || this.#isLeftOut(child)) return [];
      const own = lookOf(child, look);
      if (child.tagName === 'ul' || child.tagName === 'ol') return this.#list(child, own, last);
      if (child.tagName !== 'li') return this.#block(child, own, last);
      const note = this.#links.notes.get(child);
      if (note !== undefined) return this.#block(child, own, undefined);
      const label = list.label(child);
      last = { label, indent: label.indent ?? 0 };
      return this.#flow(child.children, own, last);
    });
  }

  #table(table: Element, look: HtmlLook): RawBlock[] {
    const number = this.#paragraphs + 1;
    const down = new Map<number, number>();
    const rows = rowsOf(table).map((row) => {
      const cells: RawCell[] = [];
      let column = 0;
      const count = (more: number): void => {
        this.#cells += more;
        if (this.#cells > LIMITS.importedCells.most)
          throw new ImportProblem('too-large', overLimit('importedCells'));
      };
      const fill = (): void => {
        for (let left = down.get(column) ?? 0; left > 0; left = down.get(column) ?? 0) {
          down.set(column, left - 1);
          count(1);
          cells.push({ blocks: [], span: 1, merge: 'goes-on' });
          column += 1;
        }
      };
      for (const cell of row.children) {
        if (cell.type !== 'element' || !/^t[dh]$/.test(cell.tagName) || this.#isLeftOut(cell)) continue;
        fill();
        const [span, deep] = [spanOf(cell.properties.colSpan), spanOf(cell.properties.rowSpan)];
        count(span);
        const blocks = this.#flow(cell.children, lookOf(cell, look));
        cells.push({ blocks, span, merge: deep > 1 ? 'begins' : 'none' });
        if (deep > 1) for (let n = 0; n < span; n += 1) down.set(column + n, deep - 1);
        column += span;
      }
      fill();
      return cells;
    });
    const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    const above = caption?.type === 'element' ? this.#flow(caption.children, look) : [];
    const filled = rows.filter((row) =>
      row.some(({ blocks, merge }) => blocks.length > 0 || merge === 'goes-on'),
    );
    const own: RawTable = { kind: 'table', rows: filled, number };
    return filled.length === 0 ? above : [...above, own];
  }

  #inline(node: Node, outside: HtmlLook, weight: Weight): Inline[] {
    if (node.type === 'text') return textInlines(node.value, outside, weight);
    if (node.type !== 'element' || this.#isLeftOut(node)) return [];
    const { tagName, properties } = node;
    if (tagName === 'br') return [{ kind: 'break' }];
    if (tagName === 'input')
      return properties.type === 'checkbox' ? [{ kind: 'text', text: properties.checked ? '☑ ' : '☐ ' }] : [];
    if (tagName === 'sup' && /^\s*\[?\d{1,3}\]?\s*$/.test(textOf(node)) && !this.#holdsLink(node))
      return [{ kind: 'text', text: asRaised(textOf(node).replace(/\D/g, '')) }];
    const mark = this.#links.marks.get(node);
    if (mark !== undefined) return [{ kind: 'note', note: mark }];
    if (this.#links.backLinks.has(node)) return [];
    if (tagName === 'ins') this.findings.add('inserted', this.#paragraphs + 1);
    const look = lookOf(node, outside);
    return node.children.flatMap((child) => this.#inline(child, look, weight));
  }

  #holdsLink(node: Element): boolean {
    return node.children.some(
      (child) => child.type === 'element' && (child.tagName === 'a' || this.#holdsLink(child)),
    );
  }

  /** Pictures, what is hidden and what cannot be read are counted. */
  #isLeftOut(node: Element): boolean {
    const { tagName, properties } = node;
    const place = this.#paragraphs + 1;
    if (tagName === 'img') {
      this.findings.add('picture', place, typeof properties.alt === 'string' ? properties.alt : '');
      return true;
    }
    if (MACHINERY.test(tagName)) return true;
    if (isHidden(node)) {
      if (textOf(node).trim() !== '') this.findings.add('hidden', place, textOf(node));
      return true;
    }
    if (tagName === 'del') {
      this.findings.add('deleted', place, textOf(node));
      return true;
    }
    if (!UNREAD.test(tagName)) return false;
    this.findings.add('unread', place, textOf(node).trim() || tagName);
    return true;
  }

  #edge(node: Element): void {
    for (const block of new HtmlReader(this.findings, this.sheet, this.gluesNumbers).read(node.children)) {
      const text = plainText(this.#lines([block]));
      if (text === '') continue;
      this.edges.push(text);
      this.findings.add('edges', 0, text);
    }
  }

  /** The lines of blocks as one paragraph. */
  #lines(blocks: readonly RawBlock[]): readonly Inline[] {
    const lines = blocks.flatMap((block): (readonly Inline[])[] =>
      block.kind === 'paragraph'
        ? [block.inlines]
        : block.rows.map((row) => row.flatMap((cell) => this.#lines(cell.blocks))),
    );
    return trimmed(
      lines.flatMap((line, at): readonly Inline[] => (at === 0 ? line : [{ kind: 'break' }, ...line])),
    );
  }

  /** Without lines of contents outside of a list of contents: links into the page, or a page number behind a tab. */
  #withoutContents(blocks: readonly RawBlock[]): RawBlock[] {
    let run = this.findings.count('contents') > 0 ? 1 : 0;
    return blocks.filter((block) => {
      const isLine =
        block.kind === 'paragraph' && PAGE_BEHIND.test(block.inlines.map(asTyped).join('')) && run > 0;
      if (isLine) this.findings.add('contents', block.number);
      else if (block.kind === 'paragraph' && block.look.outline !== undefined) run = 0;
      return !isLine;
    });
  }
}

const asTyped = (one: Inline): string => (one.kind === 'text' ? one.text : '');

/** A text as it is shown: line ends of the source are spaces, soft hyphens nothing. */
function textInlines(
  value: string,
  { bold, struck, italic, link, size = TEXT_SIZE }: HtmlLook,
  weight: Weight,
): Inline[] {
  const text = onOneLine(value.replace(/\u00ad/g, ''));
  if (text === '') return [];
  const length = text.trim().length;
  weight.all += length;
  if (bold) weight.bold += length;
  if (length > 0) weight.size = Math.max(weight.size, size);
  return [
    {
      kind: 'text',
      text,
      ...(bold ? { bold } : {}),
      ...(struck ? { struck } : {}),
      ...(italic ? { italic } : {}),
      ...(link === undefined ? {} : { link }),
    },
  ];
}

/** Lines of the source as one, without what they are set in by. */
function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/);
  return lines
    .map((line, at) => {
      const start = at === 0 ? line : line.trimStart();
      return at === lines.length - 1 ? start : start.trimEnd();
    })
    .join(' ');
}

/** Without breaks around, and without spaces at the ends of lines. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const says = (one: Inline): boolean => !isBlank([one]);
  const [from, to] = [inlines.findIndex(says), inlines.findLastIndex(says)];
  return inlines.slice(from, to + 1).map((one, at, all) => {
    if (one.kind !== 'text') return one;
    const start = at === 0 || all[at - 1]?.kind === 'break' ? one.text.trimStart() : one.text;
    return { ...one, text: at === all.length - 1 || all[at + 1]?.kind === 'break' ? start.trimEnd() : start };
  });
}

/** A number that was printed close to a heading's words, with the space a reader sees. */
function apart([first, ...rest]: readonly Inline[], heads: boolean, glued: boolean): Inline[] {
  if (first?.kind !== 'text') return first ? [first, ...rest] : [];
  const named = glued
    ? (/^\p{L}{2,20} \d{1,3}(?:\.\d{1,3}){0,6}[.:)]?(?=\p{Lu}\p{Ll})/u.exec(first.text)?.[0] ?? '')
    : '';
  if (named === '' && !heads) return [first, ...rest];
  if (named !== '') return [{ ...first, text: `${named} ${first.text.slice(named.length)}` }, ...rest];
  const number = /^(?:\d{1,3}|\p{Lu})(?:\.\d{1,3}){0,6}\.?(?=\p{Lu}\p{Ll})/u.exec(first.text)?.[0] ?? '';
  const text = number.includes('.') ? `${number} ${first.text.slice(number.length)}` : first.text;
  return [{ ...first, text }, ...rest];
}

function namesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map((name) => String(name).toLowerCase()) : [];
}

/** Word processors put the header and the footer of a page in a box of that name. */
function isEdge({ tagName, properties }: Element): boolean {
  return tagName === 'div' && /^(?:header|footer)$/i.test(String(properties.title ?? ''));
}

/** Whether a line holds nothing but links to places in the page, with marks between them. */
function isOnlyJumps(node: Element): boolean {
  let [jumps, others] = [0, ''];
  const visit = (child: ElementContent): void => {
    if (child.type === 'text') others += child.value;
    if (child.type !== 'element') return;
    const { href } = child.properties;
    if (
      child.tagName === 'a' &&
      typeof href === 'string' &&
      href.startsWith('#') &&
      textOf(child).trim().length > 1
    )
      jumps += 1;
    else child.children.forEach(visit);
  };
  node.children.forEach(visit);
  return jumps > 1 && !/[\p{L}\p{N}]/u.test(others);
}

function isContents(node: Element): boolean {
  const names = [node.properties.id, node.properties.role, ...namesOf(node)].map(String);
  return node.tagName === 'nav' || names.some((name) => CONTENTS.test(name));
}

function hasBlocks(node: Element): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' && (BLOCK.test(child.tagName) || isShownAsBlock(child) || hasBlocks(child)),
  );
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function spanOf(value: unknown): number {
  return Math.min(MOST_SPANNED, Math.max(1, Number(value ?? 1) || 1));
}

/** Whether LibreOffice wrote a page. */
export function isByLibreOffice(roots: readonly Node[]): boolean {
  return roots.some(
    (node) =>
      node.type === 'element' &&
      ((node.tagName === 'meta' &&
        /^generator$/i.test(String(node.properties.name ?? '')) &&
        /libreoffice|openoffice/i.test(String(node.properties.content ?? ''))) ||
        (/^(?:html|head)$/.test(node.tagName) && isByLibreOffice(node.children))),
  );
}

/** The title a page's head gives. */
export function pageTitle(roots: readonly Node[]): string | undefined {
  for (const node of roots) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'title') return textOf(node).replace(/\s+/g, ' ').trim() || undefined;
    if (/^(?:html|head)$/.test(node.tagName)) {
      const title = pageTitle(node.children);
      if (title !== undefined) return title;
    }
  }
  return undefined;
}
