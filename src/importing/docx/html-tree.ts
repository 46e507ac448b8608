/** The parts of a HTML syntax tree (hast) that importing looks at. */
export interface HtmlNode {
  readonly type: string;
  tagName?: string;
  readonly value?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

const BLOCK = /^(?:p|h[1-6]|li)$/;
const HEADING = /^h[1-6]$/;
const SAFE_LINK = /^(?:https?:|mailto:|#)/i;

/** Puts a comment before each heading that says which paragraph of the source it is. */
export function markParagraphs(tree: HtmlNode, source: string): void {
  const file = source.replace(/--+/g, '-').replace(/[<>]/g, '');
  let paragraph = 0;
  const visit = (node: HtmlNode): void => {
    if (!node.children) return;
    const children: HtmlNode[] = [];
    for (const child of node.children) {
      if (child.tagName !== undefined && BLOCK.test(child.tagName)) paragraph += 1;
      if (child.tagName !== undefined && HEADING.test(child.tagName)) {
        children.push({ type: 'comment', value: ` source: ${file}, paragraph ${paragraph} ` });
      }
      visit(child);
      children.push(child);
    }
    node.children = children;
  };
  visit(tree);
}

/** Drops pictures and the targets of links that are no web, mail or anchor links. */
export function safeLinks(tree: HtmlNode): void {
  const visit = (node: HtmlNode): void => {
    if (!node.children) return;
    node.children = node.children.filter((child) => child.tagName !== 'img');
    for (const child of node.children) {
      const href = child.properties?.href;
      if (child.tagName === 'a' && (typeof href !== 'string' || !SAFE_LINK.test(href))) child.properties = {};
      visit(child);
    }
  };
  visit(tree);
}

/** Word marks few header rows; a table without one takes its first row for it, as Markdown needs one. */
export function firstRowsAsHeaders(tree: HtmlNode): void {
  const visit = (node: HtmlNode): void => {
    if (node.tagName === 'table') {
      const rows = find(node, 'tr');
      if (find(node, 'th').length === 0) for (const cell of find(rows[0], 'td')) cell.tagName = 'th';
    }
    node.children?.forEach(visit);
  };
  visit(tree);
}

function find(node: HtmlNode | undefined, tagName: string): HtmlNode[] {
  return (node?.children ?? []).flatMap((child) =>
    child.tagName === tagName ? [child] : find(child, tagName),
  );
}

/** The text of the first heading in HTML. */
export function firstHeading(html: string): string | undefined {
  const inner = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(html)?.[1];
  const text = inner
    ?.replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
