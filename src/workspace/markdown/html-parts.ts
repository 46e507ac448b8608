import type { IgnoreComment } from '../document.js';

/** What a piece of HTML in Markdown holds for us; `line` counts from the HTML's first line, `length` in characters. */
export type HtmlPart =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      readonly line: number;
      readonly length: number;
    }
  | { readonly kind: 'text'; readonly text: string; readonly line: number; readonly length: number }
  | {
      readonly kind: 'ignore';
      readonly scope: IgnoreComment['scope'];
      readonly codes: readonly string[];
      readonly line: number;
      readonly length: number;
    };

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const IGNORE = /^<!--\s*attest-ignore(-next-line|-file)?\b([^:>]*)/;
const HEADING = /<(h[1-6]|summary)\b[^>]*>(.*?)<\/\1>/gi;
const TAG = /<\/?[a-z][^>]*>/gi;

/**
 * Reads HTML blocks line by line: headings (`<h2>`, `<summary>`), plain text between tags, and ignore comments.
 * Scripts and styles give nothing. Nothing is rendered or run.
 */
export function htmlParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  for (const match of html.matchAll(COMMENT)) {
    const ignore = IGNORE.exec(match[0]);
    if (!ignore) continue;
    const scope = ignore[1] === '-file' ? 'file' : ignore[1] === '-next-line' ? 'next-line' : 'section';
    const codes = (ignore[2] ?? '')
      .replace(/-+$/, '')
      .split(/[\s,]+/)
      .filter((code) => code !== '');
    const line = count(html.slice(0, match.index));
    parts.push({ kind: 'ignore', scope, codes, line, length: match[0].length });
  }
  const visible = html.replace(COMMENT, blank).replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, blank);
  visible.split('\n').forEach((raw, line) => {
    let rest = raw;
    for (const match of raw.matchAll(HEADING)) {
      const text = plain(match[2] ?? '');
      const level = (match[1] ?? '').toLowerCase() === 'summary' ? 7 : Number(match[1]?.[1]);
      if (text !== '') parts.push({ kind: 'heading', level, text, line, length: raw.length });
      rest = rest.replace(match[0], ' ');
    }
    const text = plain(rest);
    if (/\p{L}{2}/u.test(text)) parts.push({ kind: 'text', text, line, length: raw.length });
  });
  return parts;
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
  return html
    .replace(TAG, ' ')
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
