import type { Language } from '../../catalog/types.js';
import type { SectionContent, Sentence } from '../document.js';
import { headingKind } from './bold-heading.js';
import { InlineTextBuilder } from './inline-text.js';
import { LineStarts } from './line-starts.js';
import { readPlainBlocks, type PlainBlocks, type PlainLine, type ReadParagraph } from './plain-blocks.js';
import type { InlinePiece } from './plain-inline.js';
import { SectionBuilder } from './section-builder.js';

/**
 * Reads a chunk of ordinary policy prose to the same sections as remark gives; undefined for anything it is not sure of,
 * which remark then parses. A test compares both on every document at hand and on random ones.
 */
export function readPlainChunk(text: string, fallback: Language): SectionContent[] | undefined {
  const sections = new PlainSections(text);
  return readPlainBlocks(text, sections) ? sections.build(fallback) : undefined;
}

/** The section a chunk of ordinary prose is. */
class PlainSections implements PlainBlocks {
  readonly #starts: LineStarts;
  #section: SectionBuilder;
  /** The headers of the table being read. */
  #columns: readonly string[] = [];

  constructor(private readonly text: string) {
    this.#starts = new LineStarts(text);
    this.#section = new SectionBuilder(undefined, 0, { line: 0, character: 0 });
  }

  build(fallback: Language): SectionContent[] {
    this.#section.end = this.#starts.at(this.text.length);
    return this.#section.isEmpty ? [] : [this.#section.build(fallback)];
  }

  heading(level: number, pieces: readonly InlinePiece[], line: PlainLine): void {
    const start = this.#starts.at(line.offset);
    const shown = pieces.map(({ text }) => text).join('');
    this.#section = new SectionBuilder(this.#inline(pieces), level, start, shown);
    this.#section.headingRange = { start, end: this.#starts.at(line.offset + line.text.length) };
    this.#addLinks(pieces);
  }

  item(): void {
    // An item is what its paragraphs say.
  }

  paragraph(
    pieces: readonly InlinePiece[],
    depth: number | undefined,
    lead: string | undefined,
  ): ReadParagraph | undefined {
    const isItem = depth !== undefined;
    const [first, ...rest] = pieces;
    if (!isItem && first?.kind === 'strong' && headingKind(first.text, rest.length === 0)) return undefined;
    const before = this.#section.sentences.length;
    this.#addLinks(pieces);
    this.#section.addSentences(this.#inline(pieces), isItem ? 'list-item' : 'prose', lead);
    const last = this.#section.sentences.at(-1)?.text;
    return {
      first: this.#section.sentences[before]?.text,
      lead: last?.endsWith(':') === true ? last : undefined,
    };
  }

  row(cells: readonly (readonly InlinePiece[])[], isHeader: boolean): void {
    if (isHeader) this.#columns = cells.map((pieces) => this.#inline(pieces).text.trim());
    cells.forEach((pieces, n) => {
      const column = isHeader || this.#columns[n] === '' ? undefined : this.#columns[n];
      this.#cell(pieces, isHeader ? 'table-header' : 'table-cell', column);
    });
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
