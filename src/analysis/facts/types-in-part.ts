import { isOfEveryDocument, POLICY_TYPES, policyType } from '../../catalog/policy-types.js';
import { subjectsOfContent } from '../../catalog/subjects.js';

/** By type its contents that tell it from others, as the subjects that are on each. */
const TELLING: readonly (readonly [type: string, contents: readonly (readonly number[])[]])[] =
  POLICY_TYPES.map(({ id: type, contents }) => [
    type,
    contents
      // What has a type of its own belongs to that.
      .filter(({ id }) => !isOfEveryDocument(id) && policyType(id) === undefined)
      .map(({ id }) => subjectsOfContent(type, id))
      .filter((subjects) => subjects.length > 0),
  ]);

/** The types of which a document that states these subjects (indexes into `SUBJECTS`) says any part that tells them from others. */
export function typesInPart(stated: ReadonlySet<number>): readonly string[] {
  return TELLING.flatMap(([type, contents]) =>
    contents.some((subjects) => subjects.some((subject) => stated.has(subject))) ? [type] : [],
  );
}
