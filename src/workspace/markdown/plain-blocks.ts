import { plainInline, type InlinePiece } from './plain-inline.js';
import { plainTableRow, TABLE_DELIMITER } from './plain-table.js';
import { endOf, withoutEnd } from '../text-ends.js';

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])( {1,4})(\S.*)$/;
const THEMATIC = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** What starts another kind of block, or may: fences, HTML, quotes, headings, setext lines, empty items, tabs. */
const OTHER_BLOCK = /^\s*(?:```|~~~|<|>|#|=+\s*$|-+\s*$|[-*+]\s*$|\d{1,9}[.)]\s*$|\[[^\]]*\]:)|\t/;

/** A line of Markdown and where it starts. */
export interface PlainLine {
  readonly text: string;
  readonly offset: number;
}

/** What a paragraph leaves to those below it. */
export interface ReadParagraph {
  /** Its first sentence: what leads the items below an item. */
  readonly first: string | undefined;
  /** What leads the list that follows, when it does. */
  readonly lead: string | undefined;
}

/** Takes in the blocks of ordinary prose, in order. */
export interface PlainBlocks {
  heading(level: number, pieces: readonly InlinePiece[], line: PlainLine): void;
  /** An item of a list begins, inside of so many others. */
  item(depth: number): void;
  /** A paragraph; one of an item has the text that leads its list, and the depth of the item. Undefined when it is not sure. */
  paragraph(
    pieces: readonly InlinePiece[],
    depth: number | undefined,
    lead: string | undefined,
  ): ReadParagraph | undefined;
  row(cells: readonly (readonly InlinePiece[])[], isHeader: boolean): void;
}

interface OpenItem {
  /** Columns: where the marker stands, and where the item's content starts. */
  readonly marker: number;
  readonly content: number;
  readonly bullet: string;
  readonly lead: string | undefined;
  own: string | undefined;
}

/**
 * Reads a chunk of ordinary policy prose (a heading, paragraphs, lists, pipe tables, simple emphasis, code and links) to
 * its blocks, more than ten times as fast as remark; false for anything it is not sure of, whatever was told by then. Tests
 * hold what is made of it to what is made of remark's.
 */
export function readPlainBlocks(text: string, to: PlainBlocks): boolean {
  return new PlainReader(text, to).read();
}

class PlainReader {
  readonly #lines: PlainLine[] = [];
  #paragraph: InlinePiece[] | undefined;
  #isInItem = false;
  #hasText = false;
  #lead: string | undefined;
  readonly #items: OpenItem[] = [];
  #blank = true;

  constructor(
    text: string,
    private readonly to: PlainBlocks,
  ) {
    let offset = 0;
    for (const line of text.split('\n')) {
      this.#lines.push({ text: line, offset });
      offset += line.length + 1;
    }
  }

  read(): boolean {
    let n = 0;
    const first = this.#lines[0];
    if (first && HEADING.test(first.text)) {
      if (!this.#heading(first)) return false;
      n = 1;
    }
    for (; n < this.#lines.length; n += 1) {
      const line = this.#lines[n];
      if (line === undefined) break;
      if (line.text.trim() === '') {
        if (!this.#endParagraph()) return false;
        this.#blank = true;
        continue;
      }
      if (line.text.startsWith('|')) {
        const rows = this.#table(n);
        if (rows === undefined) return false;
        n += rows - 1;
      } else if (!this.#line(line)) return false;
      this.#blank = false;
    }
    return this.#endParagraph();
  }

  #heading(line: PlainLine): boolean {
    const match = HEADING.exec(line.text);
    const title = match?.[2] === undefined ? undefined : withoutEnd(match[2], /[ \t]/);
    if (match?.[1] === undefined || title === undefined || endsInHashes(title)) return false;
    const at = line.offset + line.text.indexOf(title, match[1].length);
    const pieces = plainInline(title, at);
    if (!pieces) return false;
    this.to.heading(match[1].length, pieces, line);
    return true;
  }

  /** A line that is neither blank nor a table; false when it is not sure. */
  #line(line: PlainLine): boolean {
    if (THEMATIC.test(line.text)) {
      if (!this.#blank && this.#paragraph) return false;
      if (/^ /.test(line.text)) return false;
      this.#items.length = 0;
      this.#lead = undefined;
      return true;
    }
    if (OTHER_BLOCK.test(line.text)) return false;
    const item = ITEM.exec(line.text);
    if (item) return this.#item(line, item);
    return this.#text(line);
  }

  #item(line: PlainLine, match: RegExpExecArray): boolean {
    const [, indent = '', marker = '', gap = '', content = ''] = match;
    const column = indent.length;
    const start = column + marker.length + gap.length;
    // Nested blocks in the item's first line, and indented code, are remark's to read.
    if (ITEM.test(content) || /^(?:[>#|<]|```|~~~)/.test(content) || THEMATIC.test(content)) return false;
    const ordered = /\d/.test(marker);
    if (ordered && this.#paragraph && this.#items.length === 0 && marker !== '1.' && marker !== '1)')
      return false;
    while (this.#items.length > 0 && column < (this.#items.at(-1)?.content ?? 0)) {
      const top = this.#items.at(-1);
      if (top && column >= top.marker) break;
      if (!this.#endParagraph()) return false;
      this.#items.pop();
    }
    const top = this.#items.at(-1);
    const bullet = ordered ? marker.slice(-1) : marker;
    if (top === undefined) {
      if (column > 3) return false;
    } else if (column < top.content) {
      // A sibling stands in the same column; another kind of marker starts another list.
      if (column !== top.marker) return false;
      if (bullet !== top.bullet && this.#paragraph && ordered && !/^1[.)]$/.test(marker)) return false;
    } else if (column - top.content > 3 || (ordered && this.#paragraph && !/^1[.)]$/.test(marker)))
      return false;
    if (!this.#endParagraph()) return false;
    let lead: string | undefined;
    if (top !== undefined && column < top.content) {
      this.#items.pop();
      lead = bullet === top.bullet ? top.lead : this.#items.at(-1)?.own;
    } else lead = top === undefined ? this.#lead : top.own;
    this.#items.push({ marker: column, content: start, bullet, lead, own: lead });
    this.to.item(this.#items.length);
    return this.#begin(content, line.offset + start, true);
  }

  #text(line: PlainLine): boolean {
    const indent = line.text.length - line.text.trimStart().length;
    const content = line.text.trim();
    const at = line.offset + indent;
    if (this.#paragraph) {
      const pieces = plainInline(content, at);
      if (!pieces) return false;
      // An emphasis that runs over the line's end would differ.
      this.#paragraph.push({ kind: 'text', text: ' ', offset: at, end: at }, ...pieces);
      return true;
    }
    while (this.#items.length > 0 && indent < (this.#items.at(-1)?.content ?? 0)) this.#items.pop();
    const top = this.#items.at(-1);
    if (indent - (top?.content ?? 0) > 3) return false;
    if (top === undefined && indent > 3) return false;
    if (top === undefined && !this.#blank && this.#hasText) return false;
    return this.#begin(content, at, top !== undefined);
  }

  #begin(content: string, offset: number, isInItem: boolean): boolean {
    const pieces = plainInline(content, offset);
    if (!pieces) return false;
    this.#paragraph = pieces;
    this.#isInItem = isInItem;
    return true;
  }

  #endParagraph(): boolean {
    const pieces = this.#paragraph;
    if (!pieces) return true;
    this.#paragraph = undefined;
    if (!this.#isInItem) this.#items.length = 0;
    const top = this.#items.at(-1);
    const read = this.to.paragraph(pieces, this.#isInItem ? this.#items.length : undefined, top?.lead);
    if (!read) return false;
    this.#hasText ||= read.first !== undefined;
    if (top) {
      top.own = read.first ?? top.lead;
      this.#lead = undefined;
    } else this.#lead = read.lead;
    return true;
  }

  /** Reads a table from line `from`; gives its number of lines. */
  #table(from: number): number | undefined {
    if (this.#paragraph || !this.#blank || this.#items.length > 0) {
      if (this.#paragraph || !this.#blank) return undefined;
      this.#items.length = 0;
    }
    const [header, delimiter] = [this.#lines[from], this.#lines[from + 1]];
    if (!header || !delimiter || !TABLE_DELIMITER.test(delimiter.text)) return undefined;
    const titles = plainTableRow(header.text, header.offset);
    const columns = delimiter.text.split('|').length - 2;
    if (titles?.length !== columns) return undefined;
    this.to.row(titles, true);
    let n = from + 2;
    for (; n < this.#lines.length; n += 1) {
      const line = this.#lines[n];
      if (!line || line.text.trim() === '') break;
      const cells = line.text.startsWith('|') ? plainTableRow(line.text, line.offset) : undefined;
      if (cells?.length !== columns) return undefined;
      this.to.row(cells, false);
    }
    this.#hasText = true;
    this.#lead = undefined;
    return n - from;
  }
}

/** Whether a heading ends in a run of `#` that closes it. */
function endsInHashes(title: string): boolean {
  const at = endOf(title, /#/);
  return at < title.length && (at === 0 || /\s/.test(title[at - 1] ?? ''));
}
