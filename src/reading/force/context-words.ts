import type { Language } from '../../catalog/types.js';

const WHY: Readonly<Record<Language, RegExp>> = {
  en: /^\W{0,4}why\b[^.?!]{0,60}\?/i,
  nl: /^\W{0,4}(?:waarom|why)\b[^.?!]{0,60}\?/i,
};
const WE: Readonly<Record<Language, RegExp>> = { en: /\b(?:we|our|us)\b/i, nl: /\b(?:wij|we|onze|ons)\b/i };
const ANAPHORIC: Readonly<Record<Language, RegExp>> = {
  en: /^(?:but |and )?(?:it|this|that|these|those|they|there|both|all of (?:this|that)|none of)\b/i,
  nl: /^(?:maar |en )?(?:dit|dat|deze|die|er|ze|zij|het|daar|hier|staat|komt|beide)\b/i,
};

/** A question that asks for reasons. */
export function isReasonQuestion(text: string, language: Language): boolean {
  return WHY[language].test(text);
}

/** Somebody of the company acts. */
export function weActs(text: string, language: Language): boolean {
  return WE[language].test(text);
}

const OBLIGES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:must|shall|will|required|mandatory|obliged|ha(?:s|ve) to|needs? to|only|not|never|no)\b/i,
  nl: /\b(?:moet|moeten|dient|dienen|zal|zullen|verplicht|vereist|alleen|uitsluitend|niet|geen|nooit)\b/i,
};

/** A duty past doubt, and not a task in the imperative: "Retire the shared login". */
export function obligesClearly(text: string, language: Language): boolean {
  return OBLIGES[language].test(text);
}

/** Speaks of what was said before it. */
export function isAnaphoric(text: string, language: Language): boolean {
  return ANAPHORIC[language].test(text);
}
