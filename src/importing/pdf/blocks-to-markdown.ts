import type { List, ListItem, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from './blocks.js';

/** Blocks as Markdown, with a comment wherever another page of the source begins. */
export function blocksToMarkdown(blocks: readonly Block[], source: string): string {
  const file = source.replace(/--+/g, '-').replace(/[<>]/g, '');
  const children: RootContent[] = [];
  let page = 0;
  let items: Extract<Block, { kind: 'item' }>[] = [];
  const flush = (): void => {
    if (items.length > 0) children.push(...toLists(items));
    items = [];
  };
  for (const block of blocks) {
    if (block.page !== page) {
      page = block.page;
      flush();
      children.push({ type: 'html', value: `<!-- source: ${file}, page ${page} -->` });
    }
    if (block.kind === 'item') {
      items.push(block);
      continue;
    }
    flush();
    children.push(toNode(block));
  }
  flush();
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown()],
  });
}

function toNode(block: Exclude<Block, { kind: 'item' }>): RootContent {
  if (block.kind === 'heading') {
    return {
      type: 'heading',
      depth: Math.min(6, Math.max(1, block.level)) as 1,
      children: [{ type: 'text', value: block.text }],
    };
  }
  if (block.kind === 'paragraph')
    return { type: 'paragraph', children: [{ type: 'text', value: block.text }] };
  return {
    type: 'table',
    children: block.rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  };
}

/** Nests items by depth; another kind of marker at the top begins another list. */
function toLists(items: readonly Extract<Block, { kind: 'item' }>[]): List[] {
  const lists: List[] = [];
  const open: { depth: number; list: List }[] = [];
  for (const { ordered, depth, text } of items) {
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const top = open.at(-1);
    if (top?.depth === depth && top.list.ordered === ordered) {
      top.list.children.push(item);
      continue;
    }
    if (top?.depth === depth) open.pop();
    const list: List = { type: 'list', ordered, spread: false, children: [item] };
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent) parent.children.push(list);
    else lists.push(list);
    open.push({ depth, list });
  }
  return lists;
}
