import type { Language } from '../../catalog/types.js';
import type { Force } from '../statement.js';
import type { Grammar } from './grammar.js';
import { GOOD, PART } from './flags.js';
import { readCell, readValue, ROW_WORDS } from './row-words.js';
import { tokensOf } from './tokens.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** Between a row's cells as shown. */
export const CELL_GAP = ' | ';

/** Reads the text of one cell as a phrase or sentence. */
export type ReadCellText = (text: string, grammar: Grammar) => Force;

/** "None so far", "no scanner": a gap. "No posting rights": how far something goes, and no gap. */
function denied(cell: string, grammar: Grammar, readText: ReadCellText): Force | undefined {
  if (!/^no /i.test(cell)) return 'denial';
  const tokens = tokensOf(cell, grammar.lexicon, grammar.guess);
  const lacking =
    tokens.cls.some((one) => one & GOOD) ||
    (readText(cell, grammar) === 'denial' && tokens.pos.some((one) => one & PART));
  return lacking ? 'denial' : undefined;
}

/** What a table's row does, from its cells and the headers above them. */
export function rowForce(
  text: string,
  headers: string,
  language: Language,
  grammar: Grammar,
  readText: ReadCellText,
): Force {
  const cells = text.split('|').map((cell) => cell.trim());
  const words = ROW_WORDS[language];
  let status: Force | undefined;
  for (let n = 0; n < cells.length; n += 1) {
    const found = readCell(cells[n] ?? '', words);
    // The first cell names the row's subject, such as "No exceptions".
    if (found === 'placeholder') return found;
    if (n > 0 || cells.length === 1)
      status ??= found === 'denial' ? denied(cells[n] ?? '', grammar, readText) : found;
  }
  if (status) return status;
  const head = headers.toLowerCase();
  const measures = words.measureHeaders.test(head);
  if (words.definitionHeaders.test(head)) return 'definition';
  if (words.plannedHeaders.test(head)) return 'plan';
  if (words.pointerHeaders.test(head) && !measures) return 'pointer';
  if (words.metadataHeaders.test(head) && !measures) return 'metadata';
  if (words.exampleHeaders.test(head)) return 'example';
  let force: Force = 'metadata';
  for (const cell of cells) {
    if (!cell.includes(' ')) continue;
    const own = readText(cell, grammar);
    if (own === 'plan' || (own === 'denial' && !/^no /i.test(cell))) return own;
    if (own === 'denial') continue;
    if (own === 'metadata' || own === 'condition' || own === 'framing') continue;
    if (force === 'metadata' || force === 'practice') force = own;
  }
  if (force !== 'metadata') return force;
  return measures || cells.some((cell) => words.measure.test(cell.toLowerCase())) ? 'practice' : 'metadata';
}

/** Between the parts of a list item that holds values. */
const PARTS = /\s[|–—·•/]\s|[;,]\s/;

/** What the values of a list item say that are a bare word: "MFA: no", "Log review: planned". */
export function valueForce(text: string, language: Language): Force | undefined {
  if (!text.includes(': ')) return undefined;
  for (const part of text.split(PARTS)) {
    const colon = part.lastIndexOf(': ');
    const found = colon > 0 && readValue(withoutEnd(part.slice(colon + 2), /[.\s]/), ROW_WORDS[language]);
    if (found) return found;
  }
  return undefined;
}
