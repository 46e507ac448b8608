import type { Heading, Html, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Language } from '../../catalog/types.js';
import { paragraph, text } from './tree.js';
import { visit } from './visit.js';
import { sayIn } from './words.js';

/**
 * The blocks of a policy as they stand in a report: headings one level below the policy's title, links between files
 * without their target, which is not in the report, pictures by their description, footnotes at the end. Of HTML only line
 * breaks are kept; where text is lost with it, a note at the end says how many parts.
 */
export function forReport(blocks: readonly RootContent[], path: string, language: Language): RootContent[] {
  const say = sayIn(language);
  const root = { type: 'root' as const, children: structuredClone(blocks) as RootContent[] };
  let lost = 0;
  visit(root, (parent: Parents) => {
    parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
      if (node.type === 'heading') node.depth = Math.min(6, node.depth + 1) as Heading['depth'];
      if (node.type === 'link' && !/^(?:https?:|mailto:)/i.test(node.url)) node.url = '';
      if (node.type === 'image' || node.type === 'imageReference')
        return [text(say(`[Picture: ${node.alt ?? ''}]`, `[Afbeelding: ${node.alt ?? ''}]`))];
      if (node.type === 'footnoteReference') return [text(`[${node.label ?? node.identifier}]`)];
      if (node.type !== 'html') return [node];
      const kept = fromHtml(node);
      if (kept === undefined) lost += 1;
      return parent.type === 'paragraph' || parent.type === 'tableCell' ? (kept ?? []) : [];
    }) as typeof parent.children;
  });
  const footnotes = root.children.flatMap((node): RootContent[] => {
    if (node.type !== 'footnoteDefinition') return [];
    const label = text(`[${node.label ?? node.identifier}] `);
    const [first, ...more] = node.children;
    return first?.type === 'paragraph'
      ? [{ ...first, children: [label, ...first.children] }, ...more]
      : [paragraph(label), ...node.children];
  });
  const note = say(
    `${lost} ${lost === 1 ? 'part' : 'parts'} of ${path} in HTML ${lost === 1 ? 'is' : 'are'} not shown here.`,
    `${lost} ${lost === 1 ? 'deel' : 'delen'} van ${path} in HTML ${lost === 1 ? 'is' : 'zijn'} hier niet getoond.`,
  );
  return [
    ...root.children.filter(({ type }) => type !== 'footnoteDefinition'),
    ...footnotes,
    ...(lost > 0 ? [paragraph({ type: 'emphasis', children: [text(note)] })] : []),
  ];
}

/** What a piece of HTML comes to in running text: a line break, nothing for a comment or a tag, undefined when text is lost. */
function fromHtml({ value }: Html): PhrasingContent[] | undefined {
  if (/^<br\s*\/?>$/i.test(value.trim())) return [{ type: 'break' }];
  return withoutTags(value).trim() === '' ? [] : undefined;
}

/** The text between tags and outside comments. */
function withoutTags(html: string): string {
  let out = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return out + html.slice(at);
    out += html.slice(at, open);
    const comment = html.startsWith('<!--', open);
    const close = html.indexOf(comment ? '-->' : '>', open);
    if (close < 0) return out;
    at = close + (comment ? 3 : 1);
  }
  return out;
}
