import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { shift } from '../../workspace/position.js';
import { clausesOf, partsOf, type Clause } from './clauses.js';
import { rolesIn } from './roles.js';
import { severityIn } from './severity.js';
import type { Subject } from './subject.js';
import { SUBJECTS } from './subjects.js';
import type { Statement } from './types.js';
import { cadencesIn, countsIn, durationsIn, type FoundValue } from './values.js';

type SectionStatement = Omit<Statement, 'section'>;

const BY_SECTION = new WeakMap<SectionContent, readonly SectionStatement[]>();

/** The facts a document states that another could contradict: numbers, cadences and roles, with their places. */
export function statementsOf(document: PolicyDocument): Statement[] {
  return document.sections.flatMap(({ content, startLine }, section) =>
    statementsIn(content).map((statement) => ({ ...statement, section, range: shift(statement.range, startLine) })),
  );
}

/** The facts of one section; lines count from its own first line. */
function statementsIn(content: SectionContent): readonly SectionStatement[] {
  const known = BY_SECTION.get(content);
  if (known) return known;
  const found = clausesOf(content).flatMap((clause) => [...numbersIn(clause), ...rolesIn(clause)]);
  BY_SECTION.set(content, found);
  return found;
}

/** Nothing to find without a number or a word of time. */
const PROMISING = /\d|\b(?:annual|year|month|quarter|week|dai|day|night|hour|min|half|jaar|maand|kwartaal|dag|uur|wek|twee|two|three|six|zes|drie|twelve|twaalf)/i;

function numbersIn(clause: Clause): SectionStatement[] {
  if (!PROMISING.test(clause.text)) return [];
  const around = `${clause.context} / ${clause.text}`;
  return SUBJECTS.filter((subject) => fits(subject, clause, around)).flatMap((subject) => {
    const values = valuesFor(subject, clause.text);
    if (values.length === 1 && values[0]) {
      const one = statement(subject, clause, clause.text, values[0], false);
      return one ? [one] : [];
    }
    // Several values: take those whose own part of the sentence says what they are about.
    return partsOf(clause.text).flatMap((part) => {
      const [value, second] = valuesFor(subject, part);
      const one = value && !second && subject.cue.test(part) ? statement(subject, clause, part, value, true) : undefined;
      return one ? [one] : [];
    });
  });
}

function fits(subject: Subject, clause: Clause, around: string): boolean {
  // In a table the column's header says what the cell is; the cell itself holds but the value.
  const own = clause.label === '' ? clause.text : around;
  return subject.cue.test(own) && (subject.about?.test(around) ?? true) && !(subject.not?.test(own) ?? false);
}

function valuesFor(subject: Subject, text: string): FoundValue[] {
  switch (subject.value) {
    case 'characters':
      return countsIn(text, 'characters?|tekens|karakters');
    case 'cadence':
      return cadencesIn(text);
    case 'duration':
      return durationsIn(text);
    default:
      return [...durationsIn(text), ...cadencesIn(text).map((found) => ({ ...found, value: 365 / found.value, bound: 'max' as const }))];
  }
}

function statement(subject: Subject, clause: Clause, part: string, found: FoundValue, several: boolean): SectionStatement | undefined {
  const value = subject.unit === 'hours' ? Math.round(found.value * 24 * 1e4) / 1e4 : Math.round(found.value * 1e4) / 1e4;
  if ((subject.from !== undefined && value < subject.from) || (subject.to !== undefined && value > subject.to)) return undefined;
  // With several values in a sentence only the value's own part tells its conditions.
  const about = several ? part : `${clause.context} / ${clause.text}`;
  const qualifiers = (subject.qualifiers ?? []).filter(([, pattern]) => pattern.test(about)).map(([name]) => name);
  const severity = severityIn(several ? part : clause.label === '' ? clause.text : clause.label);
  if (subject.severities && severity === undefined) return undefined;
  if (subject.id === 'incident-notification' && qualifiers.length !== 1) return undefined;
  if (severity !== undefined && subject.severities !== undefined) qualifiers.push(`severity:${severity}`);
  if (found.working) qualifiers.push('working-days');
  const object = /^recovery-/.test(subject.id) ? objectOf(clause, part) : undefined;
  if (object === 'unclear') return undefined;
  if (object !== undefined) qualifiers.push(`for:${object}`);
  return {
    subject: subject.id,
    value,
    bound: found.bound === 'exact' ? subject.bound : found.bound,
    unit: subject.unit,
    qualifiers: qualifiers.sort(),
    text: clause.label === '' ? clause.text : `${clause.label}: ${clause.text}`,
    range: clause.range,
  };
}

/** What a recovery objective is for: the row's label, or "for the …" in the sentence. Everything, when none is named. */
function objectOf(clause: Clause, part: string): string | undefined {
  if (clause.label !== '') return /\b(?:rto|rpo|objective)\b/i.test(clause.label) ? undefined : fold(clause.label);
  const named = /\b(?:for|of|voor|van)\s+(?:the |our |all |de |het |onze |alle )?([\w-]+(?: [\w-]+){0,3}?)(?= (?:is|are|must|shall|within|of|at|bedraagt|zijn)\b|[,.:]|$)/i.exec(part)?.[1];
  if (named === undefined) return undefined;
  return /\b(?:hours?|minutes?|uur|minuten|days?)\b|\d/i.test(named) ? undefined : fold(named);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\b(?:the|and|systems?|services?|de|het|en|systemen|diensten)\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
