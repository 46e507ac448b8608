import type { Language } from '../../catalog/types.js';
import type { Force } from '../statement.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** What the cells and headers of a table's rows say, in one language. Cells are tried whole and in small letters. */
export interface RowWords {
  /** A cell that says "no", and what may follow it. */
  readonly no: ReadonlySet<string>;
  readonly planned: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly permitted: ReadonlySet<string>;
  /** A cell of more words that begins with one of these. */
  readonly noStart: RegExp;
  readonly plannedStart: RegExp;
  readonly plannedAnywhere: RegExp;
  readonly noAnywhere: RegExp;
  readonly definitionHeaders: RegExp;
  readonly pointerHeaders: RegExp;
  readonly metadataHeaders: RegExp;
  readonly exampleHeaders: RegExp;
  readonly plannedHeaders: RegExp;
  /** Headers of rows that say how often, how long, by whom or with what something is done. */
  readonly measureHeaders: RegExp;
  /** A cell that says how often or how long. */
  readonly measure: RegExp;
}

export const ROW_WORDS: Readonly<Record<Language, RowWords>> = {
  en: {
    no: new Set(
      'no|none|n/a|na|not applicable|missing|absent|never|nobody|nothing|no one|not done|not available|unknown|lacking|disabled|off|stopped|discontinued|expired|withdrawn|✗|❌|failed|overdue|lapsed|nil|-/-'.split(
        '|',
      ),
    ),
    planned: new Set(
      'planned|in progress|pending|to do|todo|to-do|open|not started|not yet|proposed|draft|in preparation|in development|on the roadmap|roadmap|backlog|scheduled|upcoming|future|under development|under consideration|work in progress|wip|on hold|later|ongoing project|in procurement|in design|to be done|selected|being selected'.split(
        '|',
      ),
    ),
    open: new Set('tbd|tbc|?|to be determined|to be defined|to be confirmed|to be decided|xxx|xx'.split('|')),
    permitted: new Set('optional|at discretion|voluntary'.split('|')),
    noStart:
      /^(?:no|none|not|never|n\/a|nobody|nothing|without)\b(?! (?:later|more|less|fewer|longer|earlier|exceptions?|shared)\b)/,
    plannedStart:
      /^(?:planned|in progress|pending|not yet|to be|scheduled for|proposed|under development|expected|due (?:q|20))\b/,
    plannedAnywhere: /\b(?:not yet|planned for|on the roadmap|yet to be)\b/,
    noAnywhere:
      /\b(?:not (?:done|performed|implemented|in place|available|applicable|tested|reviewed|covered|arranged)|never (?:tested|done|performed))\b/,
    definitionHeaders:
      /\b(?:term|abbreviation|acronym|concept|meaning|definition)\b|^(?:role|class|level|category|name) \| (?:description|explanation)$/,
    pointerHeaders:
      /\bdocument \| (?:location|place|link)|\b(?:where to find|reference|related (?:document|polic)|link|see also|source)/,
    metadataHeaders:
      /\b(?:version|author|revision|approved by|document|change|changes|description of change|classification|approver|prepared by)\b/,
    exampleHeaders: /^(?:example|sample)/,
    plannedHeaders: /\b(?:target date|planned|intended|ready by|go-live|roadmap)\b/,
    measureHeaders:
      /\b(?:frequenc|how often|interval|cadence|retention|period|kept|keep|rule|measure|requirement|response|deadline|within|rto|rpo|action|control|tool|schedule|when|review|method|platform|responsible|who|team|performed by|storage|standard|limit|threshold|minimum|maximum|channel|time)/,
    measure:
      /\b(?:daily|weekly|nightly|monthly|quarterly|annual(?:ly)?|yearly|hourly|continuous(?:ly)?|every|per|each|within|twice|once|at least|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?))\b/,
  },
  nl: {
    no: new Set(
      'nee|geen|n.v.t.|nvt|n.v.t|niet van toepassing|ontbreekt|ontbreken|nooit|niemand|niets|niet|niet aanwezig|niet beschikbaar|onbekend|uit|uitgeschakeld|gestopt|vervallen|verlopen|ingetrokken|✗|❌|mislukt|achterstallig'.split(
        '|',
      ),
    ),
    planned: new Set(
      'gepland|ingepland|in uitvoering|loopt|open|nog niet|te doen|in voorbereiding|in ontwikkeling|op de roadmap|roadmap|backlog|concept|voorgesteld|voorstel|niet gestart|nog niet gestart|in onderzoek|later|bezig|mee bezig|in behandeling|toekomst|in aanbesteding|in opbouw|in de maak|volgt'.split(
        '|',
      ),
    ),
    open: new Set(
      'tbd|n.t.b.|ntb|n.t.b|?|nader te bepalen|nog te bepalen|nog in te vullen|xxx|xx'.split('|'),
    ),
    permitted: new Set('optioneel|vrijblijvend|facultatief|naar keuze|vrijwillig'.split('|')),
    noStart:
      /^(?:nee|geen|niet|nog geen|nog nooit|nooit|n\.v\.t|niemand|niets|zonder|tot op heden niet|nog niet)(?![\p{L}])(?! (?:later|meer|langer) dan)/u,
    plannedStart:
      /^(?:gepland|ingepland|in uitvoering|in voorbereiding|voorzien|verwacht|wordt (?:nog|in)|start in|volgt)(?![\p{L}])/u,
    plannedAnywhere: /\b(?:gepland voor|staat gepland|op de roadmap)\b/,
    noAnywhere:
      /\b(?:niet (?:uitgevoerd|ingericht|geregeld|aanwezig|getest|beoordeeld|gedaan|gebeurd)|nooit (?:getest|uitgevoerd|gedaan))\b/,
    definitionHeaders:
      /\b(?:term|begrip|afkorting|betekenis|definitie)\b|^(?:rol|klasse|niveau|categorie|naam) \| (?:omschrijving|toelichting)$/,
    pointerHeaders:
      /\bdocument \| (?:locatie|plaats|link)|\b(?:vindplaats|waar te vinden|verwijzing|gerelateerd|link|zie ook|bron)/,
    metadataHeaders:
      /\b(?:versie|auteur|opsteller|revisie|goedgekeurd door|document|wijziging|wijzigingen|classificatie)\b/,
    exampleHeaders: /^(?:voorbeeld)/,
    plannedHeaders: /\b(?:streefdatum|gepland|geplande|voorgenomen|gereed|deadline invoering|oplevering)\b/,
    measureHeaders:
      /(?:frequentie|hoe vaak|interval|cadans|bewaartermijn|termijn|periode|regel|maatregel|eis|reactie|reactietijd|binnen|rto|rpo|actie|controle|tool|middel|schema|wanneer|review|beoordeling|methode|platform|verantwoordelijk|wie|team|uitgevoerd door|opslag|norm|grens|minimum|maximum|kanaal|tijd)/,
    measure:
      /(?<!\p{L})(?:dagelijks|wekelijks|maandelijks|jaarlijks|halfjaarlijks|per|elke?|ieder[e]?|continu|doorlopend|binnen|twee ?maal|eens|tweemaal|minimaal|\d{1,9} (?:minuten|uur|dagen|werkdagen|weken|maanden|maand|jaar))(?!\p{L})|kwartaal/u,
  },
};

/** What one cell says of its row's state, if it says anything. */
export function readCell(cell: string, words: RowWords): Force | undefined {
  const lower = withoutEnd(cell.toLowerCase(), /[.\s]/);
  if (words.open.has(lower) || words.open.has(cell.toLowerCase())) return 'placeholder';
  if (words.no.has(lower) || words.no.has(cell.toLowerCase())) return 'denial';
  if (words.planned.has(lower)) return 'plan';
  if (words.permitted.has(lower)) return 'permission';
  if (words.noStart.test(lower)) return 'denial';
  if (words.plannedStart.test(lower) || words.plannedAnywhere.test(lower)) return 'plan';
  return words.noAnywhere.test(lower) ? 'denial' : undefined;
}

/** The same of a value that is nothing but such a word: "no", "planned". */
export function readValue(value: string, words: RowWords): Force | undefined {
  const lower = value.toLowerCase();
  if (words.no.has(lower)) return 'denial';
  if (words.planned.has(lower)) return 'plan';
  return words.permitted.has(lower) ? 'permission' : undefined;
}
