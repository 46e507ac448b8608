import { CRITERIA } from '../../catalog/criteria.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { CriterionId, Language, Topic } from '../../catalog/types.js';

/** A topic of the catalogue with the place it has there. */
export interface LinkTopic {
  readonly index: number;
  readonly topic: Topic;
  /** Index into `CRITERIA` for a point of focus; -1 for a required content. */
  readonly criterion: number;
  readonly criteria: readonly CriterionId[];
}

/** Every point of focus, in the order of the standard. */
const POINTS: readonly LinkTopic[] = CRITERIA.flatMap(({ id, pointsOfFocus }, criterion) =>
  pointsOfFocus.map((topic) => ({ topic, criterion, criteria: [id] })),
).map((entry, index) => ({ ...entry, index }));

const CONTENTS = collectContents(POINTS.length);

/** Every point of focus, then every required content (one entry for a content that several policy types share). */
export const TOPICS: readonly LinkTopic[] = [...POINTS, ...CONTENTS.topics];

/** By criterion (index into `CRITERIA`): the topics of its points. */
export const POINT_TOPICS: readonly (readonly number[])[] = CRITERIA.map((_, n) =>
  POINTS.filter(({ criterion }) => criterion === n).map(({ index }) => index),
);

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
      };
      if (!byText.has(text)) topics.push(entry);
      byText.set(text, entry);
      byKey.set(`${id}/${topic.id}`, entry);
    }
  }
  return { topics, byKey };
}

/** A topic's strong terms in a language. Dutch policies use the English ones too. */
export function strongTerms(topic: Topic, language: Language): readonly string[] {
  const own = topic.terms.strong[language];
  return language === 'nl' ? [...own, ...topic.terms.strong.en] : own;
}
