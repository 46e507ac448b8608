import type { Language } from '../../catalog/types.js';
import type { SectionContent, Sentence } from '../document.js';
import { headingKind } from './bold-heading.js';
import { InlineTextBuilder } from './inline-text.js';
import { LineStarts } from './line-starts.js';
import { plainInline, type InlinePiece } from './plain-inline.js';
import { plainTableRow, TABLE_DELIMITER } from './plain-table.js';
import { SectionBuilder } from './section-builder.js';
import { endOf, withoutEnd } from '../text-ends.js';

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])( {1,4})(\S.*)$/;
const THEMATIC = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** What starts another kind of block, or may: fences, HTML, quotes, headings, setext lines, empty items, tabs. */
const OTHER_BLOCK = /^\s*(?:```|~~~|<|>|#|=+\s*$|-+\s*$|[-*+]\s*$|\d{1,9}[.)]\s*$|\[[^\]]*\]:)|\t/;

interface Line {
  readonly text: string;
  readonly offset: number;
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
 * Reads a chunk of ordinary policy prose (a heading, paragraphs, lists, pipe tables, simple emphasis, code and links)
 * to the same sections as remark gives, more than ten times as fast; undefined for anything it is not sure of, which
 * remark then parses. A test compares both on every document at hand and on random ones.
 */
export function readPlainChunk(text: string, fallback: Language): SectionContent[] | undefined {
  return new PlainReader(text).read(fallback);
}

class PlainReader {
  readonly #lines: Line[] = [];
  readonly #starts: LineStarts;
  #section: SectionBuilder;
  #paragraph: InlinePiece[] | undefined;
  #paragraphKind: Sentence['kind'] = 'prose';
  #lead: string | undefined;
  readonly #items: OpenItem[] = [];
  #blank = true;

  constructor(private readonly text: string) {
    this.#starts = new LineStarts(text);
    let offset = 0;
    for (const line of text.split('\n')) {
      this.#lines.push({ text: line, offset });
      offset += line.length + 1;
    }
    this.#section = new SectionBuilder(undefined, 0, { line: 0, character: 0 });
  }

  read(fallback: Language): SectionContent[] | undefined {
    let n = 0;
    const first = this.#lines[0];
    if (first && HEADING.test(first.text)) {
      if (!this.#heading(first)) return undefined;
      n = 1;
    }
    for (; n < this.#lines.length; n += 1) {
      const line = this.#lines[n];
      if (line === undefined) break;
      if (line.text.trim() === '') {
        if (!this.#endParagraph()) return undefined;
        this.#blank = true;
        continue;
      }
      if (line.text.startsWith('|')) {
        const rows = this.#table(n);
        if (rows === undefined) return undefined;
        n += rows - 1;
      } else if (!this.#line(line)) return undefined;
      this.#blank = false;
    }
    if (!this.#endParagraph()) return undefined;
    this.#section.end = this.#starts.at(this.text.length);
    return this.#section.isEmpty ? [] : [this.#section.build(fallback)];
  }

  #heading(line: Line): boolean {
    const match = HEADING.exec(line.text);
    const title = match?.[2] === undefined ? undefined : withoutEnd(match[2], /[ \t]/);
    if (match?.[1] === undefined || title === undefined || endsInHashes(title)) return false;
    const at = line.offset + line.text.indexOf(title, match[1].length);
    const pieces = plainInline(title, at);
    if (!pieces) return false;
    const start = this.#starts.at(line.offset);
    const shown = pieces.map(({ text }) => text).join('');
    this.#section = new SectionBuilder(this.#inline(pieces), match[1].length, start, shown);
    this.#section.headingRange = { start, end: this.#starts.at(line.offset + line.text.length) };
    this.#addLinks(pieces);
    return true;
  }

  /** A line that is neither blank nor a table; false when it is not sure. */
  #line(line: Line): boolean {
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

  #item(line: Line, match: RegExpExecArray): boolean {
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
    return this.#begin(content, line.offset + start, 'list-item');
  }

  #text(line: Line): boolean {
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
    if (top === undefined && !this.#blank && this.#section.sentences.length > 0) return false;
    return this.#begin(content, at, top ? 'list-item' : 'prose');
  }

  #begin(content: string, offset: number, kind: Sentence['kind']): boolean {
    const pieces = plainInline(content, offset);
    if (!pieces) return false;
    this.#paragraph = pieces;
    this.#paragraphKind = kind;
    return true;
  }

  #endParagraph(): boolean {
    const pieces = this.#paragraph;
    if (!pieces) return true;
    this.#paragraph = undefined;
    if (this.#paragraphKind === 'prose') {
      const [first, ...rest] = pieces;
      if (first?.kind === 'strong' && headingKind(first.text, rest.length === 0)) return false;
      this.#items.length = 0;
    }
    const before = this.#section.sentences.length;
    const top = this.#items.at(-1);
    this.#addLinks(pieces);
    this.#section.addSentences(this.#inline(pieces), this.#paragraphKind, top?.lead);
    if (top && this.#paragraphKind === 'list-item') {
      top.own = this.#section.sentences[before]?.text ?? top.lead;
      this.#lead = undefined;
    } else {
      const last = this.#section.sentences.at(-1)?.text;
      this.#lead = last?.endsWith(':') ? last : undefined;
    }
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
    const names = titles.map((pieces) => this.#inline(pieces).text.trim());
    for (const pieces of titles) this.#cell(pieces, 'table-header', undefined);
    let n = from + 2;
    for (; n < this.#lines.length; n += 1) {
      const line = this.#lines[n];
      if (!line || line.text.trim() === '') break;
      const cells = line.text.startsWith('|') ? plainTableRow(line.text, line.offset) : undefined;
      if (cells?.length !== columns) return undefined;
      cells.forEach((pieces, k) => {
        this.#cell(pieces, 'table-cell', names[k] === '' ? undefined : names[k]);
      });
    }
    this.#lead = undefined;
    return n - from;
  }

  #cell(pieces: readonly InlinePiece[], kind: Sentence['kind'], lead: string | undefined): void {
    this.#addLinks(pieces);
    this.#section.addSentences(this.#inline(pieces), kind, lead);
  }

  #addLinks(pieces: readonly InlinePiece[]): void {
    for (const piece of pieces) {
      if (piece.kind !== 'link') continue;
      const range = { start: this.#starts.at(piece.linkStart), end: this.#starts.at(piece.linkEnd) };
      this.#section.addLink(piece.target, range);
    }
  }

  #inline(pieces: readonly InlinePiece[]): ReturnType<InlineTextBuilder['build']> {
    const builder = new InlineTextBuilder(this.#starts, this.text);
    for (const { kind, text, offset, end } of pieces) {
      if (kind === 'code') builder.addCode(text, offset, end);
      else builder.addText(text, offset, end);
    }
    return builder.build();
  }
}

/** Whether a heading ends in a run of `#` that closes it. */
function endsInHashes(title: string): boolean {
  const at = endOf(title, /#/);
  return at < title.length && (at === 0 || /\s/.test(title[at - 1] ?? ''));
}
