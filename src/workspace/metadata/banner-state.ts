/** A line that says nothing but that the text is a draft: “DRAFT – not for distribution”, “Concept, nog niet vastgesteld”. */
const BANNER =
  /^(?:(?:this is an? |dit is een )?(?:working |first |eerste )?draft|work in progress|wip|unapproved|not (?:yet )?approved|nog niet (?:vastgesteld|goedgekeurd)|for internal review|under review)(?=\s*(?:$|[-–—,.;:!(|]|v?\d|(?:version|versie|for|voor) ))/i;
/** “Concept” is a word for a draft in Dutch only, and in English one for ideas: what follows tells. */
const CONCEPT = /^(?:dit is een )?concept(?=\s*(?:$|[,.;!(|]|v?\d|versie |voor |[-–—] ?(?:niet|nog) ))/i;
/** A document as it speaks of itself. */
const ITSELF =
  /^(?:this|dit|deze) (?:\p{L}+ ){0,3}?(?:polic(?:y|ies)|document|procedure|plan|standard|text|version|page|\p{L}*beleid|richtlijn|stuk|tekst|versie|pagina) /iu;
/** What it says of itself while it is not in force yet. */
const NOT_YET: readonly RegExp[] = [
  /^(?:is|remains|blijft) (?:still |currently |only |nog |nog steeds )?(?:an? |in |een )?(?:working |first |eerste )?(?:draft|concept|work in progress|proposal|voorstel|under review|in review|pending|awaiting)(?!\p{L})/iu,
  /^(?:has|have|is|are|was) (?:still )?not (?:yet )?(?:been )?(?:formally |officially )?(?:approved|adopted|ratified|signed off|in force|in effect|final)(?!\p{L})/iu,
  /^(?:is|werd) nog niet (?:formeel |officieel )?(?:vastgesteld|goedgekeurd|bekrachtigd|van kracht|definitief)(?!\p{L})/iu,
  /^(?:moet|zal|dient) nog (?:formeel |officieel |te )?(?:worden )?(?:vastgesteld|goedgekeurd|bekrachtigd)(?!\p{L})/iu,
];
/** And when it is in force no more. “Is replaced every year” goes on, “is withdrawn when …” has yet to come. */
const NO_MORE: readonly RegExp[] = [
  /^(?:has been|is|is hereby|was) (?:superseded|replaced|withdrawn|retired|archived)(?=\s*(?:$|[.,;:(]|(?:by|on|as of|since|in|and) ))/i,
  /^(?:is|werd) (?:per .{4,20} |met ingang van .{4,20} )?(?:vervallen|ingetrokken|vervangen|gearchiveerd)(?=\s*(?:$|[.,;:(]|(?:door|op|per|met ingang|sinds|en) ))/i,
  /^is (?:now )?(?:obsolete|deprecated|no longer (?:in (?:force|use|effect)|valid|maintained|applicable)|niet (?:langer|meer) (?:geldig|van kracht|van toepassing|in gebruik))(?!\p{L})/iu,
];
const LONGEST = 300;
const LONGEST_BANNER = 120;
const MOST_SENTENCES = 4;

/**
 * What a short text at the head of a document says of its state: a banner (“DRAFT – do not use”) or a sentence (“This
 * policy has not been approved yet”, “Dit beleid is ingetrokken”). Undefined when it says nothing of it.
 */
export function stateInBanner(text: string): 'draft' | 'retired' | undefined {
  if (text.length > LONGEST) return undefined;
  for (const sentence of text.split(/(?<=[.!:–—-])\s/).slice(0, MOST_SENTENCES)) {
    const subject = ITSELF.exec(sentence)?.[0];
    if (subject === undefined) continue;
    const said = sentence.slice(subject.length);
    if (NO_MORE.some((one) => one.test(said))) return 'retired';
    if (NOT_YET.some((one) => one.test(said))) return 'draft';
  }
  return text.length <= LONGEST_BANNER && (BANNER.test(text) || CONCEPT.test(text)) ? 'draft' : undefined;
}
