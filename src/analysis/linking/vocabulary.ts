import { CRITERIA } from '../../catalog/criteria.js';
import type { Language, Topic } from '../../catalog/types.js';
import { Lexicon } from './lexicon.js';
import { PARAMETERS, type Parameters } from './parameters.js';
import { scoreText } from './section-scores.js';
import { TextScorer } from './text-scorer.js';
import { eachWord } from './tokenise.js';
import { TOPICS } from './topics.js';

/** A phrase of two to five words; found when its words stand near each other, in any order. */
export interface Phrase {
  readonly words: readonly number[];
  /** Furthest distance between its first and last word in a text. */
  readonly window: number;
}

/** The catalogue's vocabulary in one language as an inverted index: feature -> topics with weights. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** By word number: where its postings start; one longer than the lexicon. */
  readonly wordStart: Uint32Array;
  readonly phrases: readonly Phrase[];
  readonly phraseStart: Uint32Array;
  /** By word number: the phrases to try when the word (the phrase's rarest) is met. */
  readonly phrasesAt: readonly (readonly number[])[];
  readonly topics: Uint16Array;
  readonly weights: Float32Array;
  /** Whether the feature is (part of) a strong term of the topic. */
  readonly strong: Uint8Array;
  /** By topic: the score of a typical example sentence, the yardstick of what speaks to the topic. */
  readonly typical: Float32Array;
}

const WINDOW_SLACK = 3;

/** Builds the index of a language. Takes some ten milliseconds; see `vocabularyOf`. */
export function compileVocabulary(language: Language, parameters: Parameters = PARAMETERS): Vocabulary {
  return new Compiler(language, parameters).compile();
}

const BUILT = new Map<Language, Vocabulary>();

/** The index of a language, built when first asked for. */
export function vocabularyOf(language: Language): Vocabulary {
  let built = BUILT.get(language);
  if (!built) {
    built = compileVocabulary(language);
    BUILT.set(language, built);
  }
  return built;
}

interface Posting {
  weight: number;
  strong: boolean;
}

class Compiler {
  readonly #lexicon: Lexicon;
  /** By feature: topic -> weight. */
  readonly #words: Map<number, Posting>[] = [];
  readonly #phrases = new Map<string, { words: readonly number[]; postings: Map<number, Posting> }>();

  constructor(
    private readonly language: Language,
    private readonly parameters: Parameters,
  ) {
    this.#lexicon = new Lexicon(language);
  }

  compile(): Vocabulary {
    for (const { topic } of TOPICS) for (const text of this.#texts(topic)) eachWord(text, (word) => { this.#lexicon.add(word); });
    for (const { intent, title } of CRITERIA) for (const text of [intent[this.language], title[this.language]]) eachWord(text, (word) => { this.#lexicon.add(word); });
    this.#lexicon.close();
    for (let n = 0; n < this.#lexicon.size; n += 1) this.#words.push(new Map());
    for (const { index, topic, criterion } of TOPICS) this.#addTopic(index, topic, criterion);
    return this.#freeze();
  }

  #texts(topic: Topic): string[] {
    return [topic.title[this.language], topic.hint[this.language], ...topic.examples[this.language], ...this.#strong(topic), ...this.#support(topic)];
  }

  /** Dutch policies use English terms too. */
  #strong(topic: Topic): readonly string[] {
    const own = topic.terms.strong[this.language];
    return this.language === 'nl' ? [...own, ...topic.terms.strong.en] : own;
  }

  #support(topic: Topic): readonly string[] {
    return topic.terms.support[this.language];
  }

  #addTopic(index: number, topic: Topic, criterion: number): void {
    const p = this.parameters;
    for (const term of this.#strong(topic)) this.#addTerm(index, term, p.strongWord, p.strongPhrase, true);
    for (const term of this.#support(topic)) this.#addTerm(index, term, p.supportWord, p.supportPhrase, false);
    const inExamples = new Map<number, number>();
    const examples = topic.examples[this.language];
    for (const example of examples) for (const id of this.#distinct(example)) inExamples.set(id, (inExamples.get(id) ?? 0) + 1);
    for (const [id, count] of inExamples) this.#more(index, id, p.example * (count / (count + 1)));
    for (const id of this.#distinct(topic.title[this.language])) this.#more(index, id, p.title);
    for (const id of this.#distinct(topic.hint[this.language])) this.#more(index, id, p.hint);
    const around = CRITERIA[criterion];
    if (around) for (const id of this.#distinct(`${around.title[this.language]} ${around.intent[this.language]}`)) this.#more(index, id, p.intent);
  }

  #distinct(text: string): Set<number> {
    const ids = new Set<number>();
    eachWord(text, (word) => { for (const id of this.#lexicon.idsOf(word)) ids.add(id); });
    return ids;
  }

  #addTerm(index: number, term: string, wordWeight: number, phraseWeight: number, strong: boolean): void {
    const words: (readonly number[])[] = [];
    eachWord(term, (word) => {
      const ids = this.#lexicon.idsOf(word);
      if (ids.length > 0) words.push(ids);
    });
    const [first] = words;
    if (!first) return;
    if (words.length === 1) {
      this.#most(index, first[0] ?? 0, wordWeight, strong);
      if (first.length > 2) this.#addPhrase(index, first.slice(1), phraseWeight * 0.7, strong);
      for (const part of first.slice(1)) this.#most(index, part, wordWeight * this.parameters.termPart, false);
      return;
    }
    this.#addPhrase(index, words.map((ids) => ids[0] ?? 0), phraseWeight, strong);
    for (const ids of words) for (const id of ids) this.#most(index, id, wordWeight * this.parameters.termPart, false);
  }

  #addPhrase(index: number, words: readonly number[], weight: number, strong: boolean): void {
    const key = [...new Set(words)].sort((a, b) => a - b).join(' ');
    let phrase = this.#phrases.get(key);
    if (!phrase) this.#phrases.set(key, (phrase = { words: [...new Set(words)], postings: new Map() }));
    raise(phrase.postings, index, weight, strong);
  }

  #most(index: number, id: number, weight: number, strong: boolean): void {
    const postings = this.#words[id];
    if (postings) raise(postings, index, weight, strong);
  }

  #more(index: number, id: number, weight: number): void {
    const postings = this.#words[id];
    if (!postings) return;
    const found = postings.get(index);
    if (found) found.weight += weight;
    else postings.set(index, { weight, strong: false });
  }

  #typical(index: number, topic: Topic, scorer: TextScorer): number {
    const scores = topic.examples[this.language].map((example) => scoreText(example, scorer, this.parameters)[index] ?? 0);
    return Math.max(1, median(scores));
  }

  #freeze(): Vocabulary {
    const topics: number[] = [];
    const weights: number[] = [];
    const strong: number[] = [];
    const put = (postings: Map<number, Posting>): void => {
      const factor = informativeness(postings) ** this.parameters.idfPower;
      for (const [topic, posting] of postings) {
        topics.push(topic);
        weights.push(posting.weight * factor);
        strong.push(posting.strong ? 1 : 0);
      }
    };
    const wordStart = new Uint32Array(this.#words.length + 1);
    this.#words.forEach((postings, id) => {
      wordStart[id] = topics.length;
      put(postings);
    });
    wordStart[this.#words.length] = topics.length;
    const phrases = [...this.#phrases.values()].filter(({ words }) => words.length > 1);
    const phraseStart = new Uint32Array(phrases.length + 1);
    const phrasesAt: number[][] = this.#words.map(() => []);
    phrases.forEach(({ words, postings }, n) => {
      phraseStart[n] = topics.length;
      put(postings);
      const rarest = words.reduce((best, id) => ((this.#words[id]?.size ?? 0) < (this.#words[best]?.size ?? 0) ? id : best));
      phrasesAt[rarest]?.push(n);
    });
    phraseStart[phrases.length] = topics.length;
    const vocabulary = {
      lexicon: this.#lexicon,
      wordStart,
      phrases: phrases.map(({ words }) => ({ words, window: words.length + WINDOW_SLACK })),
      phraseStart,
      phrasesAt,
      topics: Uint16Array.from(topics),
      weights: Float32Array.from(weights),
      strong: Uint8Array.from(strong),
      typical: new Float32Array(TOPICS.length).fill(1),
    };
    const scorer = new TextScorer(vocabulary);
    for (const { index, topic } of TOPICS) vocabulary.typical[index] = this.#typical(index, topic, scorer);
    return vocabulary;
  }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 1;
}

function raise(postings: Map<number, Posting>, topic: number, weight: number, strong: boolean): void {
  const found = postings.get(topic);
  if (!found) postings.set(topic, { weight, strong });
  else {
    found.weight = Math.max(found.weight, weight);
    found.strong ||= strong;
  }
}

/**
 * How much a feature tells: the logarithm of criteria it leaves out, from the spread of its weight over criteria. A
 * word all criteria share tells nothing; spread within one criterion costs nothing.
 */
function informativeness(postings: ReadonlyMap<number, Posting>): number {
  const byCriterion = new Map<number, number>();
  for (const [topic, { weight }] of postings) {
    const criterion = TOPICS[topic]?.criterion ?? -1;
    if (criterion >= 0) byCriterion.set(criterion, (byCriterion.get(criterion) ?? 0) + weight);
  }
  if (byCriterion.size === 0) return 3;
  let total = 0;
  for (const weight of byCriterion.values()) total += weight;
  let entropy = 0;
  for (const weight of byCriterion.values()) entropy -= (weight / total) * Math.log(weight / total);
  return Math.max(0.05, Math.log(CRITERIA.length) - entropy);
}
