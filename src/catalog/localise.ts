import type { Language, Localised } from './types.js';

/** The text in the asked language; English where a translation is missing. */
export function localise(text: Localised, language: Language): string {
  return text[language] || text.en;
}
