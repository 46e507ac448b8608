import { CRITERIA } from '../../catalog/criteria.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import { writtenWords } from './written-words.js';

/** The words of the catalogue's own prose, in small letters: titles, hints, examples and vocabulary, which name no product. */
export function prepared(): readonly string[] {
  const found = new Set<string>();
  take(
    CRITERIA.map(({ title, intent, pointsOfFocus, sampleControls }) => [
      title,
      intent,
      pointsOfFocus,
      sampleControls,
    ]),
    found,
  );
  take(
    POLICY_TYPES.map(({ title, aliases, parts, contents }) => [title, aliases, parts, contents]),
    found,
  );
  return [...found];
}

function take(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const word of writtenWords(value, true)) found.add(word);
  } else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) take(one, found);
}
