import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from 'stemmer';
import type { Language } from '../../catalog/types.js';

/** The stem of a lower-case word: "reviews", "reviewed" -> "review". About a microsecond a word. */
export function stem(word: string, language: Language): string {
  return language === 'nl' ? stemDutch(word) : stemEnglish(word);
}
