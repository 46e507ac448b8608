import data from './data/policy-types.yaml';
import type { PolicyType } from './types.js';

/** Policy, procedure, plan and description types with the contents each must carry. */
export const POLICY_TYPES = data as readonly PolicyType[];

const BY_ID: ReadonlyMap<string, PolicyType> = new Map(POLICY_TYPES.map((type) => [type.id, type]));

/** The type with this ID, if there is one. */
export function policyType(id: string): PolicyType | undefined {
  return BY_ID.get(id);
}

/** In so many types a content is one that each document has of its own: its purpose, its roles, its review. */
const OF_EVERY_DOCUMENT = 4;

const TYPES_WITH = new Map<string, number>();
for (const { contents } of POLICY_TYPES)
  for (const { id } of contents) TYPES_WITH.set(id, (TYPES_WITH.get(id) ?? 0) + 1);

/** Whether a content, by its ID, is one that every document has of its own, so that no other states it in its place. */
export function isOfEveryDocument(content: string): boolean {
  return (TYPES_WITH.get(content) ?? 0) >= OF_EVERY_DOCUMENT;
}
