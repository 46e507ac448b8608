/** What a section is for, from its heading: only `substance` can substantiate a point. */
export type SectionRole = 'substance' | 'framing' | 'apparatus';

/** Purpose, scope, introduction: says what the document is about, not what is done. */
const FRAMING =
  /^(?:(?:purpose|objectives?|aims?|goals?|scope|applicability|audience|introduction|overview|background|summary|preamble|recitals|foreword|rationale|about|context|doel|doelstelling(?:en)?|reikwijdte|toepassingsgebied|toepasselijkheid|doelgroep|inleiding|introductie|achtergrond|samenvatting|voorwoord|aanleiding|waarom|why)(?:\b|$).{0,45}$)/i;
const FRAMING_WORDS =
  /^(?:purpose|objectives?|aims?|goals?|scope|applicability|audience|introduction|overview|background|summary|preamble|recitals|foreword|rationale|context|doel|doelstelling(?:en)?|reikwijdte|toepassingsgebied|toepasselijkheid|doelgroep|inleiding|introductie|achtergrond|samenvatting|voorwoord|aanleiding|waarom|why|and|en|of|van|this|the|het|dit|de|policy|document|beleid|procedure|plan|statement|notice|standard|page|we|er|is|about|over|waar|voor|wie|for|who|general|algemeen|executive)$/i;
/** Definitions, references, document control: says nothing of what is done. */
const APPARATUS =
  /^(?:definitions?|definitions? and .*|terms(?: and definitions?)?|glossary|words (?:we use|used here)|jargon|vocabulary|what (?:the|these) words mean|interpretation|abbreviations?|acronyms?|references?|related (?:documents?|policies|standards|documentation|procedures|resources|controls)|see also|further reading|links?|(?:revision|version|change|document|approval|review)s? (?:history|control|log|information|record|details|table|management)|change ?log|history|contacts?|contact (?:information|details|us|list|person)|questions|distribution(?: list)?|sign-?off|signatures?|table of contents|contents|toc|appendi(?:x|ces)|annex(?:es)?|metadata|document(?: (?:owner|properties))?|legal (?:notice|framework)|applicable (?:laws|standards|legislation)|standards and references|compliance mapping|framework mapping|(?:soc ?2|iso ?27001|control|criteria|nist)(?: \w+)? mapping|license|definities|definities en .*|begrippen(?:lijst|kader)?|begrippen en .*|begripsbepalingen|woordenlijst|woorden die wij gebruiken|jargon|afkortingen(?:lijst)?|verwijzingen|referenties|bronnen|gerelateerde (?:documenten|beleidsstukken)|zie ook|versie(?:beheer|historie|geschiedenis|tabel)?|wijzigingshistorie|wijzigingen in dit document|revisie(?:historie|s)?|document(?:beheer|informatie|gegevens|historie|eigenaar)|contact(?:gegevens|personen)?|vragen\??|inhoud(?:sopgave)?|bijlagen?|ondertekening|wettelijk kader|normenkader|distributie(?:lijst)?)$/i;

/** The role of a section by its heading (cleaned of numbers and markup). */
export function roleOf(heading: string): SectionRole {
  const plain = heading
    .replace(/[^\p{L}\p{N} '-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (APPARATUS.test(plain)) return 'apparatus';
  if (FRAMING.test(plain) && plain.split(' ').every((word) => FRAMING_WORDS.test(word))) return 'framing';
  return 'substance';
}
