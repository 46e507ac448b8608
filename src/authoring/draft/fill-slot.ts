import { cleanHeading } from '../../workspace/markdown/headings.js';
import { parseMarkup } from '../markup/parse-markup.js';
import type { Span } from '../text/offsets.js';
import type { Edit } from './edits.js';
import { endOf, withoutEnd } from '../../workspace/text-ends.js';

/** A place in a document that a draft may fill. An empty span is a place of insertion between blocks. */
export interface Slot extends Span {
  /** The heading above the new text, when it becomes a section of its own. */
  readonly heading?: string;
  /** Index of the section the new text joins or follows. */
  readonly section?: number;
  /** The heading that stands above the new text already, without its marks, when it joins a section. */
  readonly under?: string;
}

/** The slot that replaces a span as a whole. */
export function slotOfSpan(span: Span): Slot {
  return { start: span.start, end: span.end };
}

/** The edit that puts a text into a slot, with blank lines around it and the document's line breaks. */
export function fillSlot(base: string, slot: Slot, reply: string): Edit {
  const lineBreak = base.includes('\r\n') ? '\r\n' : '\n';
  const text = withoutOwnHeading(reply, slot);
  const withHeading =
    slot.heading === undefined || startsWithHeading(text) ? text : `${slot.heading}\n\n${text}`;
  const body = withHeading.replace(/\r\n/g, '\n').replace(/^\n+/, '').trimEnd();
  if (slot.start !== slot.end) {
    const old = base.slice(slot.start, slot.end);
    const lead = old.slice(0, old.length - old.trimStart().length);
    const tail = old.trim() === '' ? '' : old.slice(old.trimEnd().length);
    const [above, below] = blankLines(base, slot, body);
    const text = lead + above + body + below + tail;
    return { start: slot.start, end: slot.end, text: text.replace(/\r?\n/g, lineBreak) };
  }
  const before = base.slice(0, slot.start);
  const after = base.slice(slot.end);
  const lead =
    before.trim() === ''
      ? ''
      : '\n'.repeat(Math.max(0, 2 - breaksAt(before.slice(endOf(before, /[\r\n]/)), /^(?:\r?\n)*/)));
  const tail =
    after.trim() === ''
      ? after === ''
        ? '\n'
        : ''
      : '\n'.repeat(Math.max(0, 2 - breaksAt(after, /^(?:\r?\n)*/)));
  return { start: slot.start, end: slot.end, text: (lead + body + tail).replace(/\n/g, lineBreak) };
}

/** The blank lines that part a list or table from the sentences of the paragraph it replaces one of. */
function blankLines(
  base: string,
  { start, end }: Span,
  body: string,
): readonly [above: string, below: string] {
  const blocks = parseMarkup(body).children.map(({ type }) => type);
  const isBlock = (type: string | undefined): boolean => type !== undefined && type !== 'paragraph';
  const lineBefore = base.slice(base.lastIndexOf('\n', start - 1) + 1, start);
  const lineAfter = base.slice(end, base.indexOf('\n', end) < 0 ? undefined : base.indexOf('\n', end));
  // Within a list or a table, what replaces an item or a cell is one.
  const inProse = !/^\s*(?:[-*+|>#]|\d{1,9}[.)])/.test(lineBefore);
  return [
    isBlock(blocks[0]) && lineBefore.trim() !== '' && inProse ? '\n\n' : '',
    isBlock(blocks.at(-1)) && lineAfter.trim() !== '' && inProse ? '\n\n' : '',
  ];
}

function breaksAt(text: string, pattern: RegExp): number {
  return (pattern.exec(text)?.[0].match(/\n/g) ?? []).length;
}

function startsWithHeading(text: string): boolean {
  return /^\s*#{1,6} \S/.test(text);
}

/** A reply that writes the heading it stands below, or will stand below, once more. */
function withoutOwnHeading(reply: string, { heading, under }: Slot): string {
  const own = heading ?? under;
  const match = /^\s*(?:#{1,6}[^\S\n]+(\S[^\n]*|)|\*\*([^\n*]+)\*\*[^\S\n]*)(?:\n|$)/.exec(reply);
  if (own === undefined || !match) return reply;
  const name = (text: string): string => cleanHeading(text).toLowerCase();
  const rest = reply.slice(match[0].length);
  return rest.trim() !== '' &&
    name(withoutEnd((match[1] ?? match[2] ?? '').trimEnd(), /#/)) === name(own.replace(/^#+ /, ''))
    ? rest
    : reply;
}

/**
 * Puts the edits of several slots in order. At one spot, what joins the section there comes before new sections, which
 * keep the order they were asked for in: else a text would end up under another's heading.
 */
export function inPlace(filled: readonly { readonly slot: Slot; readonly edit: Edit }[]): readonly Edit[] {
  const opens = ({ slot }: { readonly slot: Slot }): number => (slot.heading === undefined ? 0 : 1);
  return [...filled]
    .map((one, n) => ({ ...one, n }))
    .sort((a, b) => a.edit.start - b.edit.start || opens(a) - opens(b) || a.n - b.n)
    .map(({ edit }) => edit);
}
