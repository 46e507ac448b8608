import type { Language } from '../../catalog/types.js';
import { stem } from '../lexis/stem.js';
import { isStopWord } from '../lexis/stop-words.js';
import { WordMemo } from '../lexis/word-memo.js';
import { EN_GENERAL, EN_OWN } from './en.js';
import { NL_GENERAL, NL_OWN, NL_PARTS } from './nl.js';

/** What a word tells of who says it: nothing at all, something every company says, or something of its own. */
type Telling = 'nothing' | 'general' | 'own';

/** A text of fewer telling words is a name or a label rather than a statement. */
const FEWEST = 3;

const MEMOS: Partial<Record<Language, WordMemo<Telling>>> = {};

/** Whether a text is made of nothing but words that any company's policies are made of. */
export function isOfGeneralWords(text: string, language: Language): boolean {
  const memo = (MEMOS[language] ??= new WordMemo(tellingOf(language)));
  let general = 0;
  let own = 0;
  memo.each(text, (telling) => {
    if (telling === 'general') general += 1;
    else if (telling === 'own') own += 1;
  });
  return own === 0 && general >= FEWEST;
}

function tellingOf(language: Language): (word: string) => Telling {
  const words = (language === 'nl' ? NL_GENERAL : EN_GENERAL).split(/[\s'’-]+/).filter((word) => word !== '');
  const own = language === 'nl' ? NL_OWN : EN_OWN;
  const written = new Set(words);
  const stems = new Set(words.map((word) => stem(word, language)));
  return (word) => {
    if (own.has(word)) return 'own';
    // A number is a value, which is looked at apart: the tag of a criterion holds some too.
    if (isStopWord(word, language) || word.length === 1 || /\d/.test(word)) return 'nothing';
    if (written.has(word) || stems.has(stem(word, language))) return 'general';
    return language === 'nl' && isCompound(word, written) ? 'general' : 'own';
  };
}

/** "klantgegevens", "beveiligingsincidenten": two words that are general each. */
function isCompound(word: string, written: ReadonlySet<string>): boolean {
  return NL_PARTS.some((part) => word.startsWith(part) && written.has(word.slice(part.length)));
}
