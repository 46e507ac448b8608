import { limitsIn, type FoundLimit } from '../../reading/limits/limits.js';
import { roughHours } from '../../reading/quantity/hours.js';
import { isStandard } from '../facts/quantities.js';
import type { FoundFact } from '../facts/found-fact.js';
import type { Side } from './side.js';

/**
 * Whether a number asks less than the one it replaced: less often, with more time, less strength, or less than there was
 * at least. Where more and less are but different, as in how long something is kept, it is not said.
 */
export function isLess(was: FoundFact, is: FoundFact, before: Side): boolean {
  if (typeof was.perYear === 'number' && typeof is.perYear === 'number') return is.perYear < was.perYear;
  if (was.duration && is.duration) {
    const [old, now] = [roughHours(was.duration), roughHours(is.duration)];
    if (was.duration.bound === 'exact') return false;
    return was.duration.bound === 'min' ? now < old : now > old;
  }
  const [old, now] = [amountOf(was), amountOf(is)];
  if (!old || !now || old.of !== now.of || isStandard(was.key)) return false;
  if (was.key.startsWith('s:')) return now.amount < old.amount;
  const bound = boundOf(was, before);
  return bound === 'min' ? now.amount < old.amount : bound === 'max' && now.amount > old.amount;
}

/** The amount of a key such as `n:14`, `p:99.9` or `s:aes256`, and what it is an amount of. */
function amountOf({ key }: FoundFact): { readonly of: string; readonly amount: number } | undefined {
  const match = /^([a-z]:[a-z]*)(\d+(?:\.\d+)?)$/.exec(key);
  return match ? { of: match[1] ?? '', amount: Number(match[2]) } : undefined;
}

/** So near must stand what makes a number the least or the most: "minimum length | 14 characters". */
const NEAR = 24;

function boundOf({ start, end }: FoundFact, { text, language }: Side): 'min' | 'max' | undefined {
  const isNear = (limit: FoundLimit): boolean =>
    limit.end <= start ? start - limit.end <= NEAR : limit.start >= end && limit.start - end <= NEAR;
  if (limitsIn('least', text, language).some(isNear)) return 'min';
  return limitsIn('most', text, language).some(isNear) ? 'max' : undefined;
}
