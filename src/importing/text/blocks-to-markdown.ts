import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Content, Inline, ItemBlock, Place, TableBlock } from './blocks.js';
import { phrasing } from './phrasing.js';

const PLAIN_NUMBER = /^(\d{1,6})[.)]?$/;
const DEEPEST_HEADING = 6;

/**
 * Content as Markdown. A comment before each heading, and where another page begins, says where in the source the text
 * stood. Labels Markdown has no list for, such as `(a)`, stand in the text of a bulleted item.
 */
export function blocksToMarkdown({ blocks, footnotes }: Content, source: string): string {
  const children: RootContent[] = [];
  let items: ItemBlock[] = [];
  let page: number | undefined;
  const flush = (): void => {
    children.push(...toLists(items));
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(block);
      continue;
    }
    flush();
    const turned = 'page' in block.place && block.place.page !== page;
    if (block.kind === 'heading' || turned) children.push(placeComment(source, block.place));
    if ('page' in block.place) page = block.place.page;
    children.push(toNode(block));
  }
  flush();
  const numbers = new Map([...footnotes.keys()].map((name, at) => [name, String(at + 1)]));
  for (const [name, inlines] of footnotes) children.push(footnote(numbers.get(name) ?? name, inlines));
  const root: Root = { type: 'root', children };
  renumber(root, numbers);
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}

function placeComment(source: string, place: Place): RootContent {
  const file = source.replace(/--+/g, '-').replace(/[<>]/g, '');
  const where = 'page' in place ? `page ${place.page}` : `paragraph ${place.paragraph}`;
  return { type: 'html', value: `<!-- source: ${file}, ${where} -->` };
}

function toNode(block: Exclude<Block, ItemBlock>): RootContent {
  if (block.kind === 'table') return toTable(block);
  const children = phrasing(block.inlines, block.kind === 'heading' ? 'heading' : 'text');
  if (block.kind === 'paragraph') return { type: 'paragraph', children };
  const depth = Math.min(DEEPEST_HEADING, Math.max(1, block.level + 1)) as 1;
  return { type: 'heading', depth, children };
}

function toTable({ rows }: TableBlock): RootContent {
  const width = Math.max(...rows.map((row) => row.length));
  const children = rows.map((row): TableRow => {
    const cells = Array.from({ length: width }, (_, at) => phrasing(row[at] ?? [], 'cell'));
    return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
  });
  return { type: 'table', children };
}

function footnote(identifier: string, inlines: readonly Inline[]): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: phrasing(inlines, 'text') }],
  };
}

/** Marks of footnotes get numbers in the order of the text. */
function renumber(node: Root | RootContent, numbers: ReadonlyMap<string, string>): void {
  if (node.type === 'footnoteReference') {
    node.identifier = numbers.get(node.identifier) ?? node.identifier;
    node.label = node.identifier;
  }
  if ('children' in node) for (const child of node.children) renumber(child, numbers);
}

interface OpenList {
  readonly depth: number;
  readonly list: List;
  /** The number the next item of an ordered list has. */
  next: number;
}

/** Nests items by depth. Another kind of label, or a number that does not follow, begins another list. */
function toLists(items: readonly ItemBlock[]): List[] {
  const lists: List[] = [];
  const open: OpenList[] = [];
  for (const { depth, label, inlines } of items) {
    const number = PLAIN_NUMBER.exec(label)?.[1];
    const value = number === undefined ? undefined : Number(number);
    while ((open.at(-1)?.depth ?? -1) > depth) open.pop();
    const top = open.at(-1);
    const goesOn =
      top?.depth === depth &&
      (value === undefined ? !top.list.ordered : top.list.ordered && top.next === value);
    if (top && goesOn) {
      top.next += 1;
      top.list.children.push(toItem(label, inlines));
      continue;
    }
    if (top?.depth === depth) open.pop();
    const list: List = {
      type: 'list',
      ordered: value !== undefined,
      spread: false,
      children: [toItem(label, inlines)],
      ...(value === undefined ? {} : { start: value }),
    };
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent) parent.children.push(list);
    else lists.push(list);
    open.push({ depth, list, next: (value ?? 0) + 1 });
  }
  return lists;
}

function toItem(label: string, inlines: readonly Inline[]): ListItem {
  const shown = label === '•' || PLAIN_NUMBER.test(label) ? '' : `${label} `;
  const text: PhrasingContent[] = phrasing(
    shown === '' ? inlines : [{ kind: 'text', text: shown }, ...inlines],
    'text',
  );
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: text }] };
}
