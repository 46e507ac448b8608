import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MdastNodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { heading, paragraph, tree, type Report } from './tree.js';

/** Colours meet WCAG AA on their background; the print style keeps tables whole. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#56606e;--line:#d5dae1;--paper:#fff;--head:#f3f5f8;--good:#176c3a;--fair:#8a5300;--bad:#b3261e;--bar:#dfe4ea}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#a4adba;--line:#3a424e;--paper:#161a20;--head:#20262e;--good:#6fd39a;--fair:#f0b357;--bad:#ff8a80;--bar:#323a45}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.5rem 5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}h1+p{color:var(--soft);margin:0 0 2rem}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:1px solid var(--line)}h3{font-size:1.05rem;margin:2rem 0 .35rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.75rem 0 1.25rem;font-size:.9em}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}th{background:var(--head);font-weight:600}
.good{color:var(--good);font-weight:600}.fair{color:var(--fair);font-weight:600}.bad{color:var(--bad);font-weight:600}.muted{color:var(--soft)}
.bar{display:inline-block;width:6rem;height:.5rem;margin-left:.5rem;border-radius:.25rem;background:var(--bar);vertical-align:middle;overflow:hidden}
.bar>i{display:block;height:100%;background:currentColor}
a{color:inherit}
@media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}tr{break-inside:avoid}:root{--paper:#fff;--ink:#000;color-scheme:light}}
`;

/**
 * A report as one HTML file without scripts or anything from outside. HTML inside policy text is dropped, and links
 * other than to the web and to mail lose their target.
 */
export function reportToHtml({ title, subtitle, language, tree: body }: Report): string {
  const painted = structuredClone(body);
  paint(painted);
  const content = toHast(tree(heading(1, title), paragraph(subtitle), painted.children));
  wrapTables(content);
  const main = toHtml(content, { allowDangerousCharacters: false });
  const name = toHtml({ type: 'text', value: title });
  return `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${name}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n${main}\n</main>\n</body>\n</html>\n`;
}

/** Gives cells their tone as class and their share as bar, in the form that mdast-util-to-hast applies. */
function paint(node: MdastNodes): void {
  const attest = node.type === 'tableCell' ? node.data?.attest : undefined;
  if (node.type === 'tableCell' && attest) {
    const children: ElementContent[] = node.children.flatMap((child) =>
      'value' in child ? [{ type: 'text' as const, value: child.value }] : [],
    );
    if (attest.bar !== undefined) children.push(bar(attest.bar));
    node.data = {
      hProperties: attest.tone === undefined ? {} : { className: [attest.tone] },
      hChildren: children,
    };
  }
  if ('children' in node)
    node.children.forEach((child) => {
      paint(child as MdastNodes);
    });
}

function bar(share: number): ElementContent {
  const width = `width:${Math.max(0, Math.min(100, share))}%`;
  const fill: ElementContent = { type: 'element', tagName: 'i', properties: { style: width }, children: [] };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['bar'], ariaHidden: 'true' },
    children: [fill],
  };
}

/** Lets wide tables scroll by themselves, and makes links safe. */
function wrapTables(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = node.children.map((child) => {
    wrapTables(child as Nodes);
    if (child.type !== 'element') return child;
    if (child.tagName === 'a' && !/^(?:https?:|mailto:)/i.test(String(child.properties.href ?? '')))
      child.properties = {};
    if (child.tagName !== 'table') return child;
    return {
      type: 'element',
      tagName: 'div',
      properties: { className: ['scroll'], tabIndex: 0 },
      children: [child],
    };
  }) as typeof node.children;
}
