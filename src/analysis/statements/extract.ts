import { SUBJECTS } from '../../catalog/subjects.js';
import { roleOfHeadings } from '../../reading/heading-role.js';
import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { matterOf } from './numbers.js';
import { namesScope, partInTitle } from '../../reading/scope/scope.js';
import { readSubjects } from '../../reading/subjects/read-subjects.js';
import type { SubjectChance } from '../../reading/subjects/subject-model.js';
import { bySection } from '../../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { shift } from '../../workspace/position.js';
import { clausesOf } from './clauses.js';
import { controlCadences } from './controls-named.js';
import { ownRecord } from './of-itself.js';
import { leftOut } from './left-out.js';
import { observedPeriods } from './observed-period.js';
import { permitsOf } from './permits.js';
import { plainData } from './plain-data.js';
import { statedInClause } from './stated-in-clause.js';
import { expectedOf, headingsAbove, surroundingsOf } from './surroundings.js';
import { endedRoles } from './ended-roles.js';
import { toolUses } from './tool-uses.js';
import type { Statement } from './types.js';
import { typeIdOf } from '../kinds/type-of.js';

type SectionStatement = Omit<Statement, 'section'>;

/** What a document's title and kind make of all it states. */
interface Scope {
  readonly nonProduction: boolean;
  readonly part: string | undefined;
  readonly object: string | undefined;
  readonly path: string;
}

/** What a document may be written for alone, so that what it says of passwords is said of those. */
const OBJECTS = ['removable-media'];

interface Known {
  readonly headings: string;
  readonly type: string | undefined;
  readonly control: boolean;
  readonly found: readonly SectionStatement[];
}

const KNOWN = new WeakMap<SectionContent, Known>();
const ALL = new WeakMap<PolicyDocument, readonly Statement[]>();

/**
 * The facts a document states that another could contradict: numbers, cadences and roles, with their places. An edit
 * elsewhere in the document leaves a section's statements the same objects.
 */
export function statementsOf(document: PolicyDocument): readonly Statement[] {
  let all = ALL.get(document);
  if (!all) {
    const said = inSections(document).flat();
    ALL.set(
      document,
      (all = [...said.filter((one) => !isOfRecord(one, document)), ...placedRecord(document)]),
    );
  }
  return all;
}

/** Whether what a sentence says of its document was read from it as front matter is: `metadata-differs` holds it to that. */
function isOfRecord({ subject, range }: Statement, { frontMatter }: PolicyDocument): boolean {
  if (frontMatter === undefined || !subject.startsWith('own-')) return false;
  const key = subject.slice('own-'.length);
  if (key !== 'owner' && key !== 'approver' && key !== 'review') return false;
  const fields = [frontMatter[key], ...(frontMatter.repeated ?? []).filter(({ field }) => field === key)];
  return fields.some((field) => field?.valueRange.start.line === range.start.line);
}

const inSections = bySection(
  ({ content, startLine }, section, document): readonly Statement[] => {
    const own = statementsIn(content, section, document);
    if (own.length === 0) return [];
    const { title, language, path } = document;
    const scope = {
      nonProduction: namesScope('non-production', title, language),
      part: partInTitle(title, language),
      object: OBJECTS.find((one) => namesScope(one, title, language)),
      path,
    };
    return own.map((statement) => place(statement, section, startLine, scope));
  },
  // Enclosing headings tell what a sentence does, so another heading is another reading.
  surroundingsOf,
);

function placedRecord(document: PolicyDocument): Statement[] {
  return ownRecord(document).map((statement) => ({ ...statement, qualifiers: [`doc:${document.path}`] }));
}

function place(
  statement: SectionStatement,
  section: number,
  startLine: number,
  { nonProduction, part, object, path }: Scope,
): Statement {
  const qualifiers = new Set(statement.qualifiers);
  const matter = matterOf(statement.subject);
  if (nonProduction && matter) qualifiers.add('non-production');
  if (part !== undefined && matter?.bySystem === true) qualifiers.add(`in:${part}`);
  if (object !== undefined && matter?.scopes?.includes(object) === true) qualifiers.add(object);
  if (statement.subject.startsWith('own-')) qualifiers.add(`doc:${path}`);
  return {
    ...statement,
    qualifiers:
      qualifiers.size === statement.qualifiers.length ? statement.qualifiers : [...qualifiers].sort(),
    section,
    range: shift(statement.range, startLine),
  };
}

/** The facts of one section; lines count from its own first line. */
function statementsIn(
  content: SectionContent,
  section: number,
  document: PolicyDocument,
): readonly SectionStatement[] {
  const headings = headingsAbove(document, section);
  const joined = [...headings, document.title].join('\n');
  // Owner and cadence of the document itself stand at its top or below a heading for them.
  const control =
    section < 2 || roleOfHeadings([content.heading, ...headings], content.language) === 'control';
  const known = KNOWN.get(content);
  if (known?.headings === joined && known.type === typeIdOf(document) && known.control === control)
    return known.found;
  const found = read(content, headings, document, control);
  KNOWN.set(content, { headings: joined, type: typeIdOf(document), control, found });
  return found;
}

function read(
  content: SectionContent,
  headings: readonly string[],
  document: PolicyDocument,
  control: boolean,
): SectionStatement[] {
  // A title in the front matter stands above all as much as one in a heading.
  const isAbove = headings.at(-1) === document.title || content.heading === document.title;
  const clauses = clausesOf(content, headings).map((clause) =>
    isAbove ? clause : { ...clause, above: `${clause.above} / ${document.title}` },
  );
  if (clauses.length === 0) return ofSection(content, headings);
  const statements = readStatements(content, headings);
  const policyType = typeIdOf(document);
  let subjects: readonly (readonly SubjectChance[])[] | undefined;
  const chanceOf =
    (statement: number) =>
    (subject: string): number => {
      subjects ??= readSubjects(content, headings, expectedOf(document)).subjects;
      const index = INDEX.get(subject);
      return subjects[statement]?.find((one) => one.subject === index)?.chance ?? 0;
    };
  const found = clauses.flatMap((clause) =>
    statedInClause(clause, {
      control,
      policyType,
      headings,
      statement: statements[clause.statement],
      next: statements[clause.statement + 1],
      chance: chanceOf(clause.statement),
    }).map((one): SectionStatement => ({
      ...one,
      range: clause.range,
    })),
  );
  return [...found, ...controlCadences(content, headings), ...ofSection(content, headings)];
}

/** What is read of whole statements rather than of their clauses. */
function ofSection(content: SectionContent, headings: readonly string[]): SectionStatement[] {
  return [
    ...toolUses(content, headings),
    ...endedRoles(content, headings),
    ...plainData(content, headings),
    ...observedPeriods(content, headings),
    ...leftOut(content, headings),
    ...permitsOf(content, headings),
  ];
}

const INDEX: ReadonlyMap<string, number> = new Map(SUBJECTS.map(({ id }, n) => [id, n]));
