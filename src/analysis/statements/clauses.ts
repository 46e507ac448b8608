import type { Language } from '../../catalog/types.js';
import { roleOfHeadings } from '../../reading/heading-role.js';
import { isPlainlyStated } from '../../reading/plainly-stated.js';
import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { isCitation } from '../../reading/references/citation.js';
import { isGoal, isKnownEvent, withoutException } from '../../reading/scope/scope.js';
import { substantiates, type Force, type Statement } from '../../reading/statement.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { timeUnitIn } from '../../reading/quantity/unit-in-header.js';
import type { SectionContent, Sentence } from '../../workspace/document.js';
import type { Range } from '../../workspace/position.js';

/** A piece of text that states one thing, with what stands around it. */
export interface Clause {
  readonly text: string;
  /** Words that tell what it is about although they stand elsewhere: lead of the list, row label, column header. */
  readonly context: string;
  readonly heading: string;
  /** The enclosing headings, the document's title among them. */
  readonly above: string;
  /** The row's label in a table; empty elsewhere. */
  readonly label: string;
  /** The header of the cell's column; empty elsewhere. */
  readonly header: string;
  readonly range: Range;
  readonly language: Language;
  readonly force: Force;
  /** It allows or denies, so that it states nothing but whom a rule does not hold for. */
  readonly isExempting?: true;
  /** Index of the statement it is of, among those of its section. */
  readonly statement: number;
}

/** What says how something is arranged without saying who does it: "the recovery time objective is 4 hours", a row. */
const ARRANGES: ReadonlySet<Force> = new Set(['definition', 'framing', 'metadata']);

/** The clauses of a section that state what holds today; `headings` are those that enclose it, nearest first. */
export function clausesOf(content: SectionContent, headings: readonly string[]): Clause[] {
  const clauses: Clause[] = [];
  let intro = '';
  const role = roleOfHeadings([content.heading, ...headings], content.language);
  readStatements(content, headings).forEach((statement, n) => {
    const { kind, force, text, language } = statement;
    // "Passwords meet these standards:" tells what the table below it is about.
    if (kind === 'prose') intro = text.endsWith(':') ? text : '';
    if (kind === 'header' || kind === 'quote') return;
    const isExempting = force === 'permission' || force === 'denial';
    const states = isPlainlyStated(statement, role) || ARRANGES.has(force) || recurs(statement);
    if (!states && (!isExempting || kind === 'row')) return;
    if (kind === 'row') {
      clauses.push(
        ...cellClauses(statement, n, content, intro).map((one) => ({ ...one, above: headings.join(' / ') })),
      );
      return;
    }
    if (quotesNumber(text) || isGoal(`${content.heading} / ${statement.lead}`, language)) return;
    clauses.push({
      text: withoutException(text, language),
      context: statement.lead,
      heading: content.heading,
      above: headings.join(' / '),
      label: '',
      header: '',
      range: rangeOf(statement, content.sentences),
      language,
      force,
      statement: n,
      ...(!states && { isExempting: true as const }),
    });
  });
  return clauses;
}

/** "Removal is scheduled for the second day after departure": what is planned from an event happens each time. */
function recurs({ force, text, language }: Statement): boolean {
  if (force !== 'plan') return false;
  return durationsIn(text, language).some(({ from }) => from !== undefined && isKnownEvent(from, language));
}

/** A number between quotation marks is somebody else's. */
function quotesNumber(text: string): boolean {
  let open = false;
  let number = false;
  for (const char of text) {
    if ('"“”„'.includes(char)) {
      if (open && number && char !== '„') return true;
      // A low mark within a quotation opens nothing new.
      number = char === '„' && open && number;
      open = true;
    } else if (char >= '0' && char <= '9') number = true;
  }
  return false;
}

function rangeOf({ sentences }: Statement, all: readonly Sentence[]): Range {
  const [first, last] = [all[sentences[0] ?? 0], all[sentences.at(-1) ?? 0]];
  const start = first?.range.start ?? { line: 0, character: 0 };
  return { start, end: last?.range.end ?? start };
}

/** What merely counts rows: it labels nothing. */
const ROW_NUMBER = /^#?\d{1,3}[.)]?$/;

/** A row gives a clause for each cell after the first, which labels it; of counted rows the cell after the number. */
function cellClauses(
  { sentences, language, force }: Statement,
  statement: number,
  content: SectionContent,
  intro: string,
): Omit<Clause, 'above'>[] {
  const row = sentences.flatMap((n) => content.sentences[n] ?? []);
  const isCounted = row.length > 2 && ROW_NUMBER.test(row[0]?.text ?? '');
  const [label, ...cells] = isCounted ? row.slice(1) : row;
  if (!label || isCitation(label.text)) return [];
  return cells
    .filter(({ text }) => substantiates(force) || wordsIn(text) <= FEW)
    .map(({ text, lead, range }) => ({
      text: withUnit(withoutException(text, language), lead),
      context: `${intro} / ${label.text} / ${lead ?? ''}`,
      heading: content.heading,
      label: label.text,
      header: lead ?? '',
      range,
      language,
      force,
      statement,
    }));
}

/** A cell in a row that says nothing is done holds a value only when it holds little else. */
const FEW = 4;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A bare number under a header such as "Repair time (days)" takes the header's unit. */
function withUnit(cell: string, header: string | undefined): string {
  const unit = /^\d+(?:[.,]\d+)?$/.test(cell) ? timeUnitIn(header ?? '') : undefined;
  return unit === undefined ? cell : `${cell} ${unit}`;
}
