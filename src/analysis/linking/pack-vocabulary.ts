import type { Language } from '../../catalog/types.js';
import { stem } from '../stem.js';
import type { VocabularyParts } from './compile-vocabulary.js';
import { countCriteria } from './criterion-weights.js';
import { Lexicon } from './lexicon.js';
import { PARAMETERS } from './parameters.js';
import { packRows, unpackRows, type PackedRows } from './pack-rows.js';
import { collectTopics, type TopicRows } from './topic-index.js';

/** What was read out of the catalogue, as small JSON. */
export interface PackedVocabulary {
  /** Words in their normal spelling, parted by spaces. */
  readonly words: string;
  /** By word: how many letters its stem leaves off, or the stem where it is not a beginning of the word. */
  readonly stems: readonly (number | string)[];
  /** Only of languages whose topics are packed. */
  readonly topics?: PackedTopics;
  readonly typical: readonly number[];
  readonly statedByMention: string;
}

interface PackedTopics {
  readonly rows: PackedRows;
  /** By phrase: how many words it has; and the words of all phrases. */
  readonly phraseSizes: readonly number[];
  readonly phraseWords: readonly number[];
  readonly phrases: PackedRows;
}

/**
 * Languages whose topics are packed as well. The package has a limit, so Dutch, which would take as much again, and the
 * counts of criteria are made from the packed words at run time: a tenth of a second or two.
 */
const WITH_TOPICS: ReadonlySet<Language> = new Set(['en']);

/** Packs what was read out of the catalogue. */
export function packVocabulary(parts: VocabularyParts, language: Language): PackedVocabulary {
  const { lexicon, topics } = parts;
  const words = [...lexicon.words];
  return {
    words: words.join(' '),
    stems: words.map((word) => {
      const root = stem(word, language);
      return word.startsWith(root) ? word.length - root.length : root;
    }),
    ...(WITH_TOPICS.has(language) ? { topics: packTopics(topics) } : {}),
    typical: Array.from(parts.typical, shortest),
    statedByMention: parts.statedByMention.join(''),
  };
}

/** The parts that were packed, with the product's parameters. */
export function unpackVocabulary(packed: PackedVocabulary, language: Language): VocabularyParts {
  const lexicon = new Lexicon(language);
  packed.words.split(' ').forEach((word, n) => {
    const root = packed.stems[n] ?? 0;
    lexicon.addStemmed(word, typeof root === 'number' ? word.slice(0, word.length - root) : root);
  });
  return {
    lexicon,
    criteria: countCriteria(language, lexicon, PARAMETERS.criteria),
    topics: packed.topics ? unpackTopics(packed.topics) : collectTopics(language, lexicon, PARAMETERS.topics),
    typical: Float32Array.from(packed.typical),
    statedByMention: bits(packed.statedByMention),
  };
}

function packTopics({ words, strong, phrases }: TopicRows): PackedTopics {
  return {
    rows: packRows(words, strong),
    phraseSizes: phrases.map((phrase) => phrase.words.length),
    phraseWords: phrases.flatMap((phrase) => phrase.words),
    phrases: packRows(
      phrases.map(({ weights }) => weights),
      phrases.map((phrase) => phrase.strong),
    ),
  };
}

function unpackTopics(packed: PackedTopics): TopicRows {
  const { rows, marks } = unpackRows(packed.rows);
  const phrases = unpackRows(packed.phrases);
  let at = 0;
  return {
    words: rows,
    strong: marks,
    phrases: packed.phraseSizes.map((size, n) => ({
      words: packed.phraseWords.slice(at, (at += size)),
      weights: phrases.rows[n] ?? new Map<number, number>(),
      strong: phrases.marks[n] ?? new Set<number>(),
    })),
  };
}

function bits(text: string): Uint8Array {
  return Uint8Array.from(text, Number);
}

/** The shortest number that reads as the same 32-bit float. */
function shortest(value: number): number {
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}
