import { CRITERIA } from '../../catalog/criteria.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import { SUBJECTS, subjectsOfContent, subjectsOfPoint } from '../../catalog/subjects.js';
import type { CriterionId, Topic } from '../../catalog/types.js';

/** A topic of the catalogue with the place it has there. */
export interface LinkTopic {
  readonly index: number;
  readonly topic: Topic;
  /** Index into `CRITERIA` for a point of focus; -1 for a required content. */
  readonly criterion: number;
  readonly criteria: readonly CriterionId[];
  /** The subjects that speak to it. */
  readonly subjects: readonly number[];
}

/** Every point of focus, in the order of the standard. */
const POINTS: readonly LinkTopic[] = CRITERIA.flatMap(({ id, pointsOfFocus }, criterion) =>
  pointsOfFocus.map((topic) => ({
    topic,
    criterion,
    criteria: [id],
    subjects: subjectsOfPoint(id, topic.id),
  })),
).map((entry, index) => ({ ...entry, index }));

const CONTENTS = collectContents(POINTS.length);

/** Every point of focus, then every required content (one entry for a content that several policy types share). */
export const TOPICS: readonly LinkTopic[] = [...POINTS, ...CONTENTS.topics];

/** By subject: the topics it speaks to. */
export const TOPICS_OF_SUBJECT: readonly (readonly number[])[] = SUBJECTS.map((_, subject) =>
  TOPICS.filter(({ subjects }) => subjects.includes(subject)).map(({ index }) => index),
);

/** By subject: the criteria (indexes into `CRITERIA`) whose points it speaks to. */
export const CRITERIA_OF_SUBJECT: readonly (readonly number[])[] = SUBJECTS.map((_, subject) => [
  ...new Set(POINTS.filter(({ subjects }) => subjects.includes(subject)).map(({ criterion }) => criterion)),
]);

/** By subject: the criteria that the contents it serves are for, besides those of its points. */
export const CRITERIA_NEAR_SUBJECT: readonly (readonly number[])[] = SUBJECTS.map((_, subject) => {
  const near = CONTENTS.topics
    .filter(({ subjects }) => subjects.includes(subject))
    .flatMap(({ criteria }) => criteria.map((id) => CRITERIA.findIndex((one) => one.id === id)));
  return [...new Set(near)].filter((criterion) => CRITERIA_OF_SUBJECT[subject]?.includes(criterion) !== true);
});

/** The entry of a required content of a policy type. */
export function contentTopic(policyType: string, content: string): LinkTopic | undefined {
  return CONTENTS.byKey.get(`${policyType}/${content}`);
}

function collectContents(from: number): { topics: LinkTopic[]; byKey: Map<string, LinkTopic> } {
  const topics: LinkTopic[] = [];
  const byKey = new Map<string, LinkTopic>();
  const byText = new Map<string, LinkTopic>();
  for (const { id, contents } of POLICY_TYPES) {
    for (const topic of contents) {
      const text = JSON.stringify(topic);
      const entry = byText.get(text) ?? {
        index: from + topics.length,
        topic,
        criterion: -1,
        criteria: topic.criteria,
        subjects: subjectsOfContent(id, topic.id),
      };
      if (!byText.has(text)) topics.push(entry);
      byText.set(text, entry);
      byKey.set(`${id}/${topic.id}`, entry);
    }
  }
  return { topics, byKey };
}
