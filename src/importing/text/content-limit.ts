import { LIMITS, type LimitName } from '../../catalog/limits.js';
import type { Content } from './blocks.js';

/** The limit that what was read of a document is over, whatever format it came in. */
export function contentLimit({ blocks, footnotes }: Content): LimitName | undefined {
  let paragraphs = footnotes.size;
  let cells = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') paragraphs += 1;
    // A table of Markdown has a cell in each column of each row.
    else cells += block.rows.length * block.rows.reduce((most, { length }) => Math.max(most, length), 0);
  }
  if (paragraphs > LIMITS.wordParagraphs.most) return 'wordParagraphs';
  return cells > LIMITS.importedCells.most ? 'importedCells' : undefined;
}
