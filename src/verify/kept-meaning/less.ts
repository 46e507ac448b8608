import { roughHours } from '../../reading/quantity/hours.js';
import type { FoundFact } from '../facts/found-fact.js';

/** Whether a number asks less than the one it replaced: less often, with more time, or for a shorter least time. */
export function isLess(was: FoundFact, is: FoundFact): boolean {
  if (typeof was.perYear === 'number' && typeof is.perYear === 'number') return is.perYear < was.perYear;
  if (!was.duration || !is.duration) return false;
  const [before, after] = [roughHours(was.duration), roughHours(is.duration)];
  return was.duration.bound === 'min' ? after < before : after > before;
}
