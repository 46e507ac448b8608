import type { SectionContent, Sentence } from '../../workspace/document.js';
import type { Range } from '../../workspace/position.js';

/** A piece of text that states one thing, with what stands around it. */
export interface Clause {
  readonly text: string;
  /** Words that tell what it is about although they stand elsewhere: heading, lead of the list, row label, column header. */
  readonly context: string;
  /** The row's label in a table; empty elsewhere. */
  readonly label: string;
  readonly range: Range;
}

/** Text that states no fact of today: examples, plans, permissions, history, what others ask. */
const NO_FACT =
  /\b(?:for example|e\.g\.|such as|for instance|bijvoorbeeld|bijv\.|planned|we plan|plan to|plans to|intend|aim to|aims to|would|could|recommended|recommends|we recommend|optional|previously|formerly|used to|was|were|had been|is not required|not required|do not currently|does not currently|not yet|no longer|proposed|gepland|voornemens|van plan|streven|zouden|zou|kunnen|aanbevolen|optioneel|voorheen|vroeger|werd|werden|nog niet|momenteel niet|niet verplicht|NIST|PCI|HIPAA)\b/i;
/** What follows does not belong to the rule. */
const EXCEPTION = /[,;(]?\s*\b(?:unless|except|with the exception|other than|tenzij|behalve|met uitzondering|uitgezonderd)\b.*$/i;

/** The clauses of a section that may state a fact. */
export function clausesOf(content: SectionContent): Clause[] {
  const clauses: Clause[] = [];
  let row: Sentence[] = [];
  const flush = (): void => {
    clauses.push(...rowClauses(row, content.heading));
    row = [];
  };
  for (const sentence of content.sentences) {
    if (sentence.kind === 'table-cell') {
      if (row.length > 0 && row[0]?.range.start.line !== sentence.range.start.line) flush();
      row.push(sentence);
      continue;
    }
    flush();
    if (sentence.kind === 'table-header' || sentence.kind === 'quote' || NO_FACT.test(sentence.text)) continue;
    const context = sentence.lead === undefined ? content.heading : `${content.heading} / ${sentence.lead}`;
    clauses.push({ text: sentence.text.replace(EXCEPTION, ''), context, label: '', range: sentence.range });
  }
  flush();
  return clauses;
}

/** A row gives a clause for each cell after the first, which labels it. */
function rowClauses(row: readonly Sentence[], heading: string): Clause[] {
  const [label, ...cells] = row;
  if (!label) return [];
  return cells
    .filter(({ text }) => !NO_FACT.test(text))
    .map(({ text, lead, range }) => ({
      text: text.replace(EXCEPTION, ''),
      context: `${heading} / ${label.text} / ${lead ?? ''}`,
      label: label.text,
      range,
    }));
}

/** Parts of a clause at semicolons, commas and conjunctions, for text that states several values. */
export function partsOf(text: string): string[] {
  return text.split(/;|,|\band\b|\bwhile\b|\bbut\b|\ben\b|\bterwijl\b|\bmaar\b/i).filter((part) => part.trim() !== '');
}
