import type { Language } from '../catalog/types.js';
import { partsOf } from '../reading/lexis/clause-parts.js';
import { rolesIn } from '../reading/roles/roles.js';
import type { FoundFact } from './facts/found-fact.js';

/** "Two people: the CTO and the Operations Lead": a number that the sentence itself counts out. */
export function countsItsOwn({ key, end }: FoundFact, said: string, language: Language): boolean {
  const count = key.startsWith('n:') ? Number(key.slice(2)) : 0;
  if (!Number.isInteger(count) || count < 2) return false;
  const colon = said.indexOf(':', end);
  if (colon >= 0) return partsOf(said.slice(colon + 1)).length === count;
  return (
    rolesIn(said, language).filter(({ kind, specific }) => kind !== 'people' && specific).length === count
  );
}
