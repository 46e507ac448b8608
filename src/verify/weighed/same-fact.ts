import type { FoundFact } from '../facts/found-fact.js';
import { isSameValue } from '../facts/same-value.js';

/** Whether two facts say the same. */
export function isSameFact(a: FoundFact, b: FoundFact): boolean {
  return a.key === b.key || (a.kind === 'number' && b.kind === 'number' && isSameValue(a, b));
}

/** What kind of fact it is, finer than by its own kind. */
export function kindOfFact({ kind, duration, perYear, key }: FoundFact): string {
  if (kind !== 'number') return kind === 'tool' || kind === 'address' || kind === 'control' ? 'name' : kind;
  if (duration) return 'time';
  if (perYear !== undefined) return 'rate';
  return key.startsWith('w:') ? 'moment' : key.startsWith('n:') ? 'count' : 'figure';
}
