import { MATTER } from '../../reading/matters/matters.js';
import { isTier } from '../../reading/scope/heading-object.js';
import { namesPart } from '../../reading/scope/names-part.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { groupOf } from './compare.js';
import type { Statement } from './types.js';

const FOR = 'for:';

/**
 * A document's statements with what its tables say beyond single rows: a sentence that names a row's label ("Track is back
 * within 8 hours") is about that row, and the rows of one table together are about all there is, so that a sentence on all
 * must agree with one of them.
 */
export function withTables(document: PolicyDocument, statements: readonly Statement[]): readonly Statement[] {
  const rows = statements.filter((one) => one.inTable === true && MATTER.get(one.subject)?.byLabel === true);
  if (rows.length === 0) return statements;
  const named = statements.map((one) => ofItsRow(one, rows));
  return [...named, ...togetherOf(rows)];
}

/** A sentence on an objective of something that a row names. */
function ofItsRow(statement: Statement, rows: readonly Statement[]): Statement {
  const { subject, inTable, record, text, qualifiers } = statement;
  if (MATTER.get(subject)?.byRecord === true) return ofItsRecord(statement, rows);
  if (MATTER.get(subject)?.byObject !== true || inTable === true || record !== undefined) return statement;
  const labels = new Set(
    rows.flatMap((row) =>
      row.subject === subject ? row.qualifiers.filter((one) => one.startsWith(FOR)) : [],
    ),
  );
  const [label, second] = [...labels].filter((one) => namesPart(one.slice(FOR.length), text));
  if (label === undefined || second !== undefined) return statement;
  const row = rows.find((one) => one.subject === subject && one.qualifiers.includes(label));
  // Where it is restored, "in the second region of Azure", is no other thing than the row is on.
  const isOfRow = (one: string): boolean => !one.startsWith('sys:') || row?.qualifiers.includes(one) === true;
  const own = qualifiers.filter((one) => !one.startsWith(FOR) && isOfRow(one));
  return { ...statement, qualifiers: [...own, label].sort() };
}

/** A sentence on records that one row of the document is on, whoever's they are and from whenever time runs there. */
function ofItsRecord(statement: Statement, rows: readonly Statement[]): Statement {
  const record = statement.qualifiers.find((one) => one.startsWith('record:'));
  if (statement.inTable === true || record === undefined) return statement;
  const ways = new Map(
    rows
      .filter((row) => row.subject === statement.subject && row.qualifiers.includes(record))
      .map((row) => [groupOf(row), row.qualifiers]),
  );
  const [own, second] = [...ways.values()];
  const sameEvent = own?.every((one) => !one.startsWith('from:') || statement.qualifiers.includes(one));
  return own && second === undefined && sameEvent === true ? { ...statement, qualifiers: own } : statement;
}

/** For each matter and table: what its rows say together, without the parts that they are on. */
function togetherOf(rows: readonly Statement[]): Statement[] {
  return [...together(rows, 2, isPart), ...together(rows.filter(isOfDatabase), 1, isNamed)];
}

/** The rows of a table without the conditions that only tell them apart, when there are enough of them. */
function together(
  rows: readonly Statement[],
  least: number,
  isApart: (qualifier: string) => boolean,
): Statement[] {
  const tables = new Map<string, Statement[]>();
  const generally = (row: Statement): Statement => ({
    ...row,
    qualifiers: row.qualifiers.filter((one) => !isApart(one)),
  });
  // A row on no part is what the table says of all.
  const said = new Set(rows.map((row) => `${row.section} ${groupOf(row)}`));
  for (const row of rows) {
    const general = generally(row);
    if (general.qualifiers.length === row.qualifiers.length || row.qualifiers.some(isOfTier)) continue;
    const key = `${row.section} ${groupOf(general)}`;
    const there = tables.get(key);
    if (there) there.push(row);
    else tables.set(key, [row]);
  }
  return [...tables.values()].flatMap((there) => {
    const [first] = there;
    if (!first || said.has(`${first.section} ${groupOf(generally(first))}`)) return [];
    if (new Set(there.map(({ range }) => range.start.line)).size < least) return [];
    return [{ ...generally(first), rows: there }];
  });
}

/** A tier is a way of being, not a part: what is said of all is said of no tier. */
function isOfTier(qualifier: string): boolean {
  return qualifier.startsWith(FOR) && isTier(qualifier.slice(FOR.length));
}

/** Conditions that name a part of the systems or data rather than a way of using them. */
const PARTS = new Set([
  'database',
  'files',
  'configuration',
  'source-code',
  'email',
  'production',
  'application',
  'network',
  'web',
]);

function isPart(qualifier: string): boolean {
  return isNamed(qualifier) || PARTS.has(qualifier);
}

function isNamed(qualifier: string): boolean {
  return /^(?:sys|for|data):/.test(qualifier);
}

/** A row on a database, by its name or its product: what is said of databases holds for one of them at least. */
function isOfDatabase({ qualifiers }: Statement): boolean {
  return qualifiers.includes('database');
}
