import type { MaskedText } from './masked-text.js';

/** The start of an element that may be hidden, with what it is given. */
const OPENS = /<([a-z][a-z0-9-]{0,30})((?:\s[^<>]{0,500})?)>/gi;
const HIDDEN =
  /\shidden(?=\s|=|$)|\sstyle\s{0,3}=\s{0,3}["'][^"']{0,200}(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;
/** Elements that hold nothing. */
const EMPTY = /^(?:img|input|br|hr|meta|link|source|track|wbr|area|base|col|embed)$/i;
/** More tags of one element than this are no hand's work. */
const MOST_TAGS = 2000;

/** A quick look before any element is read. */
export const MAY_HIDE =
  /<template[\s>]|\shidden[\s>=]|display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i;

/**
 * Text that a page hides from its readers: `<div hidden>`, `style="display: none"`, `<template>`. A template shows nothing;
 * of the others GitHub shows what a site hides, so that nobody can say whether a reader sees it.
 */
export function readHidden(masked: MaskedText, text: string): void {
  if (!MAY_HIDE.test(text)) return;
  let until = 0;
  const tags = [...text.matchAll(/<\/?([a-z][a-z0-9-]{0,30})(?:\s[^<>]{0,500})?>/gi)].slice(0, MOST_TAGS);
  for (const { 0: tag, 1: name = '', 2: given = '', index } of text.matchAll(OPENS)) {
    const isTemplate = /^template$/i.test(name);
    if (index < until || EMPTY.test(name) || given.endsWith('/') || !(isTemplate || HIDDEN.test(given)))
      continue;
    until = endOf(tags, name, index + tag.length) ?? text.length;
    if (isTemplate) masked.blank(index, until);
    else masked.notUnderstood(index, until, 'condition');
  }
}

/** Where the element ends whose text begins at `from`; others of its name may stand within it. */
function endOf(tags: readonly RegExpExecArray[], name: string, from: number): number | undefined {
  let depth = 1;
  for (const { 0: tag, 1: other = '', index } of tags) {
    if (index < from || other.toLowerCase() !== name.toLowerCase() || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return index + tag.length;
  }
  return undefined;
}
