import { folded } from './folded.js';
import { readLabel, type ReadLabel } from './label-words.js';

/** What a document says of itself, as Attest names it. */
export type FieldName =
  | 'title'
  | 'type'
  | 'owner'
  | 'approver'
  | 'version'
  | 'approved'
  | 'review'
  | 'nextReview'
  | 'reviewed'
  | 'status'
  | 'language';

/** Fields that hold a day. */
export type DateField = 'approved' | 'nextReview' | 'reviewed';

/** Names under which other tools and people write a field, best first; compared by `folded`. */
const NAMES: Readonly<Record<FieldName, string>> = {
  title:
    'title | name | policy name | policy title | document title | document name | procedure name | titel | documenttitel | beleidsnaam | naam document',
  type: 'type | policy type | document type | doc type | documentsoort | soort document | beleidstype | documenttype',
  owner:
    'owner | owners | policy owner | policy owners | document owner | document owners | doc owner | procedure owner | plan owner | standard owner | chapter owner | page owner | section owner | handbook owner | guide owner | hoofdstukeigenaar | eigenaar hoofdstuk | eigenaar pagina | content owner | owned by | owner name | owner role | owner title | document maintainer | maintainer | maintainers | maintained by | responsible | responsible party | responsible person | responsible role | accountable | accountable owner | policy custodian | document custodian | custodian | eigenaar | eigenaren | documenteigenaar | beleidseigenaar | eigenaar document | eigenaar beleid | documentbeheerder | beheerder | verantwoordelijke | verantwoordelijk | beheerd door',
  approver:
    'approver | approvers | approved by | approval by | policy approver | document approver | approval authority | approving authority | approval body | authorised by | authorized by | signed off by | sign off by | ratified by | adopted by | approval approver | approver name | approver role | goedgekeurd door | goedkeurder | vastgesteld door | akkoord | akkoord door | geautoriseerd door | bekrachtigd door | goedkeuring door',
  version:
    'version | version number | version no | document version | policy version | doc version | current version | issue | issue no | issue number | revision | revision number | revision no | rev | ver | versie | versienummer | documentversie | versie document | huidige versie | uitgave | revisie | revisienummer',
  approved:
    'approved | approved on | approved at | approved date | approval date | approval on | date approved | date of approval | last approved | last approved on | last approval | last approval date | ratified on | adopted on | adoption date | signed off on | vastgesteld | vastgesteld op | vaststellingsdatum | datum vaststelling | datum van vaststelling | goedgekeurd | goedgekeurd op | goedkeuringsdatum | datum goedkeuring | datum van goedkeuring | datum akkoord | effective | effective date | date effective | effective on | effective from | effective as of | in force since | in force from | valid from | ingangsdatum | datum van ingang | geldig vanaf | geldig per | van kracht vanaf | van kracht per',
  review:
    'review | review cadence | review frequency | review cycle | review interval | review period | review schedule | review every | cadence | frequency of review | policy review frequency | update frequency | herziening | herzieningscyclus | herzieningsfrequentie | herzieningstermijn | evaluatie | evaluatiefrequentie | evaluatiecyclus | evaluatietermijn | beoordelingscyclus | beoordelingsfrequentie | reviewfrequentie | reviewcyclus | reviewtermijn',
  nextReview:
    'next review | next review date | next review on | next review due | next scheduled review | next revision | next revision date | next policy review | date of next review | review due | review due date | review date | review by | review before | review on | review next | due for review | reviewed next | expiry date | expiration date | expires | expires on | valid until | volgende review | volgende reviewdatum | volgende herziening | volgende herzieningsdatum | datum volgende herziening | volgende evaluatie | volgende beoordeling | datum volgende review | herzien voor | herzien uiterlijk | te herzien voor | herzieningsdatum | reviewdatum | evaluatiedatum | geldig tot | geldig tot en met | vervaldatum',
  reviewed:
    'reviewed | reviewed on | reviewed at | last reviewed | last reviewed on | last reviewed date | last review | last review date | date last reviewed | date of last review | review last | laatst herzien | laatst herzien op | laatste herziening | laatste review | datum laatste herziening | datum laatste review | laatst beoordeeld | laatste beoordeling | laatste evaluatie | laatst geëvalueerd | herzien op | herzien | geëvalueerd op',
  status:
    'status | state | document status | policy status | doc status | document state | policy state | approval status | approval state | review status | publication status | lifecycle | lifecycle status | lifecycle state | lifecycle stage | stage | workflow | workflow state | workflow status | statuut | documentstatus | beleidsstatus | status document | status van het document | goedkeuringsstatus | fase',
  language: 'language | lang | locale | taal',
};

/** Keys that say by yes or no whether a document counts, with what a yes means. */
const FLAGS: Readonly<Record<string, { readonly yes?: 'draft' | 'retired'; readonly no?: 'draft' }>> = {
  draft: { yes: 'draft' },
  isdraft: { yes: 'draft' },
  concept: { yes: 'draft' },
  wip: { yes: 'draft' },
  workinprogress: { yes: 'draft' },
  approved: { no: 'draft' },
  isapproved: { no: 'draft' },
  goedgekeurd: { no: 'draft' },
  vastgesteld: { no: 'draft' },
  unpublished: { yes: 'draft' },
  published: { no: 'draft' },
  ispublished: { no: 'draft' },
  publish: { no: 'draft' },
  gepubliceerd: { no: 'draft' },
  archived: { yes: 'retired' },
  archive: { yes: 'retired' },
  isarchived: { yes: 'retired' },
  gearchiveerd: { yes: 'retired' },
  retired: { yes: 'retired' },
  deprecated: { yes: 'retired' },
  obsolete: { yes: 'retired' },
  superseded: { yes: 'retired' },
  withdrawn: { yes: 'retired' },
  vervallen: { yes: 'retired' },
  ingetrokken: { yes: 'retired' },
};

/** Keys that name what replaced a document: it is no longer in force. */
const SUPERSEDED = new Set(['supersededby', 'replacedby', 'deprecatedby', 'vervangendoor']);

/** Names of a day under which people write who approved it as well: “Approved: CEO”. */
const APPROVED_ALONE = new Set(['approved', 'vastgesteld', 'goedgekeurd']);

const BY_NAME = new Map<string, FieldName>();
const RANKS = new Map<string, number>();
for (const [field, names] of Object.entries(NAMES) as [FieldName, string][])
  names.split('|').forEach((name, rank) => {
    BY_NAME.set(folded(name), field);
    RANKS.set(folded(name), rank);
  });

/**
 * The field a key or label names, in any case and with any separator: by the name as a whole, else by what its words mean.
 * Undefined for another.
 */
export function fieldNamed(name: string): FieldName | undefined {
  const field = labelNamed(name)?.field;
  return field === 'changed' ? undefined : field;
}

/** The field of which a text is one of the usual names. */
export function fieldCalled(name: string): FieldName | undefined {
  return BY_NAME.get(folded(name));
}

/** The same as `fieldNamed`, with what a label leaves to its value; `changed` is the day of a document or of its last change. */
export function labelNamed(name: string): ReadLabel | undefined {
  const key = folded(name);
  const field = BY_NAME.get(key);
  if (field !== undefined) return APPROVED_ALONE.has(key) ? { field, either: true } : { field };
  return isFlag(name) || SUPERSEDED.has(key) ? undefined : readLabel(name);
}

/** Of two names for one field the one with the lower rank goes first. */
export function rankOf(name: string): number {
  return RANKS.get(folded(name)) ?? Infinity;
}

/** What a flag such as `draft: true` or `published: false` says; undefined when the key is none, or says nothing. */
export function stateOfFlag(name: string, value: unknown): 'draft' | 'retired' | undefined {
  const key = folded(name);
  if (SUPERSEDED.has(key)) return isSaid(value) ? 'retired' : undefined;
  const flag = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined;
  if (!flag) return undefined;
  const said = yesOrNo(value);
  return said === undefined ? undefined : said ? flag.yes : flag.no;
}

/** Whether a key is one of those that say by yes or no whether a document counts. */
export function isFlag(name: string): boolean {
  const key = folded(name);
  return Object.hasOwn(FLAGS, key) || SUPERSEDED.has(key);
}

function yesOrNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? folded(String(value)) : '';
  if (/^(?:true|yes|y|on|1|ja|waar)$/.test(word)) return true;
  return /^(?:false|no|n|off|0|nee|onwaar)$/.test(word) ? false : undefined;
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string'
    ? value.trim() !== ''
    : value !== null && value !== undefined && value !== false;
}
