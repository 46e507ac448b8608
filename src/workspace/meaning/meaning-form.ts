import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { narrow } from '../markdown/narrow.js';
import { readPlainBlocks, type PlainBlocks, type ReadParagraph } from '../markdown/plain-blocks.js';
import type { InlinePiece } from '../markdown/plain-inline.js';
import { plainTypography } from './typography.js';

const EXTENSIONS = [gfmTable(), gfmStrikethrough()];
const FROM_MARKDOWN = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];

/** Starts a block of the form; no text holds it. */
export const BLOCK = '\u001e';
/** Stands for a link's target while the words around it are made plain. */
const TARGET = '\ue000';
/** Where an item starts that a bullet of the text itself marks. */
const ITEM = '\ue001';
/** An angle of the text itself, which is no tag's. */
const ANGLE = '\ue002';
const OUR_MARKS = /[\ue000-\ue002]/g;

/** Tags that change how words look and nothing else. */
const LOOKS = /<\/?(?:b|i|em|strong|u|small|big|code|tt|kbd|font|center|p|div|span|wbr)\s*\/?>/gi;
const STRUCK = /<\/?(?:del|s|strike)(?:\s[^<>]{0,200})?>/gi;
const LINE_BREAK = /<br\s*\/?>/gi;
const BULLET = /(^|\n)[ \t]*[\u2022\u25aa\u25cf\u25e6\u2023\u2219]\s+/g;
/** After such an end a new paragraph starts no new thought that a new sentence would not. */
const ENDS_SENTENCE = /[.!?:][')\]]*$/;

/** What ordinary prose has none of, so that a quick look is not sure of it: bullets that are characters, odd white space. */
const NOT_PLAIN = /[\u2022\u25aa\u25cf\u25e6\u2023\u2219\ue000-\ue002\0]|[^\S \n]/;
const UNLED: ReadParagraph = { first: undefined, lead: undefined };

/**
 * What a piece of Markdown says, in one line of blocks: words, numbers, targets of links, struck-out text, and the kind of
 * each block with its depth. How it is typed and laid out is left out: case, white space, wraps, emphasis, marks of lists,
 * padding of tables, the style of headings, comments.
 */
export function meaningForm(markdown: string): string {
  return plainMeaningForm(markdown) ?? parsedMeaningForm(markdown);
}

/** The form of ordinary prose; undefined for anything else. */
export function plainMeaningForm(markdown: string): string | undefined {
  if (NOT_PLAIN.test(markdown)) return undefined;
  const form = new Form();
  return readPlainBlocks(markdown, form) ? form.text : undefined;
}

/** The form of any Markdown. */
export function parsedMeaningForm(markdown: string): string {
  const { children } = fromMarkdown(narrow(markdown.replace(OUR_MARKS, '')), {
    extensions: EXTENSIONS,
    mdastExtensions: FROM_MARKDOWN,
  });
  const form = new Form();
  for (const block of children) form.add(block, '', 0);
  return form.text;
}

class Form implements PlainBlocks {
  readonly #blocks: { readonly kind: string; text: string }[] = [];

  get text(): string {
    return this.#blocks.map(({ kind, text }) => `${BLOCK}${kind} ${text}`).join('');
  }

  heading(level: number, pieces: readonly InlinePiece[]): void {
    this.#push(`h${level}`, wordsOfPieces(pieces));
  }

  item(depth: number): void {
    this.#push(`i${depth}`, '');
  }

  paragraph(pieces: readonly InlinePiece[], depth: number | undefined): ReadParagraph {
    this.#paragraph(depth === undefined ? 'p' : `l${depth}`, wordsOfPieces(pieces), '');
    return UNLED;
  }

  row(cells: readonly (readonly InlinePiece[])[], isHeader: boolean): void {
    this.#push(isHeader ? 't' : 'r', cells.map(wordsOfPieces).join('|'));
  }

  /** `inside` tells the quotations around a block, `depth` how many lists. */
  add(node: RootContent, inside: string, depth: number): void {
    switch (node.type) {
      case 'heading':
        this.#push(`${inside}h${node.depth}`, wordsOf(node.children));
        break;
      case 'paragraph':
        this.#paragraph(depth > 0 ? `${inside}l${depth}` : `${inside}p`, wordsOf(node.children), inside);
        break;
      case 'list':
        for (const item of node.children) {
          const task = item.checked === null || item.checked === undefined ? '' : item.checked ? 'x' : 'o';
          this.#push(`${inside}i${depth + 1}${task}`, '');
          for (const block of item.children) this.add(block, inside, depth + 1);
        }
        break;
      case 'blockquote':
        for (const block of node.children) this.add(block, `${inside}q`, depth);
        break;
      case 'table':
        node.children.forEach((row, n) => {
          this.#push(
            `${inside}${n === 0 ? 't' : 'r'}`,
            row.children.map((cell) => wordsOf(cell.children)).join('|'),
          );
        });
        break;
      case 'code':
        this.#push(`${inside}c`, plainTypography(node.value));
        break;
      case 'html':
        this.#html(node.value, inside);
        break;
      case 'definition':
        this.#push(`${inside}d`, `${node.identifier} ${node.url}`);
        break;
      default:
    }
  }

  #html(value: string, inside: string): void {
    const text = plainTypography(plainTags(value));
    if (text !== '') this.#push(`${inside}m`, text);
  }

  #paragraph(kind: string, text: string, inside: string): void {
    const [first = '', ...items] = text.split(ITEM);
    const last = this.#blocks.at(-1);
    if (first !== '') {
      if (last?.kind.startsWith(`${inside}i`) === true && last.text === '') last.text = first;
      else if (last?.kind === kind && ENDS_SENTENCE.test(last.text.slice(-8))) last.text += ` ${first}`;
      else this.#push(kind, first);
    }
    for (const item of items) this.#push(`${inside}i1`, item.trim());
  }

  #push(kind: string, text: string): void {
    this.#blocks.push({ kind, text });
  }
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  const targets: string[] = [];
  const text = nodes.map((node) => inline(node, targets)).join('');
  return madePlain(text, targets);
}

function wordsOfPieces(pieces: readonly InlinePiece[]): string {
  const targets: string[] = [];
  const text = pieces
    .map((piece) => {
      const words = piece.text.replaceAll('<', ANGLE);
      return piece.kind === 'link' ? linked(words, piece.target, targets) : words;
    })
    .join('');
  return madePlain(text, targets);
}

/** The words of a link with its target, which is put by; without when they are the same. */
function linked(words: string, target: string, targets: string[]): string {
  if (words === target || `mailto:${words}` === target) return words;
  targets.push(target);
  return `[${words}](${TARGET})`;
}

function madePlain(text: string, targets: readonly string[]): string {
  let n = 0;
  return plainTypography(plainTags(text).replace(BULLET, `$1${ITEM}`))
    .replaceAll(TARGET, () => targets[n++] ?? '')
    .replace(/ ?\ue001 ?/g, ITEM);
}

function inline(node: PhrasingContent, targets: string[]): string {
  const children = 'children' in node ? node.children.map((child) => inline(child, targets)).join('') : '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replaceAll('<', ANGLE);
    case 'html':
      return node.value;
    case 'break':
      return ' ';
    case 'delete':
      return `~~${children}~~`;
    case 'link':
      return linked(children, node.url, targets);
    case 'image':
      targets.push(node.url);
      return `![${node.alt ?? ''}](${TARGET})`;
    case 'linkReference':
      return `[${children}][${node.identifier}]`;
    case 'imageReference':
      return `![${node.alt ?? ''}][${node.identifier}]`;
    default:
      return children;
  }
}

function plainTags(text: string): string {
  if (!text.includes('<')) return text;
  return withoutComments(text).replace(LINE_BREAK, ' ').replace(STRUCK, '~~').replace(LOOKS, '');
}

function withoutComments(text: string): string {
  let rest = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return rest + text.slice(from);
    rest += text.slice(from, start);
    from = end + 3;
  }
}
