import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MdastNodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { chartSvg } from './chart-svg.js';
import { contentsOf } from './contents.js';
import { needsLandscape, PORTRAIT } from './column-widths.js';
import { STYLE } from './html-style.js';
import { bylineOf, type ChartNode, type Report } from './tree.js';
import { sayIn } from './words.js';

/**
 * A report as one HTML file without scripts or anything from outside. It prints on A4 with a cover, the organisation, day
 * and page number at the foot of each page, and wide tables across. HTML inside policy text is dropped, and links other
 * than to the web, to mail and within the report lose their target.
 */
export function reportToHtml(report: Report): string {
  const { title, language, tree } = report;
  const painted = structuredClone(tree);
  const contents = contentsOf(painted);
  for (const [n, { heading }] of contents.entries())
    heading.data = { ...heading.data, hProperties: { id: anchor(n) } };
  paint(painted);
  const body = toHast(painted, {
    handlers: { attestChart: (_state: unknown, { chart }: ChartNode) => chartSvg(chart, language) },
  });
  wrapTables(body);
  const content: ElementContent[] = [
    cover(report),
    ...(contents.length > 0 ? [contentsList(contents, language)] : []),
    element('main', {}, 'children' in body ? (body.children as ElementContent[]) : []),
  ];
  const page = toHtml({ type: 'root', children: content }, { allowDangerousCharacters: false });
  const name = toHtml({ type: 'text', value: title });
  return `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${name}</title>\n<style>${STYLE}${footer(report)}</style>\n</head>\n<body>\n${page}\n</body>\n</html>\n`;
}

/** The text at the foot of printed pages. */
function footer(report: Report): string {
  return `@page{@bottom-left{content:"${cssText(`${report.title} · ${bylineOf(report)}`)}"}}`;
}

/** A text inside quotes of a style sheet: whatever could end the quotes or the sheet is written by its number. */
function cssText(text: string): string {
  return text.replace(/["\\<>&{}]|\p{Cc}/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `);
}

function cover(report: Report): ElementContent {
  const { title, facts } = report;
  return element('header', { className: ['cover'] }, [
    element('h1', {}, [words(title)]),
    element('p', { className: ['byline'] }, [words(bylineOf(report))]),
    ...(facts.length > 0
      ? [
          element(
            'dl',
            {},
            facts.flatMap(({ label, value }) => [
              element('dt', {}, [words(label)]),
              element('dd', {}, [words(value)]),
            ]),
          ),
        ]
      : []),
  ]);
}

function contentsList(contents: ReturnType<typeof contentsOf>, language: Report['language']): ElementContent {
  const title = sayIn(language)('Contents', 'Inhoud');
  return element('nav', { ariaLabel: title }, [
    element('h2', {}, [words(title)]),
    element(
      'ol',
      {},
      contents.map(({ title: entry, depth }, n) =>
        element('li', { className: [`level-${depth}`] }, [
          element('a', { href: `#${anchor(n)}` }, [words(entry)]),
        ]),
      ),
    ),
  ]);
}

function anchor(n: number): string {
  return `part-${n + 1}`;
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
  if (node.type === 'heading' && node.data?.attest?.newPage)
    node.data = { ...node.data, hProperties: { ...node.data.hProperties, className: ['part'] } };
  if (node.type === 'table' && needsLandscape(node, PORTRAIT))
    node.data = { ...node.data, hProperties: { className: ['wide'] } };
  if ('children' in node)
    (node as Root).children.forEach((child) => {
      paint(child);
    });
}

function bar(share: number): ElementContent {
  const width = `width:${Math.max(0, Math.min(100, share))}%`;
  return element('span', { className: ['bar'], ariaHidden: 'true' }, [element('i', { style: width }, [])]);
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
    const wide = Array.isArray(child.properties.className) && child.properties.className.includes('wide');
    return element('div', { className: wide ? ['scroll', 'wide'] : ['scroll'], tabIndex: 0 }, [child]);
  }) as typeof node.children;
}

function element(
  tagName: string,
  properties: Record<string, string | number | string[]>,
  children: ElementContent[],
): ElementContent & { type: 'element' } {
  return { type: 'element', tagName, properties, children };
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}
