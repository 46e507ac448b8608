import { CRITERIA } from '../../catalog/criteria.js';
import { everydayWords } from '../../catalog/everyday-words.js';
import type { Language } from '../../catalog/types.js';
import { countCriteria, weighCriteria, type CriterionCounts } from './criterion-weights.js';
import { Lexicon } from './lexicon.js';
import { PARAMETERS, type Parameters } from './parameters.js';
import type { Postings } from './postings.js';
import { stanceOf } from './stance.js';
import { readWords } from './text-words.js';
import { eachWord } from './tokenise.js';
import { collectTopics, freezeTopics, type TopicIndex, type TopicRows } from './topic-index.js';
import { TopicScorer } from './topic-scorer.js';
import { strongTerms, TOPICS } from './topics.js';

/** The catalogue in one language, compiled for linking. */
export interface Vocabulary {
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** By word: criteria it speaks for. */
  readonly criteria: Postings;
  readonly topics: TopicIndex;
  /** By topic: the score of a typical example sentence, the yardstick of what speaks to it. */
  readonly typical: Float32Array;
  /** By topic: 1 when its examples are statements of purpose or scope, so that these count as saying how. */
  readonly statedByMention: Uint8Array;
}

/** What is read out of the catalogue for a vocabulary: the slow part, which the build does once. */
export interface VocabularyParts {
  readonly lexicon: Lexicon;
  readonly criteria: CriterionCounts;
  readonly topics: TopicRows;
  readonly typical: Float32Array;
  readonly statedByMention: Uint8Array;
}

/** Compiles the catalogue in one language with any parameters: some tenths of a second. */
export function compileVocabulary(language: Language, parameters: Parameters = PARAMETERS): Vocabulary {
  return assembleVocabulary(language, collectVocabulary(language, parameters), parameters);
}

/** Reads the catalogue in one language. */
export function collectVocabulary(language: Language, parameters: Parameters): VocabularyParts {
  const lexicon = lexiconOf(language);
  const topics = collectTopics(language, lexicon, parameters.topics);
  return {
    lexicon,
    criteria: countCriteria(language, lexicon, parameters.criteria),
    topics,
    typical: typicalScores(language, lexicon, freezeTopics(topics, parameters.topics), parameters),
    statedByMention: Uint8Array.from(TOPICS, ({ topic }) =>
      Number(isStatedByMention(topic.examples[language], language)),
    ),
  };
}

/** Weighs what was read out of the catalogue: some tens of milliseconds. */
export function assembleVocabulary(
  language: Language,
  { lexicon, criteria, topics, typical, statedByMention }: VocabularyParts,
  parameters: Parameters,
): Vocabulary {
  return {
    language,
    lexicon,
    criteria: weighCriteria(criteria, parameters.criteria),
    topics: freezeTopics(topics, parameters.topics),
    typical,
    statedByMention,
  };
}

function lexiconOf(language: Language): Lexicon {
  const lexicon = new Lexicon(language);
  const add = (text: string): void => {
    eachWord(text, (word) => {
      lexicon.add(word);
    });
  };
  for (const { topic } of TOPICS) {
    add(topic.title[language]);
    add(topic.hint[language]);
    topic.examples[language].forEach(add);
    strongTerms(topic, language).forEach(add);
    topic.terms.support[language].forEach(add);
  }
  for (const { id, title, intent, sampleControls } of CRITERIA) {
    everydayWords(id)[language].forEach(add);
    add(title[language]);
    add(intent[language]);
    for (const control of sampleControls) add(control[language]);
  }
  return lexicon;
}

function typicalScores(
  language: Language,
  lexicon: Lexicon,
  topics: TopicIndex,
  parameters: Parameters,
): Float32Array {
  const scorer = new TopicScorer(topics, lexicon.size, parameters.topics.lengthNorm);
  return Float32Array.from(TOPICS, ({ topic, index }) => {
    const scores = topic.examples[language].map((example) => {
      scorer.score(readWords(example, lexicon));
      return scorer.values[index] ?? 0;
    });
    return Math.max(1, scores.sort((a, b) => a - b)[scores.length >> 1] ?? 1);
  });
}

function isStatedByMention(examples: readonly string[], language: Language): boolean {
  const mentions = examples.filter(
    (text) => stanceOf({ text, kind: 'prose' }, language) === 'mention',
  ).length;
  return mentions * 2 >= examples.length && mentions > 0;
}
