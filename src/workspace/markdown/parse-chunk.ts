import type { List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Language } from '../../catalog/types.js';
import type { SectionContent, Sentence } from '../document.js';
import { boldHeading } from './bold-heading.js';
import { htmlParts } from './html-parts.js';
import { InlineTextBuilder, type InlineText } from './inline-text.js';
import { LineStarts } from './line-starts.js';
import { SectionBuilder } from './section-builder.js';
import { splitSentences } from './sentences.js';

const EXTENSIONS = [gfmTable(), gfmStrikethrough()];
const FROM_MARKDOWN = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];

/**
 * Parses one chunk (see `cutAtHeadings`) into sections: usually one, more when bold lines or HTML serve as headings.
 * Lines count from the chunk's first line. `definitions` are the document's link definitions, appended so that
 * reference links resolve. `fallback` is the language of text too short to tell.
 */
export function parseChunk(text: string, definitions: string, fallback: Language): SectionContent[] {
  const source = definitions === '' ? text : `${text}\n\n${definitions}`;
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  return new ChunkReader(text, source).read(tree.children, fallback);
}

/** Walks the blocks of one chunk and fills section after section. */
class ChunkReader {
  readonly #lines: LineStarts;
  readonly #done: SectionBuilder[] = [];
  #section: SectionBuilder;
  #lead: string | undefined;
  readonly #end: number;

  constructor(text: string, source: string) {
    this.#lines = new LineStarts(source);
    this.#end = text.length;
    this.#section = new SectionBuilder(undefined, 0, { line: 0, character: 0 });
  }

  read(blocks: readonly RootContent[], fallback: Language): SectionContent[] {
    blocks.forEach((block, n) => {
      this.#block(block, blocks[n + 1]);
    });
    this.#close(this.#lines.at(this.#end));
    return this.#done.map((section) => section.build(fallback));
  }

  #block(block: RootContent, next: RootContent | undefined): void {
    if ((block.position?.start.offset ?? 0) >= this.#end) return;
    switch (block.type) {
      case 'heading':
        this.#open(block.children, block.depth, block);
        break;
      case 'paragraph':
        this.#paragraph(block, next);
        break;
      case 'list':
        this.#list(block, this.#lead);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'blockquote':
        for (const child of block.children) {
          if (child.type === 'paragraph') this.#sentences(child.children, 'quote');
          else this.#block(child, undefined);
        }
        break;
      case 'html':
        this.#html(block.value, block.position?.start.line ?? 1);
        break;
      case 'footnoteDefinition':
        for (const child of block.children) this.#block(child, undefined);
        break;
      default:
    }
    if (block.type !== 'paragraph' && block.type !== 'html') this.#lead = undefined;
  }

  #open(children: readonly PhrasingContent[], level: number, node: { position?: RootContent['position'] }): void {
    const start = this.#lines.at(node.position?.start.offset ?? 0);
    this.#close(start);
    this.#section = new SectionBuilder(this.#inline(children), level, start);
    this.#section.headingRange = { start, end: this.#lines.at(node.position?.end.offset ?? 0) };
    this.#section.scan(children, this.#lines);
  }

  #close(end: { line: number; character: number }): void {
    this.#section.end = end;
    if (!this.#section.isEmpty) this.#done.push(this.#section);
  }

  #paragraph(block: Paragraph, next: RootContent | undefined): void {
    const bold = boldHeading(block, next !== undefined);
    let children: readonly PhrasingContent[] = block.children;
    if (bold) {
      this.#open([bold.title], 7, bold.title);
      children = bold.rest;
    }
    this.#sentences(children, 'prose');
    const last = this.#section.sentences.at(-1)?.text;
    this.#lead = last?.endsWith(':') ? last : undefined;
  }

  #list(list: List, lead: string | undefined): void {
    for (const item of list.children) {
      let own: string | undefined = lead;
      for (const child of item.children) {
        if (child.type === 'paragraph') {
          const count = this.#section.sentences.length;
          this.#sentences(child.children, 'list-item', lead);
          own = this.#section.sentences[count]?.text ?? lead;
        } else if (child.type === 'list') this.#list(child, own);
        else this.#block(child, undefined);
      }
    }
  }

  #table(table: Table): void {
    const [header, ...rows] = table.children;
    const titles = header?.children.map((cell) => this.#inline(cell.children).text.trim()) ?? [];
    for (const cell of header?.children ?? []) this.#sentences(cell.children, 'table-header');
    for (const row of rows) {
      row.children.forEach((cell, n) => {
        this.#sentences(cell.children, 'table-cell', titles[n] === '' ? undefined : titles[n]);
      });
    }
  }

  #html(value: string, firstLine: number): void {
    for (const part of htmlParts(value)) {
      const line = firstLine - 1 + part.line;
      const range = { start: { line, character: 0 }, end: { line, character: part.length } };
      if (part.kind === 'ignore') {
        this.#section.ignores.push({ scope: part.scope, codes: part.codes, line });
      } else if (part.kind === 'heading') {
        this.#close(range.start);
        this.#section = new SectionBuilder(undefined, part.level, range.start);
        this.#section.title = part.text;
        this.#section.headingRange = range;
      } else {
        this.#section.addPlain(part.text, range);
      }
    }
  }

  #inline(children: readonly PhrasingContent[]): InlineText {
    const builder = new InlineTextBuilder(this.#lines);
    builder.addAll(children);
    return builder.build();
  }

  #sentences(children: readonly PhrasingContent[], kind: Sentence['kind'], lead?: string): void {
    const inline = this.#inline(children);
    this.#section.scan(children, this.#lines);
    this.#section.scanText(inline);
    for (const { start, end } of splitSentences(inline.text)) {
      const text = inline.text.slice(start, end).replace(/^\[[ xX]\]\s+/, '');
      this.#section.sentences.push({ text, range: inline.rangeOf(start, end), kind, lead });
    }
  }
}
