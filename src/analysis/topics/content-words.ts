import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { Language, RequiredContent } from '../../catalog/types.js';
import { isStopWord } from '../../reading/lexis/stop-words.js';
import { stemmedWords } from '../../reading/lexis/terms.js';
import type { Statement } from '../../reading/statement.js';

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
  const { all, name } = vocabularyOf(content, language);
  const weights = weightsOf(language);
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

/** The stems of a text's words, without those that carry no subject. */
function tellingWords(text: string, language: Language): ReadonlySet<string> {
  return new Set(
    stemmedWords(text, language).filter((word) => /\p{L}{2}/u.test(word) && !isStopWord(word, language)),
  );
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

const VOCABULARIES = new WeakMap<RequiredContent, Partial<Record<Language, Vocabulary>>>();

/** The words of a content. Dutch texts use the English terms, too. */
function vocabularyOf(content: RequiredContent, language: Language): Vocabulary {
  let known = VOCABULARIES.get(content);
  if (!known) VOCABULARIES.set(content, (known = {}));
  return (known[language] ??= made(content, language));
}

function made({ title, hint, terms, examples }: RequiredContent, language: Language): Vocabulary {
  const own = [title[language], ...terms.strong[language]];
  if (language === 'nl') own.push(...terms.strong.en);
  const more = [hint[language], ...terms.support[language], ...examples[language]];
  return {
    name: tellingWords(own.join(' . '), language),
    all: tellingWords([...own, ...more].join(' . '), language),
  };
}

const WEIGHTS: Partial<Record<Language, ReadonlyMap<string, number>>> = {};

/** By word: how few of all contents it is a word of (inverse document frequency, natural logarithm). */
function weightsOf(language: Language): ReadonlyMap<string, number> {
  return (WEIGHTS[language] ??= countWeights(language));
}

function countWeights(language: Language): ReadonlyMap<string, number> {
  const contents = POLICY_TYPES.flatMap((type) => type.contents);
  const counts = new Map<string, number>();
  for (const content of contents)
    for (const word of vocabularyOf(content, language).all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts].map(([word, count]) => [word, Math.log(contents.length / (count + 0.5))] as const),
  );
}
