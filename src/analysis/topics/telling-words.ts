import type { Language } from '../../catalog/types.js';
import { isStopWord } from '../../reading/lexis/stop-words.js';
import { stemmedWords } from '../../reading/lexis/terms.js';

/** The stems of a text's words, without those that carry no subject. */
export function tellingWords(text: string, language: Language): ReadonlySet<string> {
  return new Set(
    stemmedWords(text, language).filter((word) => /\p{L}{2}/u.test(word) && !isStopWord(word, language)),
  );
}
