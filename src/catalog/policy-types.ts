import data from './data/policy-types.yaml';
import type { PolicyType } from './types.js';

/** Policy, procedure, plan and description types with the contents each must carry. */
export const POLICY_TYPES = data as readonly PolicyType[];

const BY_ID: ReadonlyMap<string, PolicyType> = new Map(POLICY_TYPES.map((type) => [type.id, type]));

/** The type with this ID, if there is one. */
export function policyType(id: string): PolicyType | undefined {
  return BY_ID.get(id);
}
