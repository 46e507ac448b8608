import type { Lexicon } from './lexicon.js';

/** The catalogue words of a text, in order. A compound's parts stand at the same place. */
export interface TextWords {
  readonly ids: readonly number[];
  /** By entry of `ids`: the word's number in the text, unknown words counted. */
  readonly places: readonly number[];
  /** By entry of `ids`: where the word starts in the text. */
  readonly starts: readonly number[];
  /** Words with a meaning of their own that the catalogue knows. */
  readonly length: number;
}

export const NO_WORDS: TextWords = { ids: [], places: [], starts: [], length: 0 };

/** Where the words of the text being read are gathered, so that each list is made once and in its size. */
const IDS: number[] = [];
const PLACES: number[] = [];
const STARTS: number[] = [];

/** Reads a text with a lexicon. */
export function readWords(text: string, lexicon: Lexicon): TextWords {
  if (text === '') return NO_WORDS;
  let count = 0;
  let place = 0;
  let length = 0;
  lexicon.eachWord(text, (found, start) => {
    for (const id of found) {
      IDS[count] = id;
      PLACES[count] = place;
      STARTS[count] = start;
      count += 1;
    }
    place += 1;
    if (found.length > 0) length += 1;
  });
  return { ids: IDS.slice(0, count), places: PLACES.slice(0, count), starts: STARTS.slice(0, count), length };
}
