import { isShortFor } from '../../reading/roles/short-name.js';
import { otherTitlesOf } from '../../reading/roles/role-family.js';
import { ENDED } from './ended-roles.js';
import { PLAIN_DATA } from './plain-data.js';
import { isStricter } from './stricter.js';
import type { Statement } from './types.js';
import { compareValues } from './values-order.js';

/** Statements of one group are about the same thing under the same conditions, and so can contradict each other. */
export function groupOf(statement: Statement): string {
  let group = GROUPS.get(statement);
  if (group === undefined) {
    group = [statement.subject, statement.unit, ...statement.qualifiers].join('|');
    GROUPS.set(statement, group);
  }
  return group;
}

/** Asked for at every edit, of statements that stay the same. */
const GROUPS = new WeakMap<Statement, string>();

/** Whether two statements of one group cannot both hold. */
export function contradicts(a: Statement, b: Statement): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number')
    // What is forbidden or done, tools and the like are compared by rules of their own.
    return !isComparedElsewhere(a) && a.value !== b.value && !isSameApprover(a, b);
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
  return permit !== undefined || toolUse !== undefined || subject === ENDED || subject === PLAIN_DATA;
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
