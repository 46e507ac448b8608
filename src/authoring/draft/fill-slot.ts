import { cleanHeading } from '../../workspace/markdown/headings.js';
import type { Span } from '../text/offsets.js';
import type { Edit } from './edits.js';

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
  const body = withHeading.replace(/\r\n/g, '\n').replace(/^\n+|\s+$/g, '');
  if (slot.start !== slot.end) {
    const [, lead = '', tail = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(base.slice(slot.start, slot.end)) ?? [];
    return { start: slot.start, end: slot.end, text: lead + body.replace(/\n/g, lineBreak) + tail };
  }
  const before = base.slice(0, slot.start);
  const after = base.slice(slot.end);
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - breaksAt(before, /(?:\r?\n)*$/)));
  const tail =
    after.trim() === ''
      ? after === ''
        ? '\n'
        : ''
      : '\n'.repeat(Math.max(0, 2 - breaksAt(after, /^(?:\r?\n)*/)));
  return { start: slot.start, end: slot.end, text: (lead + body + tail).replace(/\n/g, lineBreak) };
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
  const match = /^\s*(?:#{1,6}[^\S\n]+([^\n]*?)[^\S\n]*#*|\*\*([^\n*]+)\*\*)[^\S\n]*(?:\n|$)/.exec(reply);
  if (own === undefined || !match) return reply;
  const name = (text: string): string => cleanHeading(text).toLowerCase();
  const rest = reply.slice(match[0].length);
  return rest.trim() !== '' && name(match[1] ?? match[2] ?? '') === name(own.replace(/^#+ /, ''))
    ? rest
    : reply;
}
