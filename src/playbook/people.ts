import type { Soc2Config } from '../workspace/records.js';
import { roleKey } from '../reading/roles/role-key.js';

type Person = Soc2Config['organisation']['people'][number];

const DIRECTORS = new Set(
  ['CEO', 'Chief Executive Officer', 'Managing Director', 'Directeur', 'Algemeen directeur'].map(roleKey),
);

/** Whether somebody leads the organisation, and so can sign for it. */
export function isDirector({ role }: Person): boolean {
  return role !== undefined && DIRECTORS.has(roleKey(role));
}
