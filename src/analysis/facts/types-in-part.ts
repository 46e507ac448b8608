import { POLICY_TYPES, policyType } from '../../catalog/policy-types.js';
import { subjectsOfContent } from '../../catalog/subjects.js';

/** In so many types a content is one that each document has of its own: its purpose, its roles, its review. */
const OF_EVERY_DOCUMENT = 4;

const TYPES_WITH = new Map<string, number>();
for (const { contents } of POLICY_TYPES)
  for (const { id } of contents) TYPES_WITH.set(id, (TYPES_WITH.get(id) ?? 0) + 1);

/** By type its contents that tell it from others, as the subjects that are on each. */
const TELLING: readonly (readonly [type: string, contents: readonly (readonly number[])[]])[] =
  POLICY_TYPES.map(({ id: type, contents }) => [
    type,
    contents
      // What has a type of its own belongs to that.
      .filter(({ id }) => (TYPES_WITH.get(id) ?? 0) < OF_EVERY_DOCUMENT && policyType(id) === undefined)
      .map(({ id }) => subjectsOfContent(type, id))
      .filter((subjects) => subjects.length > 0),
  ]);

/** The types of which a document that states these subjects (indexes into `SUBJECTS`) says any part that tells them from others. */
export function typesInPart(stated: ReadonlySet<number>): readonly string[] {
  return TELLING.flatMap(([type, contents]) =>
    contents.some((subjects) => subjects.some((subject) => stated.has(subject))) ? [type] : [],
  );
}
