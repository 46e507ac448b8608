import type { Statement } from './types.js';

/** Differences in how months and years are counted in days: 3 months may be 90, 91 or 92. */
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
  if (same(a.value, b.value)) return false;
  if ((a.approximate || b.approximate) && Math.max(a.value, b.value) < FAR * Math.min(a.value, b.value))
    return false;
  if (a.bound === b.bound) return true;
  if (a.bound === 'exact') return outside(b, a.value);
  if (b.bound === 'exact') return outside(a, b.value);
  // A lower and an upper bound: only an empty range between them is a contradiction.
  const [min, max] = a.bound === 'min' ? [a.value, b.value] : [b.value, a.value];
  return min > max;
}

function outside(limit: Statement, value: number): boolean {
  return limit.bound === 'min' ? value < (limit.value as number) : value > (limit.value as number);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b) * (Math.min(a, b) >= 28 ? 1 : 0) || a === b;
}
