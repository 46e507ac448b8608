import { compareAmounts } from '../../reading/quantity/hours.js';
import type { StatedAmount, Statement } from './types.js';

/** How far cadences may differ by the way they are counted: every 90 days is quarterly. */
const TOLERANCE = 0.04;

/** Working days have no fixed length in hours; values this many times apart differ however they are counted. */
const FAR = 2;

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
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value !== b.value;
  if (isOthersWork(a, b)) return false;
  const order = compareValues(a, b);
  if (order === 0) return false;
  if (a.bound === b.bound) return true;
  if (a.bound === 'exact') return b.bound === 'min' ? order < 0 : order > 0;
  if (b.bound === 'exact') return a.bound === 'min' ? order > 0 : order < 0;
  // A lower and an upper bound: only an empty range between them is a contradiction.
  return a.bound === 'min' ? order > 0 : order < 0;
}

/** A control is about the same work only when the sentence names no other role than its owner. */
function isOthersWork(a: Statement, b: Statement): boolean {
  if (a.subject.startsWith('control:')) return false;
  if (a.record?.kind !== 'control' && b.record?.kind !== 'control') return false;
  const [mine, others] = [a.actors, b.actors];
  return mine !== undefined && others !== undefined && !mine.some((role) => others.includes(role));
}

/** Below zero when `a` is less, zero when they can be the same, above zero when it is more. */
function compareValues(a: Statement, b: Statement): number {
  if (a.amount && b.amount) return compareStated(a.amount, b.amount);
  const [one, other] = [Number(a.value), Number(b.value)];
  const far = a.unit === 'per-year' || a.unit === 'days' || a.unit === 'hours';
  if (
    far &&
    Math.abs(one - other) <=
      TOLERANCE * Math.max(one, other) * (a.unit === 'per-year' || Math.min(one, other) >= 28 ? 1 : 0)
  )
    return 0;
  return Math.sign(one - other);
}

function compareStated(a: StatedAmount, b: StatedAmount): number {
  if (a.working === b.working) return compareAmounts(a, b);
  // Two working days are between two and four days.
  const [working, plain] = a.working ? [a, b] : [b, a];
  const sign = a.working ? 1 : -1;
  if (compareAmounts({ ...working, amount: working.amount * FAR }, plain) < 0) return -sign;
  return compareAmounts(working, { ...plain, amount: plain.amount * FAR }) > 0 ? sign : 0;
}
