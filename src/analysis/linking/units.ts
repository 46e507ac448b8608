import { allMatches } from '../../workspace/all-matches.js';
import type { SectionContent, Sentence } from '../../workspace/document.js';

/** What is judged as one statement: a sentence, a clause of one that turns round, a list item, or a table's row. */
export interface Unit {
  /** Indexes into `SectionContent.sentences`. */
  readonly sentences: readonly number[];
  readonly text: string;
  /** Where the text starts in its (first) sentence. */
  readonly offset: number;
  /** The line that introduces a list, or the headers of a row's columns. */
  readonly lead: string;
  readonly kind: 'prose' | 'list-item' | 'row' | 'header' | 'quote';
}

/** Between a row's cells. */
export const CELL_GAP = ' | ';

/** Where a sentence may turn from what is done to what is not: "…, but restores are not tested". */
const TURN = /[,;]?\s(?:but|however|although|though|whereas|maar|echter|hoewel|alleen nog)\s|;\s/g;
/** Whether there is a turn at all: faster to tell than where. */
const TURNS = /\s(?:but|however|although|though|whereas|maar|echter|hoewel|alleen nog)\s|;\s/;
/** Only a sentence with one of these can turn so. */
const MAY_TURN = /\b(?:not|no|never|yet|planned|n['’]t|tbd|niet|geen|nog|nooit|gepland)\b/i;
const SHORTEST_CLAUSE = 12;

/** The statements of a section, in order. Cells on one line make one row. */
export function unitsOf(content: SectionContent): Unit[] {
  const units: Unit[] = [];
  const { sentences } = content;
  for (let n = 0; n < sentences.length; n += 1) {
    const sentence = sentences[n];
    if (!sentence) continue;
    if (sentence.kind === 'table-cell') {
      const row = [n];
      for (let next = sentences[n + 1]; isSameRow(sentence, next); next = sentences[n + 1]) {
        n += 1;
        row.push(n);
      }
      units.push(rowUnit(row, sentences));
    } else {
      addClauses(sentence, n, units);
    }
  }
  return units;
}

function isSameRow(first: Sentence, next: Sentence | undefined): boolean {
  return next?.kind === 'table-cell' && next.range.start.line === first.range.start.line;
}

function rowUnit(row: readonly number[], sentences: readonly Sentence[]): Unit {
  const leads = new Set(row.map((index) => sentences[index]?.lead ?? ''));
  const text = row.map((index) => sentences[index]?.text ?? '').join(CELL_GAP);
  return { sentences: row, text, offset: 0, lead: [...leads].join(' '), kind: 'row' };
}

function addClauses(sentence: Sentence, index: number, units: Unit[]): void {
  const { text } = sentence;
  const sentences = [index];
  const lead = sentence.lead ?? '';
  const kind = sentence.kind === 'table-header' || sentence.kind === 'table-cell' ? 'header' : sentence.kind;
  let from = 0;
  if (TURNS.test(text) && MAY_TURN.test(text)) {
    for (const turn of allMatches(text, TURN)) {
      if (turn.index - from < SHORTEST_CLAUSE || text.length - turn.index < SHORTEST_CLAUSE) continue;
      units.push({ sentences, lead, kind, text: text.slice(from, turn.index), offset: from });
      from = turn.index + (turn[0].startsWith(';') || turn[0].startsWith(',') ? 1 : 0);
      while (text[from] === ' ') from += 1;
    }
  }
  units.push({ sentences, lead, kind, text: text.slice(from), offset: from });
}
