import type { Language } from '../../catalog/types.js';
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
  readonly language: Language;
}

/** Text that states no fact of today: examples, plans, permissions, history, what others ask. */
const NO_FACT =
  /\b(?:for example|e\.g\.|such as|for instance|bijvoorbeeld|bijv\.|planned|we plan|plan to|plans to|intend|aim to|aims to|would|could|recommended|recommends|we recommend|optional|previously|formerly|used to|was|were|had|until (?:\w+ )?(?:19|20)\d\d|before (?:19|20)\d\d|(?:from|as of|starting) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|next)|will become|will be (?:raised|lowered|changed)|is not required|not required|do not currently|does not currently|not yet|no longer|proposed|proposal|next (?:year|quarter|month)|going to|goes (?:up|down) to|volgend jaar|voorstel|streefwaarde|gepland|voornemens|van plan|streven|zouden|zou|kunnen|aanbevolen|optioneel|voorheen|vroeger|werd|werden|had|hadden|tot (?:19|20)\d\d|(?:vanaf|per|met ingang van) (?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|20\d\d|volgend)|wordt verhoogd|wordt verlaagd|nog niet|momenteel niet|niet verplicht|NIST|PCI|HIPAA|(?:law|regulation|gdpr|standard|contract|customers?|bank|insurer) (?:\S+ ){0,2}(?:asks?|demands?|requires?|wants?)|(?:wet|avg|verordening|norm|contract|klant|klanten|bank|verzekeraar) (?:\S+ ){0,2}(?:eist|eisen|vraagt|vragen|verlangt|vereist))\b/i;
/** What follows does not belong to the rule. */
const EXCEPTION =
  /[,;(]?\s*\b(?:unless|except|with the exception|other than|tenzij|behalve|met uitzondering|uitgezonderd)\b.*$/i;

/** The clauses of a section that may state a fact. */
export function clausesOf(content: SectionContent): Clause[] {
  const clauses: Clause[] = [];
  let row: Sentence[] = [];
  let intro = '';
  const flush = (): void => {
    clauses.push(...rowClauses(row, `${content.heading} / ${intro}`, content.language));
    row = [];
  };
  for (const sentence of content.sentences) {
    if (sentence.kind === 'table-cell') {
      if (row.length > 0 && row[0]?.range.start.line !== sentence.range.start.line) flush();
      row.push(sentence);
      continue;
    }
    flush();
    // "Passwords meet these standards:" tells what the table below it is about.
    if (sentence.kind === 'prose') intro = sentence.text.endsWith(':') ? sentence.text : '';
    if (sentence.kind === 'table-header' || sentence.kind === 'quote' || NO_FACT.test(sentence.text))
      continue;
    if (/["“”„][^"“”]*\d[^"“”]*["“”]/.test(sentence.text)) continue;
    const context = sentence.lead === undefined ? content.heading : `${content.heading} / ${sentence.lead}`;
    clauses.push({
      text: sentence.text.replace(EXCEPTION, ''),
      context,
      label: '',
      range: sentence.range,
      language: content.language,
    });
  }
  flush();
  return clauses;
}

/** A row gives a clause for each cell after the first, which labels it. */
function rowClauses(row: readonly Sentence[], heading: string, language: Language): Clause[] {
  const [label, ...cells] = row;
  if (!label) return [];
  return cells
    .filter(({ text }) => !NO_FACT.test(text))
    .map(({ text, lead, range }) => ({
      text: withUnit(text.replace(EXCEPTION, ''), lead),
      context: `${heading} / ${label.text} / ${lead ?? ''}`,
      label: label.text,
      range,
      language,
    }));
}

/** A bare number under a header such as "Repair time (days)" takes the header's unit. */
function withUnit(cell: string, header: string | undefined): string {
  const unit = /^\d+(?:[.,]\d+)?$/.test(cell)
    ? /\b(?:minutes|hours|days|weeks|months|years|minuten|uren|dagen|weken|maanden|jaren|characters|tekens)\b/i.exec(
        header ?? '',
      )
    : null;
  return unit ? `${cell} ${unit[0]}` : cell;
}

/** Parts of a clause at semicolons, commas and conjunctions, for text that states several values. */
export function partsOf(text: string): string[] {
  return text
    .split(/;|,|\band\b|\bwhile\b|\bbut\b|\ben\b|\bterwijl\b|\bmaar\b/i)
    .filter((part) => part.trim() !== '');
}
