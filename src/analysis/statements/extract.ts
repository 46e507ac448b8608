import type { Language } from '../../catalog/types.js';
import { inSections } from '../../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { shift } from '../../workspace/position.js';
import { clausesOf, partsOf, type Clause } from './clauses.js';
import { holdsForPart, partOf } from './own-part.js';
import { rolesIn } from './roles.js';
import { severityIn } from './severity.js';
import type { Subject } from './subject.js';
import { NON_PRODUCTION, SUBJECTS } from './subjects.js';
import type { Statement } from './types.js';
import { CALENDAR_PER_WORKING_DAY, cadencesIn, countsIn, durationsIn, type FoundValue } from './values.js';

type SectionStatement = Omit<Statement, 'section'>;

const BY_SECTION = new WeakMap<SectionContent, readonly SectionStatement[]>();

/** What the title of a document narrows all it states to. */
interface Scope {
  readonly nonProduction: boolean;
  readonly part: string | undefined;
}

/**
 * The facts a document states that another could contradict: numbers, cadences and roles, with their places. An edit
 * elsewhere in the document leaves a section's statements the same objects.
 */
export const statementsOf: (document: PolicyDocument) => readonly Statement[] = inSections(
  ({ content, startLine }, section, { title }) => {
    const own = statementsIn(content);
    if (own.length === 0) return [];
    const scope = scopeOf(title);
    return own.map((statement) => place(statement, section, startLine, scope));
  },
  ({ title }) => title,
);

function scopeOf(title: string): Scope {
  return { nonProduction: NON_PRODUCTION[1].test(title), part: partOf(title) };
}

function place(
  statement: SectionStatement,
  section: number,
  startLine: number,
  { nonProduction, part }: Scope,
): Statement {
  const qualifiers = new Set(statement.qualifiers);
  if (nonProduction) qualifiers.add(NON_PRODUCTION[0]);
  if (part !== undefined && holdsForPart(statement.subject)) qualifiers.add(`in:${part}`);
  return {
    ...statement,
    qualifiers:
      qualifiers.size === statement.qualifiers.length ? statement.qualifiers : [...qualifiers].sort(),
    section,
    range: shift(statement.range, startLine),
  };
}

/** The facts of one section; lines count from its own first line. */
function statementsIn(content: SectionContent): readonly SectionStatement[] {
  const known = BY_SECTION.get(content);
  if (known) return known;
  const found = clausesOf(content).flatMap((clause) => [...numbersIn(clause), ...rolesIn(clause)]);
  BY_SECTION.set(content, found);
  return found;
}

function numbersIn(clause: Clause): SectionStatement[] {
  const around = `${clause.context} / ${clause.text}`;
  const known = new Map<Subject['value'], FoundValue[]>();
  const valuesOf = (kind: Subject['value']): FoundValue[] => {
    const found = known.get(kind) ?? valuesFor(kind, clause.text, clause.language);
    known.set(kind, found);
    return found;
  };
  return SUBJECTS.filter(
    (subject) => valuesOf(subject.value).length > 0 && fits(subject, clause, around),
  ).flatMap((subject) => {
    const values = valuesOf(subject.value);
    if (values.length === 1 && values[0]) {
      const one = statement(subject, clause, clause.text, values[0], false);
      return one ? [one] : [];
    }
    // Several values: take those whose own part of the sentence says what they are about.
    return partsOf(clause.text).flatMap((part) => {
      const [value, second] = valuesFor(subject.value, part, clause.language);
      const one =
        value && !second && subject.cue.test(part)
          ? statement(subject, clause, part, value, true)
          : undefined;
      return one ? [one] : [];
    });
  });
}

function fits(subject: Subject, clause: Clause, around: string): boolean {
  // In a table the column's header says what the cell is; the cell itself holds but the value.
  const own = clause.label === '' ? clause.text : around;
  return subject.cue.test(own) && (subject.about?.test(around) ?? true) && !(subject.not?.test(own) ?? false);
}

/** What is counted. */
const NOUNS = {
  characters: 'characters?|tekens|karakters',
  attempts: 'attempts?|sign-?ins?|log-?ins?|pogingen|aanmeldpogingen|inlogpogingen',
};

function valuesFor(kind: Subject['value'], text: string, language: Language): FoundValue[] {
  switch (kind) {
    case 'characters':
    case 'attempts':
      return countsIn(text, NOUNS[kind], language);
    case 'cadence':
      return cadencesIn(text, language);
    case 'duration':
      return durationsIn(text, language);
    default:
      return [
        ...durationsIn(text, language),
        ...cadencesIn(text, language).map((found) => ({
          ...found,
          value: 365 / found.value,
          bound: 'max' as const,
        })),
      ];
  }
}

function statement(
  subject: Subject,
  clause: Clause,
  part: string,
  found: FoundValue,
  several: boolean,
): SectionStatement | undefined {
  const counted =
    found.value * (found.working ? CALENDAR_PER_WORKING_DAY : 1) * (subject.unit === 'hours' ? 24 : 1);
  const value = Math.round(counted * 1e4) / 1e4;
  if (
    (subject.from !== undefined && value < subject.from) ||
    (subject.to !== undefined && value > subject.to)
  )
    return undefined;
  // With several values in a sentence only the value's own part tells its conditions.
  const about = several ? part : `${clause.context} / ${clause.text}`;
  const qualifiers = (subject.qualifiers ?? [])
    .filter(([, pattern]) => pattern.test(about))
    .map(([name]) => name);
  const severity = severityIn(several ? part : clause.label === '' ? clause.text : clause.label);
  if (subject.severities && severity === undefined) return undefined;
  if (subject.id === 'incident-notification' && qualifiers.length !== 1) return undefined;
  if (severity !== undefined && subject.severities !== undefined) qualifiers.push(`severity:${severity}`);
  if (NON_PRODUCTION[1].test(about)) qualifiers.push(NON_PRODUCTION[0]);
  const narrowed = narrowing(subject, part, several ? '' : clause.context);
  if (narrowed !== undefined) qualifiers.push(`kind:${narrowed}`);
  const object = /^recovery-/.test(subject.id) ? objectOf(clause, part) : undefined;
  if (object === 'unclear') return undefined;
  if (object !== undefined) qualifiers.push(`for:${object}`);
  return {
    subject: subject.id,
    value,
    bound: found.bound === 'exact' ? subject.bound : found.bound,
    unit: subject.unit,
    qualifiers: [...new Set(qualifiers)].sort(),
    approximate: found.working || undefined,
    text: clause.label === '' ? clause.text : `${clause.label}: ${clause.text}`,
    range: clause.range,
  };
}

/** Words next to a thing that do not narrow it to a part. */
const NEUTRAL =
  /^(?:and|or|for|to|in|on|by|with|where|if|when|while|must|user|users|staff|employee|employees|personnel|people|account|accounts|system|systems|security|audit|access|event|events|production|relevant|strong|new|chosen|keep|keeps|retain|store|that|which|central|centralised|minimum|maximum|active|review|reviews|reviewing|granted|existing|at|is|are|all|logical|everyone|everybody|least|both|company|corporate|applications?|information|data|platform|service|services|resources|each|every|okta|sso|en|of|voor|van|alleen|gebruikers|medewerkers|personeel|systemen|productie|applicaties|toegang|worden|wordt|zijn|bestaande|actieve|logbestanden|wij|we|per|sterke?|nieuwe|minstens|minimaal)$/i;
const DETERMINER =
  '(?:(?:the|all|our|their|your|his|her|its|these|those|such|any|every|each|a|an|de|het|een|alle|elke|onze|hun|uw|jouw|deze|die) )*';
const HEADS = new Map<string, readonly RegExp[]>();

/** A word that narrows what the statement is about: "payment" in "payment logs" and in "logs of the payment system". */
function narrowing(subject: Subject, part: string, context: string): string | undefined {
  const { head } = subject;
  if (head === undefined) return undefined;
  let patterns = HEADS.get(head);
  if (!patterns) {
    patterns = [
      new RegExp(String.raw`(?:^|[^\w-])([\w-]{2,}) (?:${head})\b`, 'iu'),
      new RegExp(
        String.raw`\b(?:${head}) (?:of|from|for|to|in|on|van|voor|uit|tot|op) ${DETERMINER}([\w-]{2,})`,
        'iu',
      ),
    ];
    HEADS.set(head, patterns);
  }
  for (const text of [part, context]) {
    // A heading such as "Access in short" narrows nothing by what follows.
    for (const pattern of text === part ? patterns : patterns.slice(0, 1)) {
      const word = pattern.exec(text)?.[1]?.toLowerCase();
      if (word !== undefined && subject.qualifiers?.some(([, qualifier]) => qualifier.test(word))) continue;
      if (
        word !== undefined &&
        !NEUTRAL.test(word) &&
        !new RegExp(`^${DETERMINER.trim()}$`).test(`${word} `) &&
        !/^\d/.test(word)
      )
        return word;
    }
  }
  return undefined;
}

/** What a recovery objective is for: the row's label, or "for the …" in the sentence. Everything, when none is named. */
function objectOf(clause: Clause, part: string): string | undefined {
  if (clause.label !== '')
    return /\b(?:rto|rpo|objective)\b/i.test(clause.label) ? undefined : fold(clause.label);
  const named =
    /\b(?:for|of|voor|van)\s+(?:the |our |all |de |het |onze |alle )?([\w-]+(?: [\w-]+){0,3}?)(?= (?:is|are|must|shall|has|have|within|of|at|bedraagt|zijn|geldt|gelden|we|the|wij|een)\b|[,.:]|$)/i.exec(
      part,
    )?.[1];
  if (named === undefined) return undefined;
  return /\b(?:hours?|minutes?|uur|minuten|days?)\b|\d/i.test(named) ? undefined : fold(named);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:the|and|systems?|services?|de|het|en|systemen|diensten)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
