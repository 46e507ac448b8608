/** Compares an imported policy with the text a person would type of the same document. */
import type { List, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse } from 'yaml';

/** What of a Markdown text is compared; all texts with plain spaces. */
export interface Compared {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  /** `level|text`, the level counted from the highest of the chapters; the title is no chapter. */
  readonly headings: readonly string[];
  /** `depth|label|text`. */
  readonly items: readonly string[];
  /** `table|row|column|text` of cells with text; what repeats the cell above or to the left (a merged cell) is left out. */
  readonly cells: readonly string[];
}

/** Shares from 0 to 1; undefined when the text has none of a kind and none came. */
export interface Score {
  readonly words: number;
  readonly headings: number | undefined;
  readonly items: number | undefined;
  readonly cells: number | undefined;
  /** Words of the expected text that came nowhere. */
  readonly missing: readonly string[];
}

/** Reads a Markdown text for comparing. */
export function comparedOf(markdown: string): Compared {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  const tree: Root = fromMarkdown(markdown.slice(front?.[0].length ?? 0), {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const meta = (parse(front?.[1] ?? '') as Record<string, unknown> | null) ?? {};
  const found: Found = { words: [], headings: [], items: [], cells: [], tables: 0, notes: [] };
  for (const node of tree.children) read(node, found);
  for (const node of found.notes) read(node, found);
  const title = found.headings.findIndex(({ text }) => same(text, plain(meta.title)));
  if (title >= 0) found.headings.splice(title, 1);
  const top = Math.min(...found.headings.map(({ level }) => level));
  return {
    meta,
    words: found.words,
    headings: found.headings.map(({ level, text }) => `${level - top}|${text}`),
    items: found.items,
    cells: found.cells,
  };
}

/** How far `actual` is what `expected` is. */
export function scoreOf(expected: Compared, actual: Compared): Score {
  return {
    words:
      common(expected.words, withoutTitle(actual)) /
      Math.max(1, expected.words.length, withoutTitle(actual).length),
    headings: agreement(expected.headings, actual.headings),
    items: agreement(expected.items, actual.items),
    cells: agreement(expected.cells, actual.cells),
    missing: missingOf(expected.words, actual.words),
  };
}

interface Found {
  words: string[];
  headings: { level: number; text: string }[];
  items: string[];
  cells: string[];
  tables: number;
  notes: RootContent[];
}

function read(node: RootContent, found: Found): void {
  if (node.type === 'heading') found.headings.push({ level: node.depth, text: text(node) });
  if (node.type === 'list') return readList(node, 0, found);
  if (node.type === 'table') return readTable(node, found);
  if (node.type === 'footnoteDefinition' && !found.notes.includes(node)) {
    found.notes.push(node);
    return;
  }
  if (node.type === 'blockquote') {
    for (const child of node.children) read(child, found);
    return;
  }
  if (node.type !== 'html') found.words.push(...wordsIn(text(node)));
}

function readList(list: List, depth: number, found: Found): void {
  list.children.forEach((item, at) => {
    const own = item.children.filter((child) => child.type !== 'list');
    let words = own.map(text).join(' ');
    let label = list.ordered ? `${(list.start ?? 1) + at}.` : '';
    const typed = /^\(?(?:\p{L}|[ivxIVX]+|\d+(?:\.\d+)*)[.)]+\s/u.exec(words)?.[0];
    if (typed !== undefined && label === '') {
      label = typed.trim();
      words = words.slice(typed.length);
    }
    const box = /^(?:[☐☑☒]|\[[ x]\])\s/u.exec(words)?.[0];
    if (box !== undefined) {
      words = words.slice(box.length);
      label = /☐|\[ \]/.test(box) ? '[ ]' : '[x]';
    }
    found.items.push(`${depth}|${label}|${words}`);
    found.words.push(...wordsIn(words));
    for (const child of item.children) if (child.type === 'list') readList(child, depth + 1, found);
  });
}

function readTable(table: Table, found: Found): void {
  found.tables += 1;
  const rows = table.children.map(({ children }) =>
    children.map((cell) => text(cell).replace(/(^|\s)[•▪◦-]\s/g, '$1')),
  );
  rows.forEach((row, y) => {
    row.forEach((value, x) => {
      if (value === '' || rows[y - 1]?.[x] === value || row[x - 1] === value) return;
      found.cells.push(`${found.tables}|${y}|${x}|${value}`);
      found.words.push(...wordsIn(value));
    });
  });
}

/** The text of a node with one space between words; a break in a cell is a space. */
function text(node: RootContent | Table['children'][number]['children'][number]): string {
  const copy = structuredClone(node);
  breaksAsSpaces(copy);
  return plain(toString(copy));
}

function breaksAsSpaces(node: object): void {
  if (!('children' in node) || !Array.isArray(node.children)) return;
  node.children = node.children.map((child: RootContent) => {
    if (child.type === 'break' || (child.type === 'html' && /^<br ?\/?>$/.test(child.value)))
      return { type: 'text', value: ' ' };
    breaksAsSpaces(child);
    return child;
  });
}

function plain(value: unknown): string {
  return typeof value === 'string'
    ? value.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
    : '';
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Words, without the marks around them; hyphens inside stay. */
function wordsIn(value: string): string[] {
  return value
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => word !== '');
}

/** The words of a text without those of its title where it also stands at the top. */
function withoutTitle({ meta, words }: Compared): readonly string[] {
  const title = wordsIn(plain(meta.title));
  return title.length > 0 && title.every((word, at) => same(word, words[at] ?? ''))
    ? words.slice(title.length)
    : words;
}

function agreement(expected: readonly string[], actual: readonly string[]): number | undefined {
  if (expected.length + actual.length === 0) return undefined;
  return (2 * common(expected, actual)) / (expected.length + actual.length);
}

/** The length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1);
  for (const one of a) {
    const row = new Uint32Array(b.length + 1);
    for (let at = 0; at < b.length; at += 1)
      row[at + 1] = one === b[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    above = row;
  }
  return above[b.length] ?? 0;
}

function missingOf(expected: readonly string[], actual: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of actual) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
