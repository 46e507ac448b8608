import type { Inline } from './blocks.js';

/** Characters of no script that enclose a raised mark in a plain text until it is known what it leads to. */
const OPEN = '\ue010';
const CLOSE = '\ue011';
const RAISED = /\ue010([^\ue010\ue011]{1,4})\ue011/u;

/** A raised mark inside a text. */
export function asRaised(mark: string): string {
  return `${OPEN}${mark}${CLOSE}`;
}

/** A text with its raised marks as footnotes, or as the text they are when they lead nowhere. */
export function notesIn(inline: Inline, nameOf: (mark: string) => string | undefined): Inline[] {
  if (inline.kind !== 'text' || !inline.text.includes(OPEN)) return [inline];
  const pieces = inline.text.split(RAISED);
  return pieces.flatMap((piece, at): Inline[] => {
    const name = at % 2 === 1 ? nameOf(piece) : undefined;
    if (name !== undefined) return [{ kind: 'note', note: name }];
    return piece === '' ? [] : [{ ...inline, text: piece }];
  });
}

/** The raised marks in a text. */
export function raisedIn(text: string): string[] {
  return text.includes(OPEN) ? text.split(RAISED).filter((_, at) => at % 2 === 1) : [];
}
