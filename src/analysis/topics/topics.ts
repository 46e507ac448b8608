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
export const TOPICS_OF_SUBJECT: readonly (readonly number[])[] = bySubject(TOPICS, ({ index }) => [index]);

/** By subject: the criteria (indexes into `CRITERIA`) whose points it speaks to. */
export const CRITERIA_OF_SUBJECT: readonly (readonly number[])[] = bySubject(POINTS, ({ criterion }) => [
  criterion,
]);

const INDEX_OF_CRITERION: ReadonlyMap<CriterionId, number> = new Map(CRITERIA.map(({ id }, n) => [id, n]));

/** By subject: the criteria that the contents it serves are for, besides those of its points. */
export const CRITERIA_NEAR_SUBJECT: readonly (readonly number[])[] = bySubject(
  CONTENTS.topics,
  ({ criteria }) => criteria.map((id) => INDEX_OF_CRITERION.get(id) ?? -1),
).map((near, subject) =>
  near.filter((criterion) => CRITERIA_OF_SUBJECT[subject]?.includes(criterion) !== true),
);

/** By subject: what `of` gives for each topic it speaks to, in order and once each. */
function bySubject(topics: readonly LinkTopic[], of: (topic: LinkTopic) => readonly number[]): number[][] {
  const found = SUBJECTS.map(() => new Set<number>());
  for (const topic of topics)
    for (const subject of topic.subjects) for (const one of of(topic)) found[subject]?.add(one);
  return found.map((ones) => [...ones]);
}

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
