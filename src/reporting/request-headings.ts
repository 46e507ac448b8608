/** Headings of auditors' lists, in English and Dutch. */
export type RequestColumn = 'id' | 'control' | 'criteria' | 'text' | 'sample' | 'period' | 'due';

/** Columns about the handling of a request; they hold nothing that is asked for. */
const HANDLING =
  /\b(?:status|owner|contact|assigned|assignee|responsible|responsibility|provided by|requested (?:on|by|from)|request(?:ed)? date|date (?:requested|received|provided|submitted|uploaded)|received|uploaded|comments?|notes?|remarks?|link|location|file ?name|response|reviewer|priority|eigenaar|contactpersoon|verantwoordelijke|aangevraagd|ontvangen|opmerking(?:en)?|toelichting|bestand|prioriteit|stand|behandelaar|reactie)\b/;

const RULES: readonly (readonly [RequestColumn, RegExp])[] = [
  [
    'due',
    /\b(?:due|needed by|date needed|needed|deadline|required by|return by|target date|uiterlijk|uiterste|inlever|inleverdatum|vervaldatum|opleverdatum|aanleveren|aan te leveren|gewenst)\b/,
  ],
  [
    'id',
    /^(?:#|id|no|nr|number|nummer|volg(?:nr|nummer)|ref(?:erence)?(?: (?:no|nr|number|#|id))?|kenmerk|item(?: (?:no|nr|number|#|id))?|(?:req(?:uest)?|pbc|irl|drl|dr|rfi|evidence|doc(?:ument)?|test|verzoek)(?: request)? ?(?:#|id|no|nr|num|number|ref|reference|nummer)|verzoek(?:nr|nummer))$/,
  ],
  ['period', /\b(?:period|date range|time ?frame|quarter|month|periode|kwartaal|maand|tijdvak|as of date)\b/],
  ['sample', /\b(?:samples?|population|selections?|selected|steekproef|populatie|selectie|trekking)\b/],
  [
    'text',
    /\b(?:requests?|requested|descriptions?|evidence|documents?|documentation|information|items?|artifacts?|artefacts?|deliverables?|requirements?|ask|details?|omschrijving|beschrijving|verzoek|verzoeken|gevraagd|gevraagde?|bewijs|bewijsstuk(?:ken)?|document(?:en)?|stukken|informatie|benodigd|benodigde|opvraging|uitvraag)\b/,
  ],
];

const CONTROL = /\b(?:controls?|maatregel(?:en)?|beheersmaatregel(?:en)?|beheersingsmaatregel(?:en)?)\b/;
const CRITERIA = /\b(?:criteri(?:a|on|um)|tsc|tsp|trust services?|soc ?2|coso|point of focus|cc)\b/;

/** What a column of that heading holds; none for one that is unknown or about handling. A “Criteria/Control” is both. */
export function requestColumns(heading: string): readonly RequestColumn[] {
  const plain = plainHeading(heading);
  if (plain === '' || plain.length > 60) return [];
  const [first] = RULES.filter(([column]) => column === 'due' || column === 'id').flatMap(
    ([column, pattern]) => (pattern.test(plain) ? [column] : []),
  );
  if (first) return [first];
  const both: RequestColumn[] = [
    ...(CONTROL.test(plain) && !/\bdescription|omschrijving\b/.test(plain) ? (['control'] as const) : []),
    ...(CRITERIA.test(plain) ? (['criteria'] as const) : []),
  ];
  if (both.length > 0) return both;
  const [rest] = RULES.filter(([, pattern]) => pattern.test(plain));
  return HANDLING.test(plain) && rest?.[0] !== 'period' ? [] : rest ? [rest[0]] : [];
}

const FIRST = /\b(?:from|start|starts|starting|begin|begins|beginning|since|van|vanaf|aanvang)\b/;
const LAST =
  /\b(?:to|until|till|through|thru|end|ends|ending|up to|tot|tot en met|t m|eind|einde|eindigt)\b|\beinddatum\b/;
const FIRST_DAY = /\b(?:begindatum|startdatum|ingangsdatum)\b/;

/** Whether a heading is that of the first or the last day of a stretch: “Period from”, “periode_tot”, “Einddatum”. */
export function edgeOf(heading: string): 'first' | 'last' | undefined {
  const plain = plainHeading(heading);
  if (HANDLING.test(plain)) return undefined;
  const [isFirst, isLast] = [FIRST.test(plain) || FIRST_DAY.test(plain), LAST.test(plain)];
  return isFirst === isLast ? undefined : isFirst ? 'first' : 'last';
}

/** Whether a column is about the handling of a request, so that nothing in it is asked for. */
export function isAboutHandling(heading: string): boolean {
  return HANDLING.test(plainHeading(heading));
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[_.:/*\\-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
