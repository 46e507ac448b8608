import { tokensOf } from '../quantity/tokens.js';

const PARTING = new Set([';', ',', 'and', 'while', 'but', 'en', 'terwijl', 'maar', '/']);

/** Parts of a text at semicolons, commas and conjunctions, for text that states several values. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { lower, start, end } of tokensOf(text)) {
    if (!PARTING.has(lower)) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== '');
}
