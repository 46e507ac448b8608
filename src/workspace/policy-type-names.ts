/** Words that tell nothing about the subject of a document. */
const FILLER =
  /\b(?:the|our|company|corporate|policy|policies|procedure|procedures|plan|standard|document|template|and|of|for|het|de|ons|onze|beleid|beleidsdocument|procedure|plan|standaard|en|van|voor|soc ?2)\b/g;

/** A name without case, accents, punctuation, numbering and what stands in brackets. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
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

/** Nouns for a document that end a Dutch compound. */
const COMPOUND =
  /^(\p{L}{5,}?)(?:s)?(?:beleidsplan|beleid|plan|procedure|richtlijn|regels|eisen|norm|protocol|instructie|werkwijze)$/u;

/** What a Dutch compound of one word is on: "continuiteitsplan" is on "continuiteit". Undefined for any other name. */
export function matterOfCompound(folded: string): string | undefined {
  return COMPOUND.exec(folded)?.[1];
}
