import type { SectionContent } from '../../workspace/document.js';

/** What is judged as one statement: a sentence, a list item's sentence, or a table's row. */
export interface Unit {
  /** Indexes into `SectionContent.sentences`. */
  readonly sentences: readonly number[];
  readonly text: string;
  /** The line that introduces a list, or the headers of a row's columns. */
  readonly lead: string;
  readonly kind: 'prose' | 'list-item' | 'row' | 'header' | 'quote';
}

/** Between a row's cells. */
export const CELL_GAP = ' | ';

/** The statements of a section, in order. Cells on one line make one row. */
export function unitsOf(content: SectionContent): Unit[] {
  const units: Unit[] = [];
  const { sentences } = content;
  for (let n = 0; n < sentences.length; n += 1) {
    const sentence = sentences[n];
    if (!sentence) continue;
    if (sentence.kind !== 'table-cell') {
      const kind = sentence.kind === 'table-header' ? 'header' : sentence.kind;
      units.push({ sentences: [n], text: sentence.text, lead: sentence.lead ?? '', kind });
      continue;
    }
    const row = [n];
    for (let next = sentences[n + 1]; next?.kind === 'table-cell' && next.range.start.line === sentence.range.start.line; next = sentences[n + 1]) {
      n += 1;
      row.push(n);
    }
    const leads = new Set(row.map((index) => sentences[index]?.lead ?? ''));
    units.push({ sentences: row, text: row.map((index) => sentences[index]?.text ?? '').join(CELL_GAP), lead: [...leads].join(' '), kind: 'row' });
  }
  return units;
}
