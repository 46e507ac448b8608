import type { MaskedText } from './masked-text.js';

const LIST = /\{(?::\s{0,20}|(?=[#.])|(?=[\w-]{1,40}=))([^{}\n]{0,200})\}/g;
const ID = /(?:^|\s)#([^\s#.}]{1,100})|(?:^|\s)id=["']?([^\s"'}]{1,100})/;
/** So far back a line's beginning is looked for. */
const FAR = 500;
/** A label of MyST before a heading or paragraph. */
const LABEL = /^\(([\w:.-]{1,100})\)=[ \t]*$/gm;

/**
 * Attributes of kramdown, pandoc, Docusaurus and MyST (`{#id}`, `{: .note }`): no text, and explicit anchors. Where
 * nothing of the kind is known, such as on GitHub, they are shown as written.
 */
export function readAttributes(masked: MaskedText, text: string): void {
  for (const { 0: list, 1: inner = '', index } of text.matchAll(LIST)) {
    const near = text.slice(Math.max(0, index - FAR), index);
    const line = index - near.length + near.lastIndexOf('\n') + 1;
    const before = text.slice(line, index);
    const after = /^[^\n]{0,20}/.exec(text.slice(index + list.length))?.[0].trim() ?? '';
    const inHeading = /^ {0,3}#{1,6}\s/.test(before) && /^#*$/.test(after);
    // Behind a picture, a link, emphasis; on a line of its own; or at the end of one, where only classes stand.
    const atEnd = after === '' && (before.trim() === '' || /^\{:? ?\.[\w. -]{1,80}\}$/.test(list));
    if (!inHeading && !/[)\]*_`>]$/.test(before) && !atEnd) continue;
    const id = ID.exec(inner);
    const name = id?.[1] ?? id?.[2];
    if (name !== undefined) masked.anchors.push(name);
    if (inHeading && line === 0) masked.headingTail = ` ${list}`;
    masked.blank(index, index + list.length);
  }
  for (const { 0: label, 1: name = '', index } of text.matchAll(LABEL)) {
    masked.anchors.push(name);
    masked.blank(index, index + label.length);
  }
}
