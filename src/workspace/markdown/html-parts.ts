import { allMatches } from '../all-matches.js';
import { spansBetween, withSpans } from '../spans-between.js';
import type { Span } from './sentences.js';
import type { IgnoreComment } from '../document.js';
import { withoutEnd } from '../text-ends.js';

/** What a piece of HTML in Markdown holds for us; `line` counts from the HTML's first line, `length` in characters. */
export type HtmlPart =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      readonly line: number;
      readonly length: number;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly line: number;
      /** The line it ends on, and its length. */
      readonly lastLine: number;
      readonly length: number;
    }
  | {
      readonly kind: 'ignore';
      readonly scope: IgnoreComment['scope'];
      readonly codes: readonly string[];
      readonly line: number;
      readonly length: number;
    };

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const IGNORE = /^<!--\s*attest-ignore(-next-line|-file)?\b([^:>]*)/;
const HEADING = /<(h[1-6]|summary)\b/gi;
const HEADING_END = /<\/(h[1-6]|summary)>/gi;
/** Tags between which a text of its own stands. */
const BLOCK =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|td|th|tr|table|thead|tbody|tfoot|caption|blockquote|section|article|aside|header|footer|details|summary|figure|figcaption|br|hr|h[1-6])\b/gi;
/** Stands where one text ends. */
const CUT = '\u0001';

/**
 * Reads HTML blocks: headings (`<h2>`, `<summary>`), the text between tags of blocks, over lines where it goes on, and
 * ignore comments. Scripts, styles and code give nothing. Nothing is rendered or run.
 */
export function htmlParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  for (const match of html.matchAll(COMMENT)) {
    const ignore = IGNORE.exec(match[0]);
    if (!ignore) continue;
    const scope = ignore[1] === '-file' ? 'file' : ignore[1] === '-next-line' ? 'next-line' : 'section';
    const codes = withoutEnd(ignore[2] ?? '', /-/)
      .split(/[\s,]+/)
      .filter((code) => code !== '');
    const line = count(html.slice(0, match.index));
    parts.push({ kind: 'ignore', scope, codes, line, length: match[0].length });
  }
  const visible = html.replace(COMMENT, blank).replace(/<(script|style|pre)\b[\s\S]*?(?:<\/\1>|$)/gi, blank);
  let begun: { raw: string; readonly line: number } | undefined;
  const flush = (lastLine: number, length: number): void => {
    const text = plain(begun?.raw ?? '');
    if (begun && /\p{L}{2}/u.test(text))
      parts.push({ kind: 'text', text, line: begun.line, lastLine, length });
    begun = undefined;
  };
  const lines = visible.split('\n');
  lines.forEach((raw, line) => {
    const headings = headingsIn(raw);
    for (const { name, inside } of headings) {
      const text = plain(inside);
      const level = name === 'summary' ? 7 : Number(name[1]);
      if (text === '') continue;
      flush(line - 1, lines[line - 1]?.length ?? 0);
      parts.push({ kind: 'heading', level, text, line, length: raw.length });
    }
    const rest = withSpans(raw, headings, () => CUT);
    const pieces = withSpans(rest, spansBetween(rest, BLOCK, '>'), () => CUT).split(CUT);
    pieces.forEach((piece, n) => {
      if (n > 0) flush(line, raw.length);
      if (piece.trim() === '') return;
      begun = begun ? { ...begun, raw: `${begun.raw} ${piece}` } : { raw: piece, line };
    });
  });
  flush(lines.length - 1, lines.at(-1)?.length ?? 0);
  return parts;
}

/** Headings that open and close on a line. */
function headingsIn(line: string): (Span & { readonly name: string; readonly inside: string })[] {
  if (!HEADING.test(line)) return [];
  HEADING.lastIndex = 0;
  const closes = allMatches(line, HEADING_END).map(({ 0: all, 1: name = '', index }) => ({
    name: name.toLowerCase(),
    start: index,
    end: index + all.length,
  }));
  const found: (Span & { readonly name: string; readonly inside: string })[] = [];
  let from = 0;
  for (const { start, end } of spansBetween(line, HEADING, '>')) {
    const name = /^<(h[1-6]|summary)/i.exec(line.slice(start, start + 8))?.[1]?.toLowerCase() ?? '';
    if (start < from) continue;
    const close = closes.find((one) => one.start >= end && one.name === name);
    if (!close) continue;
    found.push({ name, inside: line.slice(end, close.start), start, end: close.end });
    from = close.end;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(html: string): string {
  return withSpans(html, spansBetween(html, /<\/?[a-z]/gi, '>'), () => ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Keeps the line breaks, so that lines still count. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function count(text: string): number {
  return text.split('\n').length - 1;
}
