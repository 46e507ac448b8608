/** Words that tell nothing about the subject of a document. */
const FILLER =
  /\b(?:the|our|company|corporate|policy|policies|procedure|procedures|plan|standard|document|template|and|of|for|het|de|ons|onze|beleid|beleidsdocument|procedure|plan|standaard|en|van|voor|soc ?2)\b/g;

/** A name without case, punctuation, numbering and what stands in brackets. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*\d+\s/, '')
    .trim();
}

/** What a folded name tells of its subject. */
export function coreOf(folded: string): string {
  return folded.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
}
