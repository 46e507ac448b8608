import { tokensOf } from '../quantity/tokens.js';

const PARTING = new Set([';', ',', 'and', 'while', 'but', 'en', 'terwijl', 'maar', '/']);

/** Parts of a text at semicolons, commas and conjunctions, for text that states several values. */
export function partsOf(text: string): string[] {
  return partSpansOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Where those parts stand. */
export function partSpansOf(text: string): { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const { lower, start, end } of tokensOf(text)) {
    if (!PARTING.has(lower)) continue;
    parts.push({ start: from, end: start });
    from = end;
  }
  parts.push({ start: from, end: text.length });
  return parts.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
