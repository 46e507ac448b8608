import type { Findings } from '../import-note.js';
import { plainText, type Block, type Inline } from './blocks.js';

/** So many names of chapters below each other are a table of contents. */
const LEAST = 3;
const LONGEST_HEADING = 40;
const NAMED = /^(?:table of )?contents$|^inhoud(?:sopgave)?$/i;

/**
 * Blocks without a table of contents that no style or page number tells: lines below each other that are, in this order, the
 * headings further on.
 */
export function withoutContentsList(blocks: readonly Block[], findings: Findings): Block[] {
  const headings = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading' || block.level === 0) return;
    const name = folded(block.inlines);
    headings.set(name, [...(headings.get(name) ?? []), at]);
  });
  const left = new Set<Block>();
  for (let from = 0; from < blocks.length; from += 1) {
    const end = runFrom(blocks, from, headings);
    if (end - from < LEAST) continue;
    for (const block of blocks.slice(from, end)) left.add(block);
    const above = blocks[from - 1];
    if (above && isHeadingOf(above)) left.add(above);
    from = end - 1;
  }
  for (const block of blocks) if (isLineOfNames(block, headings)) left.add(block);
  // The name of a table of contents that was left out before.
  if (findings.count('contents') > 0)
    blocks.forEach((block, at) => {
      const named =
        (block.kind === 'paragraph' || block.kind === 'heading') && NAMED.test(plainText(block.inlines));
      if (named && blocks[at + 1]?.kind === 'heading') left.add(block);
    });
  for (const block of left)
    findings.add('contents', 'page' in block.place ? block.place.page : block.place.paragraph);
  return left.size === 0 ? [...blocks] : blocks.filter((block) => !left.has(block));
}

/** Whether a line holds nothing but names of chapters, with marks between them. */
function isLineOfNames(block: Block, headings: ReadonlyMap<string, readonly number[]>): boolean {
  if (block.kind !== 'paragraph') return false;
  const names = plainText(block.inlines)
    .split(/\s[·•|›»/]\s/)
    .map((name) => name.trim().toLowerCase());
  return names.length >= LEAST && names.every((name) => headings.has(name));
}

/** Where the lines that begin at one and name headings further on end. */
function runFrom(
  blocks: readonly Block[],
  from: number,
  headings: ReadonlyMap<string, readonly number[]>,
): number {
  let before = -1;
  let at = from;
  for (; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'item' && block?.kind !== 'paragraph') break;
    const named = headings.get(folded(block.inlines))?.find((place) => place > at && place > before);
    if (named === undefined) break;
    before = named;
  }
  return at;
}

/** Whether a block stands above a table of contents as its name. */
function isHeadingOf(block: Block): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const text = plainText(block.inlines);
  if (text.length > LONGEST_HEADING || (block.kind === 'heading' && block.level === 0)) return false;
  const bold = block.inlines.every((one) => one.kind === 'text' && (one.bold ?? false));
  return NAMED.test(text) || (!/[.:;,]|\d/.test(text) && (block.kind === 'heading' || bold));
}

/** Words without case, marks, and the numbers before and behind them. */
function folded(inlines: readonly Inline[]): string {
  const words = plainText(inlines)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d{1,4}$/.test(word);
  while (words.length > 1 && isNumber(words[0])) words.shift();
  while (words.length > 1 && isNumber(words.at(-1))) words.pop();
  return words.join(' ');
}
