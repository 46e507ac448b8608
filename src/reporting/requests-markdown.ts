import type { EvidenceItem } from '../evidence/items.js';
import { WEAK_FILE_WORDS } from '../evidence/reasons.js';
import { weaknessOf } from '../evidence/weak-file.js';
import type { MatchedRequest, RequestState, Unreached } from '../evidence/requests/requests.js';
import { localise } from '../catalog/localise.js';
import type { Language, Localised } from '../catalog/types.js';
import { spanName, type AnsweredPopulation } from '../evidence/requests/populations.js';
import { cell, table } from './markdown-text.js';

const STATES: Readonly<Record<RequestState, Localised>> = {
  answered: { en: 'answered', nl: 'beantwoord' },
  partly: { en: 'partly', nl: 'deels' },
  open: { en: 'no evidence yet', nl: 'nog geen bewijs' },
  unmatched: { en: 'no control found', nl: 'geen maatregel gevonden' },
};

const UNREACHED: Readonly<Record<Unreached['why'], Localised>> = {
  'outside-period': {
    en: 'nothing is there; outside the observation period',
    nl: 'niets aanwezig; buiten de observatieperiode',
  },
  'not-over': { en: 'nothing is there yet; not over', nl: 'nog niets aanwezig; niet voorbij' },
};

/** What the workspace has for each request of the auditor, as Markdown. */
export function requestsMarkdown(matched: readonly MatchedRequest[], language: Language): string {
  const dutch = language === 'nl';
  const count = (state: RequestState): number => matched.filter((one) => one.state === state).length;
  const head = dutch
    ? ['Verzoek', 'Gevraagd', 'Status', 'Maatregelen', 'Periode', 'Bestanden', 'Ontbreekt']
    : ['Request', 'Asked for', 'State', 'Controls', 'Period', 'Files', 'Missing'];
  return [
    `# ${dutch ? 'Verzoeken van de auditor' : 'Requests of the auditor'}`,
    '',
    (Object.keys(STATES) as RequestState[])
      .map((state) => `${count(state)} ${localise(STATES[state], language)}`)
      .join(', ') + '.',
    '',
    ...table(
      head,
      matched.map((one) => [
        cell(one.request.sheet === undefined ? one.request.id : `${one.request.id} (${one.request.sheet})`),
        cell(one.request.text),
        localise(STATES[one.state], language),
        controlsCell(one, language),
        one.spans.map((span) => cell(spanName(span))).join('<br>'),
        [
          ...one.populations.map((each) => populationText(each, language)),
          ...one.items.map((item) => `\`${item.path}\`${hollowText(item, language)}`),
        ].join('<br>'),
        cell(lackingText(one, language)),
      ]),
    ),
  ].join('\n');
}

function controlsCell({ controls, because, events }: MatchedRequest, language: Language): string {
  const ids = controls.map(({ id }) => cell(id)).join(', ');
  const named = events.length > 0 ? `: ${events.map(cell).join(', ')}` : '';
  return `${ids}${named}${because === 'words' ? (language === 'nl' ? ' (op woorden; controleer)' : ' (by words; check)') : ''}`;
}

/** A population with its register, the date of the query and its rows: "`registers/joiners.csv`: 12 rows of 40, …". */
function populationText(
  { register, rows, all, unread, queried }: AnsweredPopulation,
  language: Language,
): string {
  const parts =
    language === 'nl'
      ? [
          `${rows} van ${all} rijen vallen in de periode`,
          queried === undefined ? 'wanneer het is opgevraagd, staat nergens' : `opgevraagd op ${queried}`,
          ...(unread > 0 ? [`${unread} rijen niet gelezen`] : []),
        ]
      : [
          `${rows} of ${all} rows are in the period`,
          queried === undefined ? 'nothing says when it was queried' : `queried on ${queried}`,
          ...(unread > 0 ? [`${unread} rows not read`] : []),
        ];
  return `\`${register}\`: ${parts.join('; ')}`;
}

/** What is missing or late, which events the registers do not have, and a period that could not be read. */
export function lackingText(
  { missing, late, strange, unreached, unreadPeriod }: MatchedRequest,
  language: Language,
): string {
  const nl = language === 'nl';
  const parts = [
    ...missing.first,
    ...unreached.map((one) => `${spanName(one.span)} (${localise(UNREACHED[one.why], language)})`),
    ...late.first.map(({ label, days }) =>
      nl
        ? `${label}: ${days} ${days === 1 ? 'dag' : 'dagen'} te laat`
        : `${label}: ${days} ${days === 1 ? 'day' : 'days'} late`,
    ),
    ...strange.map(({ id, register, outside }) =>
      outside === undefined
        ? nl
          ? `${id} staat niet in ${register}`
          : `${id} is not in ${register}`
        : nl
          ? `${id} (${outside}) valt buiten de periode`
          : `${id} (${outside}) lies outside the period`,
    ),
  ];
  const rest = missing.count - missing.first.length + late.count - late.first.length;
  return [
    ...(unreadPeriod === undefined
      ? []
      : [
          nl
            ? `de periode “${unreadPeriod}” is niet te lezen`
            : `the period “${unreadPeriod}” cannot be read`,
        ]),
    ...parts,
    ...(rest > 0 ? [nl ? `en nog ${rest}` : `and ${rest} more`] : []),
  ].join('; ');
}

/** Why a file shows nothing, in brackets; empty for one that does. */
function hollowText(item: EvidenceItem, language: Language): string {
  const why = weaknessOf(item);
  return why === undefined ? '' : ` (${localise(WEAK_FILE_WORDS[why], language)})`;
}
