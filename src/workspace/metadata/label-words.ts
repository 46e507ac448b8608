import { folded } from './folded.js';
import type { FieldName } from './field-names.js';

/** What a word in a label tells of the field it names. */
type Sense =
  | 'document'
  | 'owner'
  | 'approval'
  | 'approver'
  | 'version'
  | 'review'
  | 'look'
  | 'change'
  | 'again'
  | 'last'
  | 'date'
  | 'until'
  | 'valid'
  | 'cadence'
  | 'by'
  | 'person'
  | 'filler';

const WORDS: Readonly<Record<Sense, string>> = {
  document:
    'policy policies document documents doc docs page process procedure procedures plan standard standards guideline protocol instruction handbook manual runbook code beleid beleids beleidsstuk stuk pagina proces procedure richtlijn regeling norm protocol instructie werkinstructie draaiboek handboek reglement gedragscode',
  owner:
    'owner owners owned custodian custodians steward stewards maintainer maintainers maintained accountable responsible eigenaar eigenaren eigenaars beheerder beheerders verantwoordelijke verantwoordelijken verantwoordelijk',
  approval:
    'approved approving approval approvals approve signoff signed sign off ratified ratification adopted authorised authorized authorisation authorization endorsed endorsement goedgekeurd goedkeuring goedkeuren vastgesteld vaststelling bekrachtigd bekrachtiging geautoriseerd autorisatie geaccordeerd accordering gefiatteerd fiattering akkoord getekend ondertekend ondertekening',
  approver: 'approver approvers signatory authority goedkeurder vaststeller',
  version: 'version versie versienummer edition editie release',
  review:
    'review reviews reviewed revisit revisited recheck refresh herziening herzien herbeoordeling evaluatie geëvalueerd beoordeling beoordeeld herijking',
  look: 'look looked check checked read visit visited time turn round keer beurt gelezen bekeken bekijken nagelopen nakijken nagekeken',
  change:
    'updated update modified changed edited touched revised written created amended modification change bijgewerkt gewijzigd wijziging aangepast aanpassing opgesteld aangemaakt',
  again:
    'again next upcoming following scheduled planned due volgende eerstvolgende eerstkomende komende opnieuw weer geplande gepland',
  until: 'until before expires expiry expiration uiterlijk tot vóór voor vervalt',
  valid: 'valid geldig geldigheid',
  last: 'last latest previous recent laatste laatst vorige recentste',
  date: 'date day dated datum dag on op d.d.',
  cadence:
    'every each elke iedere frequency cycle cadence interval schedule period frequentie cyclus termijn periode',
  by: 'by door',
  person:
    'name role title person function party body office officer official executive department unit team naam rol functie persoon afdeling orgaan',
  filler: 'no nr number nummer of the for this our current de het dit deze van huidige most and at',
};

const SENSES = new Map<string, Sense>();
for (const [sense, words] of Object.entries(WORDS) as [Sense, string][])
  for (const word of words.split(' ')) if (!SENSES.has(folded(word))) SENSES.set(folded(word), sense);

/** Endings by which Dutch compounds are read: “proceseigenaar” is an owner, and “proces” a word for the document. */
const ENDINGS: readonly string[] = [...SENSES]
  .filter(([word, sense]) => sense !== 'filler' && sense !== 'by' && word.length > 4)
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length);

const MOST_WORDS = 6;

/** A field that a label's words name, and whether it may hold a name as well as a day: “Sign-off”, “Goedkeuring”. */
export interface ReadLabel {
  readonly field: FieldName | 'changed';
  /** Says that it was approved, and leaves it to the value whether by whom, when, or both. */
  readonly either?: true;
}

/**
 * The field that a label names by its words, none of which may be about anything else: “Process owner”, “Look again”,
 * “Datum van laatste wijziging”, “Eerstvolgende herbeoordeling”. Undefined for another.
 */
export function readLabel(label: string): ReadLabel | undefined {
  if (label.length > 60) return undefined;
  const words = wordsOf(label);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const senses = new Set<Sense>();
  for (const word of words) {
    const read = sensesOf(word);
    if (!read) return undefined;
    for (const sense of read) senses.add(sense);
  }
  return fieldOf(senses);
}

function fieldOf(senses: ReadonlySet<Sense>): ReadLabel | undefined {
  const has = (...wanted: Sense[]): boolean => wanted.some((one) => senses.has(one));
  const approves = has('approval', 'approver');
  if (has('owner'))
    return has('approval', 'approver', 'version', 'review', 'change', 'date', 'cadence', 'again', 'last') ||
      // “Verantwoordelijk voor dit beleid”: “voor” is no “until” before the document.
      (has('until') && !has('document'))
      ? undefined
      : { field: 'owner' };
  if (has('review')) {
    if (approves || has('version', 'change', 'person') || (has('by') && !has('again'))) return undefined;
    if (has('last')) return { field: 'reviewed' };
    if (has('cadence')) return { field: 'review' };
    return has('again', 'until')
      ? { field: 'nextReview' }
      : has('date')
        ? { field: 'nextReview' }
        : { field: 'review' };
  }
  if (has('look')) {
    if (approves || has('version', 'change', 'owner', 'person', 'by')) return undefined;
    return has('again') ? { field: 'nextReview' } : has('last') ? { field: 'reviewed' } : undefined;
  }
  if (approves) {
    if (has('version', 'change', 'again', 'cadence', 'until')) return undefined;
    if (has('approver', 'by', 'person')) return has('date') ? undefined : { field: 'approver' };
    return has('date', 'last') ? { field: 'approved' } : { field: 'approved', either: true };
  }
  if (has('valid')) return has('until') ? { field: 'nextReview' } : undefined;
  if (has('version'))
    return has('change', 'date', 'last', 'again', 'by', 'cadence') ? undefined : { field: 'version' };
  if (has('change')) return has('by', 'person', 'again', 'cadence') ? undefined : { field: 'changed' };
  return has('date') && !has('by', 'person', 'again', 'cadence', 'until') ? { field: 'changed' } : undefined;
}

function sensesOf(word: string): readonly Sense[] | undefined {
  const known = SENSES.get(word);
  if (known) return [known];
  const ending = ENDINGS.find((one) => word.length > one.length && word.endsWith(one));
  const sense = ending === undefined ? undefined : SENSES.get(ending);
  if (ending === undefined || sense === undefined) return undefined;
  const front = word.slice(0, -ending.length);
  const before = SENSES.get(front) ?? SENSES.get(front.replace(/s$/, ''));
  return before === undefined ? undefined : [before, sense];
}

/** `lookAgain`, `look_again` and “Look again:” are two words; `owner-ish` and “Owner (acting)” are one. */
function wordsOf(label: string): readonly string[] {
  return label
    .replace(/\([^()]{0,40}\)/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}.]+/u)
    .map(folded)
    .filter((word) => word !== '' && word !== 'ish');
}
