import type { Language } from '../../catalog/types.js';

const WHY: Readonly<Record<Language, RegExp>> = {
  en: /^\W{0,4}why\b[^.?!]{0,60}\?/i,
  nl: /^\W{0,4}(?:waarom|why)\b[^.?!]{0,60}\?/i,
};
const WE: Readonly<Record<Language, RegExp>> = { en: /\b(?:we|our|us)\b/i, nl: /\b(?:wij|we|onze|ons)\b/i };
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

const PRONOUN: Readonly<Record<Language, RegExp>> = {
  en: /^(?:[\w-]+,? ){0,3}(?:it|they|them|its|their|this|these|that|those)\b/i,
  nl: /^(?:[\p{L}-]+,? ){0,3}(?:hij|zij|ze|hem|hun|hen|haar|deze|dit|daarvan|ervan|daarna|hiervan)(?!\p{L})/iu,
};

/** Names its subject by a pronoun, at or near its beginning: "After that it is kept for a year". */
export function pointsBack(text: string, language: Language): boolean {
  return PRONOUN[language].test(text);
}

const FOR_NOW: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:currently|at present|at the moment|for the time being|for now|yet)\b/i,
  nl: /\b(?:momenteel|op dit moment|vooralsnog|thans|voorlopig|nog (?:niet|geen|nooit))\b/i,
};
const AHEAD: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:following|below|these|this|here)\b/i,
  nl: /\b(?:volgende|onderstaande|hieronder|deze|dit|hier)\b/i,
};

/** Said of today: a rule does not speak like that, an admission does. */
export function speaksOfNow(text: string, language: Language): boolean {
  return FOR_NOW[language].test(text);
}

/** Says of what comes after it, not of something of its own: "The following is not in place:". */
export function pointsAhead(text: string, language: Language): boolean {
  return AHEAD[language].test(text) || speaksOfNow(text, language);
}

const DENIED: Readonly<Record<Language, RegExp>> = {
  en: /^\W{0,4}(?:not|never|no|nor|do not|don['’]t)\b/i,
  nl: /^\W{0,4}(?:niet|nooit|geen)\b/i,
};

/** Begins with a denial, as what goes on with a sentence that came before does: "not share passwords". */
export function startsDenied(text: string, language: Language): boolean {
  return DENIED[language].test(text);
}
