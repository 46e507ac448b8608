import type { SectionContent, Sentence } from '../workspace/document.js';
import { CELL_GAP } from './force/row.js';
import type { StatementKind } from './statement.js';

/** A sentence, list item or row before it is read. */
export interface Unit {
  /** Indexes into `SectionContent.sentences`. */
  readonly sentences: readonly number[];
  readonly text: string;
  readonly lead: string;
  readonly kind: StatementKind;
}

/** The units of a section, in order. Cells on one line make one row. */
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
    while (isSameRow(sentence, sentences[n + 1])) {
      n += 1;
      row.push(n);
    }
    units.push(rowUnit(row, sentences));
  }
  return units;
}

function isSameRow(first: Sentence, next: Sentence | undefined): boolean {
  return next?.kind === 'table-cell' && next.range.start.line === first.range.start.line;
}

function rowUnit(row: readonly number[], sentences: readonly Sentence[]): Unit {
  const leads: string[] = [];
  const texts: string[] = [];
  for (const index of row) {
    leads.push(sentences[index]?.lead ?? '');
    texts.push(sentences[index]?.text ?? '');
  }
  return { sentences: row, text: texts.join(CELL_GAP), lead: leads.join(CELL_GAP), kind: 'row' };
}
