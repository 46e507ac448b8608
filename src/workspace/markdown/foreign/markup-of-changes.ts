import type { MaskedText } from './masked-text.js';

/** Open changes in CriticMarkup: which of both texts holds is not settled. */
const CHANGES: readonly (readonly [open: string, close: string])[] = [
  ['{++', '++}'],
  ['{--', '--}'],
  ['{~~', '~~}'],
];
const CONFLICT = /^<{7}(?: .*)?$/m;

/** Changes that nobody accepted yet and comments on the text: what holds is not known, and a comment is no text. */
export function readChanges(masked: MaskedText, text: string): void {
  for (const [open, close] of CHANGES) {
    eachPair(text, open, close, (start, end) => {
      masked.notUnderstood(start, end, 'change');
    });
  }
  eachPair(text, '{>>', '<<}', (start, end) => {
    masked.blank(start, end);
  });
  eachPair(text, '{==', '==}', (start, end) => {
    masked.blank(start, start + 3);
    masked.blank(end - 3, end);
  });
}

/** Both sides of a merge that was not finished. */
export function readConflicts(masked: MaskedText, text: string): void {
  let from = 0;
  for (let open = CONFLICT.exec(text); open; open = CONFLICT.exec(text.slice(from))) {
    const start = from + open.index;
    const close = /^>{7}(?: .*)?$/m.exec(text.slice(start));
    // A side that goes on into text that cannot be told apart leaves all of it open.
    const length = close ? close.index + close[0].length : text.length - start;
    if (!/^={7}$/m.test(text.slice(start, start + length))) return;
    from = start + length;
    masked.notUnderstood(start, from, 'conflict');
  }
}

/** Struck out in HTML: no longer said. What is never closed is struck out up to the end of its paragraph. */
export function readStruck(masked: MaskedText, text: string): void {
  const opens = /<(del|s|strike)(?:\s[^<>]{0,200})?>/gi;
  const unclosed = new Set<string>();
  for (let open = opens.exec(text); open; open = opens.exec(text)) {
    const [tag, name = ''] = open;
    const from = open.index + tag.length;
    const end = unclosed.has(name) ? -1 : endOfElement(text, name, from);
    if (end < 0) unclosed.add(name);
    const paragraph = text.indexOf('\n\n', from);
    const until = end >= 0 ? end : paragraph < 0 ? text.length : paragraph;
    masked.blank(open.index, until);
    opens.lastIndex = until;
  }
}

function endOfElement(text: string, name: string, from: number): number {
  const close = /<\/(del|s|strike)\s{0,20}>/gi;
  close.lastIndex = from;
  for (let found = close.exec(text); found; found = close.exec(text))
    if (found[1]?.toLowerCase() === name.toLowerCase()) return close.lastIndex;
  return -1;
}

/** Marked text (`==text==`): the marks are none of it. */
export function readMarked(masked: MaskedText, text: string): void {
  for (const { 0: all, index } of text.matchAll(/(?<![=\w])==(?=[^\s=])[^=\n]{1,500}(?<=\S)==(?![=\w])/g)) {
    masked.blank(index, index + 2);
    masked.blank(index + all.length - 2, index + all.length);
  }
}

/** Comments of Obsidian (`%% … %%`) and MDX. */
export function readComments(masked: MaskedText, text: string): void {
  eachPair(text, '{/*', '*/}', (start, end) => {
    // The anchor of a heading in MDX: `## Keys {/* #keys */}`.
    const id = /^\{\/\*\s{0,5}#([\w-]{1,100})\s{0,5}\*\/\}$/.exec(
      text.slice(start, Math.min(end, start + 130)),
    )?.[1];
    if (id !== undefined) masked.anchors.push(id);
    masked.blank(start, end);
  });
  let line = -1;
  let at = text.indexOf('%%');
  while (at >= 0) {
    if (line < at) line = text.indexOf('\n', at);
    if (line < 0) line = text.length;
    const close = text.indexOf('%%', at + 2);
    const isBlock = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at));
    if (close < 0) {
      // Obsidian hides all that follows.
      if (isBlock) masked.notUnderstood(at, text.length, 'comment');
      return;
    }
    if (isBlock || close < line) {
      masked.blank(at, close + 2);
      at = text.indexOf('%%', close + 2);
    } else at = text.indexOf('%%', line);
  }
}

function eachPair(
  text: string,
  open: string,
  close: string,
  found: (start: number, end: number) => void,
): void {
  for (let start = text.indexOf(open); start >= 0;) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) return;
    found(start, end + close.length);
    start = text.indexOf(open, end + close.length);
  }
}
