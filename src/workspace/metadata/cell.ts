import type { Range } from '../position.js';

/** A piece of one line as it is written. */
export interface Cell {
  readonly raw: string;
  readonly line: number;
  readonly start: number;
}

/** A label with the value that stands beside it. */
export interface Labelled {
  readonly label: string;
  readonly value: Cell;
  /** It follows from more than its own value, so that the value cannot simply be replaced. */
  readonly derived?: true;
}

/** A cell without the white space around it. */
export function cell(raw: string, line: number, start: number): Cell {
  const text = raw.trimStart();
  return { raw: text.trimEnd(), line, start: start + raw.length - text.length };
}

export function rangeOf({ raw, line, start }: Cell): Range {
  return { start: { line, character: start }, end: { line, character: start + raw.length } };
}

/** The words of a cell without markup, links, tags and entities. */
export function plainText({ raw }: Cell): string {
  return raw
    .slice(0, 1000)
    .replace(/~~[^~]{0,200}~~/g, ' ')
    .replace(/\[\[(?:[^[\]|]{0,200}[|/])?([^[\]|/]{1,100})\]\]/g, '$1')
    .replace(/<time\s[^<>]{0,200}?datetime=["']([\d-]{4,10})[^<>]{0,100}>/gi, '$1')
    .replace(/<\/?(?:ac|ri):[a-z-]{1,40}(?:\s[^<>]{0,200})?>/gi, ' ')
    .replace(/!\[([^\]]{0,200})\]\([^)]{0,400}\)/g, '$1')
    .replace(/\[([^[\]]{0,200})\]\([^)]{0,400}\)/g, '$1')
    .replace(/<(?:br|\/?(?:strong|b|em|i|u|span|font|code|a|p|div|td|th|small|sup|sub))\b[^>]{0,400}>/gi, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
