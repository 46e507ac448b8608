import type { Element, ElementContent } from 'hast';
import type { NumberLabel } from '../docx/numbering.js';
import { isBox, isBullet, isNumber, normalLabel } from '../text/label.js';
import { textOf } from './footnote-links.js';
import { declared, hangs, insetOf } from './html-look.js';

/** An item that is no `<li>`: its label, and what stands behind it. */
export interface TypedItem {
  readonly children: readonly ElementContent[];
  readonly item: { label: NumberLabel | undefined; readonly indent: number };
}

const STEP = 360;
/** The label, and the fixed spaces that set its text apart. */
const LABEL = /^\s*(\S{1,10})[\s\u00a0]*$/u;
const APART = /^\s*(\S{1,10})\s?\u00a0[\s\u00a0]/u;

/**
 * A paragraph that Word wrote as an item of a list: its label stands in the text, in a span that says so or before fixed
 * spaces where the line hangs out; its list and level are named in the style.
 */
export function typedItem(node: Element): TypedItem | undefined {
  const [level, list] = wordList(node);
  const marked = node.children.findIndex(isLabelSpan);
  const inText = marked < 0 && hangs(node) ? spacedLabel(node) : undefined;
  const spans =
    inText !== undefined
      ? []
      : marked >= 0
        ? node.children.slice(0, marked + 1)
        : hangs(node)
          ? labelPieces(node)
          : [];
  if (spans.length === 0 && inText === undefined) return undefined;
  const text = inText ?? spans.map(textIn).join('');
  const word = LABEL.exec(text)?.[1] ?? '';
  if (word === '') return undefined;
  const bullet =
    marked >= 0
      ? !/[\p{L}\p{N}]/u.test(word) || word === 'o' || word === '§'
      : isBullet(word) || word === 'o';
  if (!bullet && marked < 0 && !isNumber(word)) return undefined;
  const indent = insetOf(node) ?? STEP * (level + 1);
  const box = normalLabel(word);
  const label: NumberLabel = {
    label: bullet ? (isBox(box) ? box : '•') : word,
    bullet,
    level,
    list: list ?? 'typed',
    indent,
  };
  return { children: behind(node, spans.length, inText?.length ?? 0), item: { label, indent } };
}

/** The label a line's own text begins with, and the wide spaces behind it. */
function spacedLabel({ children: [first] }: Element): string | undefined {
  return first?.type === 'text'
    ? /^\s*\S{1,10}\s?(?:[\u2002\u2003\t]|\u00a0[\s\u00a0])[\s\u00a0\u2002\u2003]*(?=\S)/u.exec(
        first.value,
      )?.[0]
    : undefined;
}

/** The pieces of a paragraph behind the first ones, and behind so many characters of the next. */
function behind({ children }: Element, pieces: number, characters: number): readonly ElementContent[] {
  const [first, ...rest] = children.slice(pieces);
  if (characters === 0 || first?.type !== 'text') return children.slice(pieces);
  return [{ ...first, value: first.value.slice(characters) }, ...rest];
}

/** `mso-list:l0 level2 lfo2` names the list and the level, which counts from 1. */
function wordList(node: Element): [number, string | undefined] {
  const said = declared(String(node.properties.style ?? ''), 'mso-list') ?? '';
  const [, list, level] = /^(l\d{1,6}) level(\d)/.exec(said) ?? [];
  return [Math.max(0, Number(level ?? 1) - 1), list];
}

function isLabelSpan(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    (/ignore/i.test(declared(String(node.properties.style ?? ''), 'mso-list') ?? '') ||
      (node.children.length === 1 && node.children.some(isLabelSpan)))
  );
}

/** The first pieces of a paragraph that are no more than a label and the fixed spaces behind it. */
function labelPieces(node: Element): readonly ElementContent[] {
  for (let count = 1; count <= Math.min(3, node.children.length); count += 1) {
    const pieces = node.children.slice(0, count);
    const text = pieces.map(textIn).join('');
    if (LABEL.test(text) && APART.test(`${text}\u00a0`) && text.includes('\u00a0')) return pieces;
  }
  return [];
}

function textIn(node: ElementContent): string {
  return node.type === 'text' ? node.value : node.type === 'element' ? textOf(node) : '';
}

/** The level and list of a `<ul>` or `<ol>` that names both in its class, as Google Docs writes lists beside each other. */
export function flatLevel({
  properties,
}: Element): { readonly level: number; readonly list: string } | undefined {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : [];
  for (const name of names) {
    const [, list, level] = /^lst-(\w{1,40})-(\d)$/.exec(name) ?? [];
    if (list !== undefined) return { level: Number(level), list };
  }
  return undefined;
}
