import { isBlank, type Content } from './blocks.js';

/** How much of each kind came over. */
export interface KeptCounts {
  readonly headings: number;
  readonly paragraphs: number;
  readonly items: number;
  readonly tables: number;
  readonly cells: number;
  readonly footnotes: number;
}

/** Counts what a document's text is made of. */
export function countsOf({ blocks, footnotes }: Content): KeptCounts {
  const count = (kind: string): number => blocks.filter((block) => block.kind === kind).length;
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  return {
    headings: count('heading'),
    paragraphs: count('paragraph'),
    items: count('item'),
    tables: count('table'),
    cells: cells.filter((cell) => !isBlank(cell)).length,
    footnotes: footnotes.size,
  };
}
