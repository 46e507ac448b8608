import { compareAmounts } from '../../reading/quantity/hours.js';
import type { StatedAmount, Statement } from './types.js';

/** How far cadences may differ by the way they are counted: every 90 days is quarterly. */
const TOLERANCE = 0.04;

/** Working days have no fixed length in hours: with weekends between them they take at most this many times as long. */
const FAR = 2;

/** Below zero when `a` is less, zero when they can be the same, above zero when it is more. */
export function compareValues(a: Statement, b: Statement): number {
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
  if (a.amount === 0 || b.amount === 0) return compareWithDay(a, b);
  if (a.working === b.working) return compareAmounts(a, b);
  // Two working days are at least two days, and four at most.
  const [working, plain] = a.working ? [a, b] : [b, a];
  const sign = a.working ? 1 : -1;
  if (compareAmounts({ ...working, amount: working.amount * FAR }, plain) < 0) return -sign;
  return compareAmounts(working, plain) > 0 ? sign : 0;
}

/** On the day itself may be a few hours after the moment from which another text counts. */
const SAME_DAY = { amount: 12, unit: 'hour' } as const;

function compareWithDay(a: StatedAmount, b: StatedAmount): number {
  if (a.amount === b.amount) return 0;
  if (a.amount === 0) return compareAmounts(b, SAME_DAY) > 0 ? -1 : 0;
  return compareAmounts(a, SAME_DAY) > 0 ? 1 : 0;
}
