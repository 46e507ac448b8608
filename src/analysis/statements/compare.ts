import { MATTER } from '../../reading/matters/matters.js';
import { eventNamed } from './event-in-words.js';
import { isShortFor } from '../../reading/roles/short-name.js';
import { otherTitlesOf } from '../../reading/roles/role-family.js';
import { ENDED } from './ended-roles.js';
import { LEFT_OUT } from './left-out.js';
import { PLAIN_DATA } from './plain-data.js';
import { isStricter } from './stricter.js';
import type { Statement } from './types.js';
import { compareValues } from './values-order.js';

/** Statements of one group are about the same thing under the same conditions, and so can contradict each other. */
export function groupOf(statement: Statement): string {
  let group = GROUPS.get(statement);
  if (group === undefined) {
    group = joined(statement, statement.qualifiers);
    GROUPS.set(statement, group);
  }
  return group;
}

function joined({ subject, unit }: Statement, qualifiers: readonly string[]): string {
  return [subject, unit, ...qualifiers].join('|');
}

/** Asked for at every edit, of statements that stay the same. */
const GROUPS = new WeakMap<Statement, string>();

const FROM = 'from:';

/**
 * The groups of the same thing with time from an earlier event: who takes longer from a later one does not keep what these
 * say.
 */
export function earlierGroups(statement: Statement): readonly string[] {
  const events = earlierEvents(statement);
  if (events.length === 0) return [];
  const since = MATTER.get(statement.subject)?.since ?? [];
  const rest = statement.qualifiers.filter((one) => !one.startsWith(FROM));
  const own = groupOf(statement);
  const groups = events.map((event) =>
    joined(statement, since.includes(event) ? rest : [...rest, `${FROM}${event}`].sort()),
  );
  return [...new Set(groups)].filter((group) => group !== own);
}

/** The events before the one that a statement's time runs from. */
function earlierEvents(statement: Statement): readonly string[] {
  const { order, since } = MATTER.get(statement.subject) ?? {};
  const event = eventNamed(statement) ?? since?.[0];
  if (order === undefined || event === undefined || statement.bound !== 'max') return [];
  return order.slice(0, Math.max(0, order.indexOf(event)));
}

/** Whether who does what the first says does not keep the second: both cannot hold, or it takes longer from a later event. */
export function excludes(a: Statement, b: Statement): boolean {
  if (groupOf(a) === groupOf(b)) return contradicts(a, b);
  if (!earlierGroups(a).includes(groupOf(b)) || b.bound !== 'max') return false;
  const order = compareValues(a, b);
  // As long from a later event ends later, when both texts name their events.
  return (
    order > 0 || (order === 0 && a.event !== undefined && b.event !== undefined && a.amount?.amount !== 0)
  );
}

/** Whether two statements of one group cannot both hold. */
export function contradicts(a: Statement, b: Statement): boolean {
  // Two tables are about parts of their own.
  if (a.rows && b.rows) return false;
  if (a.rows) return a.rows.every((row) => contradicts(row, b));
  if (b.rows) return b.rows.every((row) => contradicts(a, row));
  if (typeof a.value !== 'number' || typeof b.value !== 'number')
    // What is forbidden or done, tools and the like are compared by rules of their own.
    return !isComparedElsewhere(a) && a.value !== b.value && !isSameApprover(a, b);
  if (isDaily(a) && isDaily(b)) return false;
  if (a.never !== b.never) return true;
  if (a.never) return false;
  if (isOthersWork(a, b) || keepsPromise(a, b) || keepsPromise(b, a)) return false;
  const order = compareValues(a, b);
  if (order === 0) return false;
  if (a.bound === b.bound) return true;
  if (a.bound === 'exact') return b.bound === 'min' ? order < 0 : order > 0;
  if (b.bound === 'exact') return a.bound === 'min' ? order > 0 : order < 0;
  // A lower and an upper bound: only an empty range between them is a contradiction.
  return a.bound === 'min' ? order > 0 : order < 0;
}

function isComparedElsewhere({ permit, toolUse, subject }: Statement): boolean {
  return (
    permit !== undefined ||
    toolUse !== undefined ||
    subject === ENDED ||
    subject === PLAIN_DATA ||
    subject === LEFT_OUT
  );
}

/** Words for who leads the company as a whole. */
const LEADS: ReadonlySet<string> = new Set([
  'directeur',
  'directie',
  'bestuurder',
  'bestuur',
  'ceo',
  'board',
  'board of directors',
]);

/** A body and its short name, and two titles for who leads one field, are no two approvers of a thing. */
function isSameApprover({ subject, value, shown }: Statement, other: Statement): boolean {
  if (!subject.startsWith('approver:') || (shown ?? other.shown) === undefined) return false;
  const [one, two] = [String(value), String(other.value)];
  if (LEADS.has(one) && LEADS.has(two)) return true;
  return isShortFor(one, two) || isShortFor(two, one) || otherTitlesOf(one).includes(two);
}

/** Every working day and every day are one rhythm to those who write them. */
function isDaily({ unit, value }: Statement): boolean {
  return unit === 'per-year' && typeof value === 'number' && value >= WORKING_DAYS && value <= 366;
}

/** The fewest working days that a year is reckoned at. */
const WORKING_DAYS = 250;

/** Who does more than was promised keeps the promise. */
function keepsPromise(own: Statement, promise: Statement): boolean {
  return (
    promise.record?.kind === 'commitment' && own.record?.kind !== 'commitment' && isStricter(own, promise)
  );
}

/** A control is about the same work only when the sentence names no other role than its owner. */
function isOthersWork(a: Statement, b: Statement): boolean {
  if (a.subject.startsWith('control:')) return false;
  if (a.record?.kind !== 'control' && b.record?.kind !== 'control') return false;
  const [mine, others] = [a.actors, b.actors];
  return mine !== undefined && others !== undefined && !mine.some((role) => others.includes(role));
}
