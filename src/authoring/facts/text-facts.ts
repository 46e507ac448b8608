import { findDates } from './dates.js';
import type { FoundFact } from './found-fact.js';
import { findNames } from './names.js';
import { findQuantities } from './quantities.js';
import { findRoles } from './roles.js';

const CONTROL_ID = /\b[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}\b/g;

/** What looks like a control's ID. */
function findControls(text: string): readonly FoundFact[] {
  return [...text.matchAll(CONTROL_ID)].map(({ index, 0: id }) => ({
    kind: 'control',
    key: id,
    text: id,
    start: index,
    end: index + id.length,
  }));
}

/** Every fact of a text that only the organisation can know, in order. A role that holds a name is a role. */
export function factsIn(text: string): readonly FoundFact[] {
  const found: FoundFact[] = [];
  for (const fact of [
    ...findDates(text),
    ...findQuantities(text),
    ...findControls(text),
    ...findRoles(text),
    ...findNames(text),
  ]) {
    if (!found.some((other) => fact.start < other.end && other.start < fact.end)) found.push(fact);
  }
  return found.sort((a, b) => a.start - b.start);
}
