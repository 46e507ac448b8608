import type { PhrasingContent } from 'mdast';
import { seen, type Inline } from './blocks.js';

/** Only the web and mail are linked to; nothing of a file imported may run or point into the workspace. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s<>"']{1,2000}$/i;

/** Inlines as Markdown's; a heading has no breaks and no bold, and a cell's breaks are `<br>`, as Markdown has no other. */
export function phrasing(inlines: readonly Inline[], where: 'text' | 'heading' | 'cell'): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const one of merged(trimmed(inlines), where === 'heading')) {
    if (one.kind === 'note') {
      nodes.push({ type: 'footnoteReference', identifier: one.note, label: one.note });
    } else if (one.kind === 'break') {
      if (where === 'heading') nodes.push({ type: 'text', value: ' ' });
      else nodes.push(where === 'cell' ? { type: 'html', value: '<br>' } : { type: 'break' });
    } else nodes.push(...textNodes(one));
  }
  return nodes;
}

type TextInline = Extract<Inline, { kind: 'text' }>;

/** Spaces at the edges stay outside of emphasis, where Markdown wants them. */
function textNodes(one: TextInline): PhrasingContent[] {
  const marked = one.bold === true || one.italic === true || one.struck === true || isSafeLink(one.link);
  const core = one.text.trim();
  if (!marked || core === '') return [{ type: 'text', value: one.text }];
  let node: PhrasingContent = { type: 'text', value: core };
  if (one.struck) node = { type: 'delete', children: [node] };
  if (one.italic) node = { type: 'emphasis', children: [node] };
  if (one.bold) node = { type: 'strong', children: [node] };
  if (one.link !== undefined && isSafeLink(one.link))
    node = { type: 'link', url: one.link, children: [node as never] };
  const before = /^\s/.test(one.text) ? [{ type: 'text' as const, value: ' ' }] : [];
  const after = /\s$/.test(one.text) ? [{ type: 'text' as const, value: ' ' }] : [];
  return [...before, node, ...after];
}

/** Whether a target may stand in the imported text. */
export function isSafeLink(link: string | undefined): boolean {
  return link !== undefined && SAFE_LINK.test(link);
}

/** Neighbours that look the same become one, so that a word cut in runs is a word again. Spaces and hyphens are plain ones. */
function merged(inlines: readonly Inline[], plain: boolean): Inline[] {
  const result: Inline[] = [];
  for (const raw of inlines) {
    const one: Inline =
      raw.kind === 'text'
        ? {
            ...raw,
            text: seen(raw.text)
              .replace(/\s+/g, ' ')
              .replace(/\u2011/g, '-'),
            ...(plain ? { bold: false, italic: false } : {}),
          }
        : raw;
    const last = result.at(-1);
    if (one.kind === 'text' && last?.kind === 'text') {
      const text = last.text.endsWith(' ') ? one.text.replace(/^ /, '') : one.text;
      if (text === '') continue;
      if (sameLook(last, one) || text.trim() === '') {
        result[result.length - 1] = { ...last, text: last.text + text };
        continue;
      }
      result.push({ ...one, text });
    } else if (one.kind !== 'text' || one.text !== '') result.push(one);
  }
  return result;
}

function sameLook(a: TextInline, b: TextInline): boolean {
  return (
    (a.bold ?? false) === (b.bold ?? false) &&
    (a.struck ?? false) === (b.struck ?? false) &&
    (a.italic ?? false) === (b.italic ?? false) &&
    a.link === b.link
  );
}

/** Without spaces and breaks at the ends. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const says = (one: Inline): boolean =>
    one.kind !== 'break' && (one.kind !== 'text' || one.text.trim() !== '');
  const from = inlines.findIndex(says);
  const list = from < 0 ? [] : inlines.slice(from, inlines.findLastIndex(says) + 1);
  const [first] = list;
  if (first?.kind === 'text') list[0] = { ...first, text: first.text.replace(/^\s+/, '') };
  const last = list.at(-1);
  if (last?.kind === 'text') list[list.length - 1] = { ...last, text: last.text.trimEnd() };
  return list;
}
