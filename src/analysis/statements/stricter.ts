import { MATTER } from '../../reading/matters/matters.js';
import type { Statement } from './types.js';
import { compareValues } from './values-order.js';

/** Which way a matter's values become stricter; undefined where more and less are but different, such as how long logs are kept. */
function stricterIs(subject: string): 'less' | 'more' | undefined {
  const matter = MATTER.get(subject);
  if (!matter) return undefined;
  if (matter.value === 'cadence') return 'more';
  if (matter.bound === 'max') return 'less';
  return matter.bound === 'min' ? 'more' : undefined;
}

/** Whether the first of two statements on one matter asks more than the second, so that who keeps it keeps both. */
export function isStricter(a: Statement, b: Statement): boolean {
  const way = stricterIs(a.subject);
  if (way === undefined || typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  const order = compareValues(a, b);
  return way === 'less' ? order < 0 : order > 0;
}
