import { CRITERIA } from '../../catalog/criteria.js';
import { everydayWords } from '../../catalog/everyday-words.js';
import type { Language } from '../../catalog/types.js';
import { criterionWeights } from './criterion-weights.js';
import { Lexicon } from './lexicon.js';
import { PARAMETERS, type Parameters } from './parameters.js';
import type { Postings } from './postings.js';
import { stanceOf } from './stance.js';
import { readWords } from './text-words.js';
import { eachWord } from './tokenise.js';
import { buildTopicIndex, type TopicIndex } from './topic-index.js';
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

const BUILT = new Map<Language, Vocabulary>();

/** The vocabulary of a language, compiled when first asked for. */
export function vocabularyOf(language: Language): Vocabulary {
  let built = BUILT.get(language);
  if (!built) BUILT.set(language, (built = compileVocabulary(language)));
  return built;
}

/** Compiles the catalogue in one language: some tens of milliseconds. */
export function compileVocabulary(language: Language, parameters: Parameters = PARAMETERS): Vocabulary {
  const lexicon = lexiconOf(language);
  const topics = buildTopicIndex(language, lexicon, parameters.topics);
  return {
    language,
    lexicon,
    criteria: criterionWeights(language, lexicon, parameters.criteria),
    topics,
    typical: typicalScores(language, lexicon, topics, parameters),
    statedByMention: Uint8Array.from(TOPICS, ({ topic }) => Number(isStatedByMention(topic.examples[language], language))),
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

function typicalScores(language: Language, lexicon: Lexicon, topics: TopicIndex, parameters: Parameters): Float32Array {
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
  const mentions = examples.filter((text) => stanceOf({ text, kind: 'prose' }, language) === 'mention').length;
  return mentions * 2 >= examples.length && mentions > 0;
}
