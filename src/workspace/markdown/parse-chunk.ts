import type { Code, Html, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Language } from '../../catalog/types.js';
import type { SectionContent, Sentence } from '../document.js';
import { boldHeading } from './bold-heading.js';
import { readForeign, type PlainMarkdown } from './foreign/foreign-syntax.js';
import { htmlParts } from './html-parts.js';
import { InlineTextBuilder, type InlineText } from './inline-text.js';
import { LineStarts } from './line-starts.js';
import { isAngled } from './placeholders.js';
import { readPlainChunk } from './plain-chunk.js';
import { compare, type Range } from '../position.js';
import { SectionBuilder } from './section-builder.js';
import { UnreadParts } from './unread-parts.js';

const EXTENSIONS = [gfmTable(), gfmStrikethrough()];
const FROM_MARKDOWN = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];

/**
 * Parses one chunk (see `cutAtHeadings`) into sections: usually one, more when bold lines or HTML serve as headings.
 * Lines count from the chunk's first line. `definitions` are the document's link definitions, appended so that
 * reference links resolve. `fallback` is the language of text too short to tell.
 */
export function parseChunk(text: string, definitions: string, fallback: Language): SectionContent[] {
  const foreign = readForeign(text);
  const plain = definitions === '' && !foreign ? readPlainChunk(text, fallback) : undefined;
  return plain ?? parse(text, definitions, fallback, foreign);
}

/** The same by remark's parser alone: what the fast reader is tested against. */
export function parseWithRemark(text: string, definitions: string, fallback: Language): SectionContent[] {
  return parse(text, definitions, fallback, readForeign(text));
}

function parse(
  text: string,
  definitions: string,
  fallback: Language,
  foreign: PlainMarkdown | undefined,
): SectionContent[] {
  const own = foreign?.text ?? text;
  const source = definitions === '' ? own : `${own}\n\n${definitions}`;
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  return new ChunkReader(own, source, placed(text, foreign)).read(tree.children, fallback);
}

/** What another syntax says, with its places in the chunk. */
interface Foreign {
  readonly columns: readonly number[] | undefined;
  readonly unread: UnreadParts;
  readonly links: readonly {
    readonly target: string;
    readonly by: 'page' | 'root' | undefined;
    readonly range: Range;
  }[];
  readonly anchors: readonly string[];
  readonly headingTail: string;
}

const NOTHING: Foreign = {
  columns: undefined,
  unread: new UnreadParts([]),
  links: [],
  anchors: [],
  headingTail: '',
};
/** So much of what was not understood is shown. */
const SHOWN = 120;

function placed(text: string, foreign: PlainMarkdown | undefined): Foreign {
  if (!foreign) return NOTHING;
  const lines = new LineStarts(text);
  const rangeOf = ({ start, end }: { start: number; end: number }): Range => ({
    start: lines.at(start),
    end: lines.at(end),
  });
  return {
    ...foreign,
    unread: new UnreadParts(
      foreign.unread.map((span) => ({
        kind: span.kind,
        text: text.slice(span.start, Math.min(span.end, span.start + SHOWN)),
        range: rangeOf(span),
      })),
    ),
    links: foreign.links.map((span) => ({ target: span.target, by: span.by, range: rangeOf(span) })),
  };
}

/** An item of a pandoc list: a letter, a roman or a plain number with `.` or `)`. */
const FANCY_ITEM = /^\s*(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]\s+(?=\S)/;

/** Walks the blocks of one chunk and fills section after section. */
class ChunkReader {
  readonly #lines: LineStarts;
  readonly #done: SectionBuilder[] = [];
  #section: SectionBuilder;
  #lead: string | undefined;
  readonly #definitions = new Map<string, string>();
  readonly #end: number;

  constructor(
    text: string,
    private readonly source: string,
    private readonly foreign: Foreign,
  ) {
    this.#lines = new LineStarts(source, foreign.columns);
    this.#end = text.length;
    this.#section = new SectionBuilder(undefined, 0, { line: 0, character: 0 }, '', foreign.unread);
  }

  read(blocks: readonly RootContent[], fallback: Language): SectionContent[] {
    for (const block of blocks) {
      if (block.type === 'definition') this.#definitions.set(block.identifier, block.url);
    }
    blocks.forEach((block, n) => {
      this.#block(block, blocks[n + 1]);
    });
    for (const { target, range, by } of this.foreign.links) this.#sectionAt(range).addLink(target, range, by);
    for (const name of this.foreign.anchors) (this.#done[0] ?? this.#section).addAnchor(name);
    this.#close(this.#lines.at(this.#end));
    return this.#done.map((section) => section.build(fallback));
  }

  #sectionAt({ start }: Range): SectionBuilder {
    const before = this.#done.findLast(
      (one) => compare(one.start, start) <= 0 && compare(start, one.end) < 0,
    );
    return before ?? this.#section;
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
      case 'code':
        if (typeof block.lang === 'string') this.#section.holdsCode = true;
        this.#indentedList(block);
        break;
      case 'html':
        this.#html(block.value, block);
        break;
      case 'footnoteDefinition':
        for (const child of block.children) this.#block(child, undefined);
        break;
      default:
    }
    if (block.type !== 'paragraph' && block.type !== 'html' && block.type !== 'code') this.#lead = undefined;
  }

  #open(
    children: readonly PhrasingContent[],
    level: number,
    node: { position?: RootContent['position'] },
  ): void {
    const start = this.#lines.at(node.position?.start.offset ?? 0);
    this.#close(start);
    const shown = toString({ type: 'paragraph', children }, { includeImageAlt: false, includeHtml: false });
    const tail = level < 7 && this.#done.length === 0 ? this.foreign.headingTail : '';
    const heading = this.#inline(children);
    this.#section = new SectionBuilder(heading, level, start, shown + tail, this.foreign.unread);
    this.#section.headingRange = { start, end: this.#lines.at(node.position?.end.offset ?? 0) };
    this.#section.scan(children, this.#lines, this.#definitions);
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

  /**
   * pandoc's lettered lists (`a.`, `i.`), which comply's policies use, are no lists to CommonMark: their indented items
   * look like code. Real code blocks give nothing.
   */
  #indentedList(block: Code): void {
    const start = block.position?.start.offset ?? 0;
    const end = block.position?.end.offset ?? 0;
    const raw = this.source.slice(start, end);
    if (!FANCY_ITEM.test(raw)) return;
    let item: { text: string; offset: number; end: number } | undefined;
    const flush = (): void => {
      if (!item) return;
      const builder = new InlineTextBuilder(this.#lines, this.source);
      builder.addText(item.text, item.offset, item.end);
      this.#section.addSentences(builder.build(), 'list-item', this.#lead);
      item = undefined;
    };
    let offset = start;
    for (const line of raw.split('\n')) {
      const text = line.replace(FANCY_ITEM, '').trim();
      if (FANCY_ITEM.test(line) || text === '') flush();
      if (text !== '') {
        const at = offset + line.indexOf(text);
        item = item
          ? { ...item, text: `${item.text}\n${text}`, end: at + text.length }
          : { text, offset: at, end: at + text.length };
      }
      offset += line.length + 1;
    }
    flush();
  }

  #html(value: string, { position }: Html): void {
    const firstLine = position?.start.line ?? 1;
    const offset = position?.start.offset ?? 0;
    if (isAngled(value.trim())) {
      const builder = new InlineTextBuilder(this.#lines, this.source);
      builder.addText(value, offset, position?.end.offset ?? offset);
      this.#section.addSentences(builder.build(), 'prose', undefined);
      return;
    }
    const rangeOf = (start: number, end: number): Range => ({
      start: this.#lines.at(offset + start),
      end: this.#lines.at(offset + end),
    });
    this.#section.addHtml(value, rangeOf);
    for (const part of htmlParts(value)) {
      const line = firstLine - 1 + part.line;
      const last = part.kind === 'text' ? firstLine - 1 + part.lastLine : line;
      const range = { start: { line, character: 0 }, end: { line: last, character: part.length } };
      if (part.kind === 'ignore') {
        this.#section.ignores.push({ scope: part.scope, codes: part.codes, line });
      } else if (part.kind === 'heading') {
        this.#close(range.start);
        this.#section = new SectionBuilder(
          undefined,
          part.level,
          range.start,
          part.text,
          this.foreign.unread,
        );
        this.#section.title = part.text;
        this.#section.headingRange = range;
      } else {
        this.#section.addPlain(part.text, range);
      }
    }
  }

  #inline(children: readonly PhrasingContent[]): InlineText {
    const builder = new InlineTextBuilder(this.#lines, this.source);
    builder.addAll(children);
    return builder.build();
  }

  #sentences(children: readonly PhrasingContent[], kind: Sentence['kind'], lead?: string): void {
    const inline = this.#inline(children);
    this.#section.scan(children, this.#lines, this.#definitions);
    this.#section.addSentences(inline, kind, lead);
  }
}
