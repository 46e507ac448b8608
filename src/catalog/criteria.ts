import A from './data/criteria/A.yaml';
import C from './data/criteria/C.yaml';
import CC1 from './data/criteria/CC1.yaml';
import CC2 from './data/criteria/CC2.yaml';
import CC3 from './data/criteria/CC3.yaml';
import CC4 from './data/criteria/CC4.yaml';
import CC5 from './data/criteria/CC5.yaml';
import CC6 from './data/criteria/CC6.yaml';
import CC7 from './data/criteria/CC7.yaml';
import CC8 from './data/criteria/CC8.yaml';
import CC9 from './data/criteria/CC9.yaml';
import P from './data/criteria/P.yaml';
import PI from './data/criteria/PI.yaml';
import { CRITERION_IDS, placeOf } from './criterion-ids.js';
import type { Criterion, CriterionId } from './types.js';

type CriterionData = Omit<Criterion, 'group' | 'category'>;

const DATA = [CC1, CC2, CC3, CC4, CC5, CC6, CC7, CC8, CC9, A, C, PI, P].flat() as readonly CriterionData[];

const BY_ID: ReadonlyMap<CriterionId, Criterion> = new Map(
  DATA.map((data): [CriterionId, Criterion] => [data.id, { ...data, ...placeOf(data.id) }]),
);

/** The 61 criteria in the order of the standard. */
export const CRITERIA: readonly Criterion[] = CRITERION_IDS.map((id) => criterion(id));

/** The criterion with this ID. Throws on an ID that does not exist: check foreign text with `isCriterionId`. */
export function criterion(id: CriterionId): Criterion {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`There is no criterion ${id}.`);
  return found;
}
