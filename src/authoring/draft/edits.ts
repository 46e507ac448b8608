import { diffWordsWithSpace } from 'diff';
import type { Span } from '../text/offsets.js';

/** Replaces a span of a text. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The smallest readable edits that turn `before` into `after`: whole words, neighbours joined when only white space
 * stands between them. In order, without overlaps.
 */
export function minimalEdits(before: string, after: string): readonly Edit[] {
  const [start, endBefore, endAfter] = commonEnds(before, after);
  const edits: Edit[] = [];
  let at = start;
  for (const part of diffWordsWithSpace(before.slice(start, endBefore), after.slice(start, endAfter))) {
    if (!part.added && !part.removed) {
      at += part.value.length;
      continue;
    }
    const last = edits.at(-1);
    const touching = last?.end === at ? last : undefined;
    const edit: Edit = part.added
      ? { start: touching?.start ?? at, end: touching?.end ?? at, text: (touching?.text ?? '') + part.value }
      : { start: touching?.start ?? at, end: at + part.value.length, text: touching?.text ?? '' };
    if (touching) edits.pop();
    edits.push(edit);
    if (part.removed) at += part.value.length;
  }
  return joinNear(before, edits);
}

/** Applies edits in order, without overlaps. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** What both have in front and behind, so that the slow comparison sees only the difference. Cuts between words. */
function commonEnds(
  before: string,
  after: string,
): readonly [start: number, endBefore: number, endAfter: number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  while (start > 0 && !/\s/.test(before[start - 1] ?? '')) start -= 1;
  let back = 0;
  while (back < shorter - start && before[before.length - 1 - back] === after[after.length - 1 - back])
    back += 1;
  while (back > 0 && !/\s/.test(before[before.length - back] ?? '')) back -= 1;
  return [start, before.length - back, after.length - back];
}

function joinNear(before: string, edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last === undefined ? undefined : before.slice(last.end, edit.start);
    if (last === undefined || between === undefined || !/^[^\S\n]{0,2}$/.test(between)) joined.push(edit);
    else
      joined[joined.length - 1] = { start: last.start, end: edit.end, text: last.text + between + edit.text };
  }
  return joined;
}
