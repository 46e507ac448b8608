import type { Language } from '../catalog/types.js';
import { normaliseWord } from './linking/spelling.js';
import { isStopWord } from './linking/stop-words.js';
import { eachWord } from './linking/tokenise.js';

/** Enough of a word to know it by, and short enough that inflection leaves it alone. */
const LENGTH = 6;

/** The telling words of a text, each once, cut to their stem. */
export function stemsOf(text: string, language: Language): readonly string[] {
  const stems = new Set<string>();
  eachWord(text, (word) => {
    const normal = normaliseWord(word);
    if (normal.length > 2 && !/^\d/.test(normal) && !isStopWord(normal, language))
      stems.add(normal.slice(0, LENGTH));
  });
  return [...stems];
}
