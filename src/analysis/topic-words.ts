import { CRITERIA } from '../catalog/criteria.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import type { Language, Topic } from '../catalog/types.js';
import { stemsOf } from './text-stems.js';

const TOPICS: readonly Topic[] = [
  ...CRITERIA.flatMap(({ pointsOfFocus }) => pointsOfFocus),
  ...POLICY_TYPES.flatMap(({ contents }) => contents),
];
const NUMBERS: ReadonlyMap<Topic, number> = new Map(TOPICS.map((topic, n) => [topic, n]));

/** How many topics there are: points of focus and required contents. */
export const TOPIC_COUNT = TOPICS.length;

/** The number of a topic of the catalogue; -1 for another object. */
export function topicNumber(topic: Topic): number {
  return NUMBERS.get(topic) ?? -1;
}

/** A word's topics, and its weight: rare words weigh more, up to 1. */
export interface WordTopics {
  readonly topics: Uint16Array;
  readonly weight: number;
}

const INDEXES: Partial<Record<Language, ReadonlyMap<string, WordTopics>>> = {};

/** Everything the catalogue says on its topics in a language, by word. Built when first needed. */
export function topicIndex(language: Language): ReadonlyMap<string, WordTopics> {
  return (INDEXES[language] ??= build(language));
}

function build(language: Language): ReadonlyMap<string, WordTopics> {
  const byWord = new Map<string, number[]>();
  TOPICS.forEach(({ title, hint, examples, terms }, n) => {
    const texts = [
      title[language],
      hint[language],
      ...examples[language],
      ...terms.strong[language],
      ...terms.support[language],
    ];
    for (const word of stemsOf(texts.join(' '), language)) {
      const topics = byWord.get(word);
      if (topics) topics.push(n);
      else byWord.set(word, [n]);
    }
  });
  const total = Math.log(TOPIC_COUNT);
  return new Map(
    [...byWord].map(([word, topics]) => [
      word,
      { topics: Uint16Array.from(topics), weight: (total - Math.log(topics.length)) / total },
    ]),
  );
}
