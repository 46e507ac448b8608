import type { Language } from '../../catalog/types.js';
import { stemmedWords } from '../lexis/terms.js';
import { stem } from '../lexis/stem.js';
import { EN } from './en.js';
import { NL } from './nl.js';

const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(EN.map((word) => stem(word, 'en'))),
  nl: new Set(NL.map((word) => stem(word, 'nl'))),
};

/** Whether a sentence on a control says what is done with what it finds: that it is repaired, removed, stopped or passed on. */
export function saysFollowUp(text: string, language: Language): boolean {
  return stemmedWords(text, language).some((word) => WORDS[language].has(word));
}
