import type { Language } from '../../catalog/types.js';
import { stem } from '../stem.js';
import type { VocabularyParts } from './compile-vocabulary.js';
import { Lexicon } from './lexicon.js';
import { packRows, unpackRows, type PackedRows } from './pack-rows.js';

/** What was read out of the catalogue, as small JSON. */
export interface PackedVocabulary {
  /** Words in their normal spelling, parted by spaces. */
  readonly words: string;
  /** By word: how many letters its stem leaves off, or the stem where it is not a beginning of the word. */
  readonly stems: readonly (number | string)[];
  readonly criteria: { readonly rows: PackedRows; readonly lengths: readonly number[]; readonly named: string };
  readonly topics: PackedRows;
  /** By phrase: how many words it has; and the words of all phrases. */
  readonly phraseSizes: readonly number[];
  readonly phraseWords: readonly number[];
  readonly phrases: PackedRows;
  readonly typical: readonly number[];
  readonly statedByMention: string;
}

const NO_MARKS: readonly ReadonlySet<number>[] = [];

/** Packs what was read out of the catalogue. */
export function packVocabulary(parts: VocabularyParts, language: Language): PackedVocabulary {
  const { lexicon, criteria, topics } = parts;
  const words = [...lexicon.words];
  return {
    words: words.join(' '),
    stems: words.map((word) => {
      const root = stem(word, language);
      return word.startsWith(root) ? word.length - root.length : root;
    }),
    criteria: {
      rows: packRows(criteria.counts, NO_MARKS),
      lengths: criteria.lengths,
      named: criteria.named.join(''),
    },
    topics: packRows(topics.words, topics.strong),
    phraseSizes: topics.phrases.map((phrase) => phrase.words.length),
    phraseWords: topics.phrases.flatMap((phrase) => phrase.words),
    phrases: packRows(
      topics.phrases.map(({ weights }) => weights),
      topics.phrases.map(({ strong }) => strong),
    ),
    typical: Array.from(parts.typical, shortest),
    statedByMention: parts.statedByMention.join(''),
  };
}

/** The same parts as were packed. */
export function unpackVocabulary(packed: PackedVocabulary, language: Language): VocabularyParts {
  const lexicon = new Lexicon(language);
  packed.words.split(' ').forEach((word, n) => {
    const root = packed.stems[n] ?? 0;
    lexicon.addStemmed(word, typeof root === 'number' ? word.slice(0, word.length - root) : root);
  });
  const topics = unpackRows(packed.topics);
  const phrases = unpackRows(packed.phrases);
  let at = 0;
  return {
    lexicon,
    criteria: {
      counts: unpackRows(packed.criteria.rows).rows,
      lengths: packed.criteria.lengths,
      named: bits(packed.criteria.named),
    },
    topics: {
      words: topics.rows,
      strong: topics.marks,
      phrases: packed.phraseSizes.map((size, n) => ({
        words: packed.phraseWords.slice(at, (at += size)),
        weights: phrases.rows[n] ?? new Map<number, number>(),
        strong: phrases.marks[n] ?? new Set<number>(),
      })),
    },
    typical: Float32Array.from(packed.typical),
    statedByMention: bits(packed.statedByMention),
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
