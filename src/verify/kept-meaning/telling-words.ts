import { onlyLimits } from '../../reading/limits/limit-words.js';
import { isLightWord } from '../../reading/lexis/light-words.js';
import { meaningWords, type MeaningWord } from '../alignment/meaning-words.js';
import type { Side } from './side.js';

/** Words that name a thing, somebody or some work; numbers, controls and words that only limit are compared as such. */
export function tellingWords({
  text,
  language,
  read,
}: Pick<Side, 'text' | 'language' | 'read'>): MeaningWord[] {
  const limits = onlyLimits(text, language);
  const controls = read.facts.filter(({ kind }) => kind === 'control');
  return meaningWords(text, language, read.facts).filter(
    (word) =>
      !isLightWord(word.text.toLowerCase(), language) &&
      !limits(word) &&
      !controls.some(({ start, end }) => start < word.end && word.start < end),
  );
}
