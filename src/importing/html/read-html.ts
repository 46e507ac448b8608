import type { Element, ElementContent, RootContent } from 'hast';
import type { Findings } from '../import-note.js';
import { asInlines, isBlank, plainText, type Block, type Content, type Inline } from '../text/blocks.js';

type Node = RootContent | ElementContent;

/** What is no text of a page. */
const LEFT_OUT =
  /^(?:script|style|template|noscript|iframe|object|embed|svg|math|form|button|select|textarea|nav|head)$/;
const BLOCK =
  /^(?:p|div|section|article|main|header|footer|aside|h[1-6]|ul|ol|dl|dt|dd|table|blockquote|pre|figure|figcaption|address|details|summary|body|html|hr|center|fieldset)$/;
const MOST_SPANNED = 60;

/** Reads the blocks of a page. */
export class HtmlReader {
  #paragraphs = 0;

  constructor(private readonly findings: Findings) {}

  read(roots: readonly Node[]): { content: Content; title: string | undefined } {
    const blocks = withTitle(this.#flow(roots));
    return { content: { blocks, footnotes: new Map() }, title: titleOf(roots) };
  }

  /** Blocks in order; text between them makes paragraphs. */
  #flow(nodes: readonly Node[]): Block[] {
    const blocks: Block[] = [];
    let loose: Inline[] = [];
    const flush = (): void => {
      if (!isBlank(loose)) blocks.push(this.#paragraph(loose));
      loose = [];
    };
    for (const node of nodes) {
      if (node.type === 'text') loose.push({ kind: 'text', text: node.value });
      if (node.type !== 'element' || this.#isLeftOut(node)) continue;
      if (BLOCK.test(node.tagName) || hasBlocks(node)) {
        flush();
        blocks.push(...this.#block(node));
      } else loose.push(...this.#inline(node, {}));
    }
    flush();
    return blocks;
  }

  #paragraph(inlines: readonly Inline[]): Block {
    this.#paragraphs += 1;
    return { kind: 'paragraph', inlines, place: { paragraph: this.#paragraphs } };
  }

  #block(node: Element): Block[] {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level !== undefined) {
      this.#paragraphs += 1;
      const inlines = node.children.flatMap((child) => this.#inline(child, {}));
      return isBlank(inlines)
        ? []
        : [{ kind: 'heading', level: Number(level), inlines, place: { paragraph: this.#paragraphs } }];
    }
    if (node.tagName === 'ul' || node.tagName === 'ol') return this.#list(node, 0);
    if (node.tagName === 'table') return this.#table(node);
    return this.#flow(node.children);
  }

  #list(list: Element, depth: number): Block[] {
    const ordered = list.tagName === 'ol';
    let number = Number(list.properties.start ?? 1) || 1;
    return list.children.flatMap((item): Block[] => {
      if (item.type !== 'element') return [];
      if (item.tagName === 'ul' || item.tagName === 'ol') return this.#list(item, depth + 1);
      if (item.tagName !== 'li') return [];
      if (item.properties.value !== undefined) number = Number(item.properties.value) || number;
      const label = ordered ? orderedLabel(number, String(list.properties.type ?? '1')) : '•';
      number += 1;
      let first = true;
      return this.#inItem(item.children, depth).map((block): Block => {
        if (block.kind !== 'paragraph' || !first) return block;
        first = false;
        return { kind: 'item', depth, label, inlines: block.inlines, place: block.place };
      });
    });
  }

  #inItem(nodes: readonly Node[], depth: number): Block[] {
    const blocks: Block[] = [];
    let others: Node[] = [];
    const flush = (): void => {
      blocks.push(...this.#flow(others));
      others = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')) {
        flush();
        blocks.push(...this.#list(node, depth + 1));
      } else others.push(node);
    }
    flush();
    return blocks;
  }

  #table(table: Element): Block[] {
    this.#paragraphs += 1;
    const place = { paragraph: this.#paragraphs };
    const down = new Map<number, { left: number; inlines: readonly Inline[] }>();
    const rows = rowsOf(table).map((row) => {
      const cells: (readonly Inline[])[] = [];
      const fill = (): void => {
        for (let above = down.get(cells.length); above && above.left > 0; above = down.get(cells.length)) {
          above.left -= 1;
          cells.push(above.inlines);
        }
      };
      for (const cell of row.children) {
        if (cell.type !== 'element' || !/^t[dh]$/.test(cell.tagName)) continue;
        fill();
        const inlines = this.#cell(cell, place.paragraph);
        const [across, deep] = [spanOf(cell.properties.colSpan), spanOf(cell.properties.rowSpan)];
        if (across > 1 || deep > 1) this.findings.add('merged-cells', place.paragraph);
        for (let n = 0; n < across; n += 1) {
          if (deep > 1) down.set(cells.length, { left: deep - 1, inlines: n === 0 ? inlines : [] });
          cells.push(n === 0 ? inlines : []);
        }
      }
      fill();
      return cells;
    });
    const filled = rows.filter((row) => row.some((cell) => !isBlank(cell)));
    const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    const above = caption?.type === 'element' ? this.#flow(caption.children) : [];
    return filled.length === 0 ? above : [...above, { kind: 'table', rows: filled, place }];
  }

  #cell(cell: Element, paragraph: number): readonly Inline[] {
    const lines = this.#flow(cell.children).flatMap((block): (readonly Inline[])[] => {
      if (block.kind === 'item') return [[...asInlines(`${block.label} `), ...block.inlines]];
      if (block.kind !== 'table') return [block.inlines];
      this.findings.add('nested-table', paragraph);
      return block.rows.map((row) =>
        row.flatMap((one, at) => (at === 0 ? one : [...asInlines(' '), ...one])),
      );
    });
    return lines.flatMap((line, at): readonly Inline[] => (at === 0 ? line : [{ kind: 'break' }, ...line]));
  }

  #inline(node: Node, look: { bold?: boolean; italic?: boolean; link?: string }): Inline[] {
    if (node.type === 'text') return [{ kind: 'text', text: node.value, ...look }];
    if (node.type !== 'element' || this.#isLeftOut(node)) return [];
    const { tagName, properties } = node;
    if (tagName === 'br') return [{ kind: 'break' }];
    if (tagName === 'input')
      return properties.type === 'checkbox' ? [{ kind: 'text', text: properties.checked ? '☑ ' : '☐ ' }] : [];
    const own = {
      ...look,
      ...(tagName === 'b' || tagName === 'strong' ? { bold: true } : {}),
      ...(tagName === 'i' || tagName === 'em' ? { italic: true } : {}),
      ...(tagName === 'a' && typeof properties.href === 'string' ? { link: properties.href } : {}),
    };
    return node.children.flatMap((child) => this.#inline(child, own));
  }

  /** Pictures and what is hidden are counted, too. */
  #isLeftOut(node: Element): boolean {
    const { tagName, properties } = node;
    if (tagName === 'img') {
      this.findings.add(
        'picture',
        this.#paragraphs,
        typeof properties.alt === 'string' ? properties.alt : '',
      );
      return true;
    }
    if (
      properties.hidden === true ||
      (typeof properties.style === 'string' && /display\s*:\s*none/i.test(properties.style))
    ) {
      this.findings.add('hidden', this.#paragraphs, textIn(node));
      return true;
    }
    return LEFT_OUT.test(tagName);
  }
}

function hasBlocks(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (BLOCK.test(child.tagName) || hasBlocks(child)),
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

function orderedLabel(number: number, type: string): string {
  if (/^a$/i.test(type) && number >= 1 && number <= 26) {
    const letter = String.fromCharCode(96 + number);
    return `${type === 'A' ? letter.toUpperCase() : letter}.`;
  }
  return `${number}.`;
}

function titleOf(roots: readonly Node[]): string | undefined {
  for (const node of roots) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'title') return textIn(node).trim() || undefined;
    if (/^(?:html|head)$/.test(node.tagName)) {
      const title = titleOf(node.children);
      if (title !== undefined) return title;
    }
  }
  return undefined;
}

function textIn(node: Node): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

/** The one heading of the highest level, when it comes first, is the title. */
function withTitle(blocks: readonly Block[]): Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const top = Math.min(...headings.map(({ level }) => level));
  const [first] = headings;
  const isTitle =
    first?.level === top &&
    headings.filter(({ level }) => level === top).length === 1 &&
    plainText(first.inlines) !== '';
  const chapters = headings.filter((one) => !isTitle || one !== first);
  const next = Math.min(...chapters.map(({ level }) => level));
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    return isTitle && block === first ? { ...block, level: 0 } : { ...block, level: block.level - next + 1 };
  });
}
