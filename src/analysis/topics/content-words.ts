import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { Language, RequiredContent } from '../../catalog/types.js';
import type { Statement } from '../../reading/statement.js';
import { prepared as englishWords } from './content-words-en.prepared.js';
import { prepared as dutchWords } from './content-words-nl.prepared.js';
import type { ContentWords } from './words-of-contents.js';
import { tellingWords } from './telling-words.js';

/** How much of the words by which a content goes a section has: sums of their weights, rarer words weighing more. */
export interface SharedWords {
  /** The most that one statement has of all its words: title, hint, terms and examples. */
  readonly words: number;
  /** The most that one statement has of its title and its telling terms. */
  readonly name: number;
  /** That statement. */
  readonly nearest: Statement | undefined;
  /** What the heading has of those. */
  readonly heading: number;
}

interface Vocabulary {
  readonly all: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
}

/** What a heading and the statements below it share with a content's own words. */
export function sharedWords(
  heading: string,
  statements: readonly Statement[],
  content: RequiredContent,
  language: Language,
): SharedWords {
  const vocabularies = vocabulariesOf(language);
  const { all, name } = vocabularies.of(content);
  const { weights } = vocabularies;
  let words = 0;
  let ofName = 0;
  let nearest: Statement | undefined;
  for (const statement of statements) {
    const own = wordsOf(statement);
    words = Math.max(words, weightOf(own, all, weights));
    const shared = weightOf(own, name, weights);
    if (shared <= ofName) continue;
    ofName = shared;
    nearest = statement;
  }
  return { words, name: ofName, nearest, heading: weightOf(tellingWords(heading, language), name, weights) };
}

const WORDS = new WeakMap<Statement, ReadonlySet<string>>();

function wordsOf(statement: Statement): ReadonlySet<string> {
  let words = WORDS.get(statement);
  if (!words) WORDS.set(statement, (words = tellingWords(statement.text, statement.language)));
  return words;
}

function weightOf(
  words: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const word of words) if (wanted.has(word)) sum += weights.get(word) ?? 0;
  return sum;
}

const VOCABULARIES: Partial<Record<Language, ContentVocabularies>> = {};

/** The words of all contents in a language. */
function vocabulariesOf(language: Language): ContentVocabularies {
  return (VOCABULARIES[language] ??= new ContentVocabularies(
    language === 'nl' ? dutchWords() : englishWords(),
  ));
}

/** The words by which contents go, and how much each weighs. */
class ContentVocabularies {
  /** By word: how few of all contents it is a word of (inverse document frequency, natural logarithm). */
  readonly weights: ReadonlyMap<string, number>;
  readonly #known = new WeakMap<RequiredContent, Vocabulary>();
  readonly #places: ReadonlyMap<RequiredContent, number>;

  constructor(private readonly data: ContentWords) {
    const contents = POLICY_TYPES.flatMap((type) => type.contents);
    this.#places = new Map(contents.map((content, n) => [content, n]));
    this.weights = new Map(
      data.words.map((word, n) => [word, Math.log(contents.length / ((data.counts[n] ?? 0) + 0.5))]),
    );
  }

  of(content: RequiredContent): Vocabulary {
    let known = this.#known.get(content);
    if (!known) {
      const place = this.#places.get(content) ?? -1;
      const setOf = (numbers: readonly number[] | undefined): ReadonlySet<string> =>
        new Set(numbers?.map((n) => this.data.words[n] ?? ''));
      known = { all: setOf(this.data.all[place]), name: setOf(this.data.names[place]) };
      this.#known.set(content, known);
    }
    return known;
  }
}
