import type { MatchedRequest, RequestState } from '../analysis/evidence/requests.js';
import { localise } from '../catalog/localise.js';
import type { Language, Localised } from '../catalog/types.js';
import { cell, table } from './markdown-text.js';

const STATES: Readonly<Record<RequestState, Localised>> = {
  answered: { en: 'answered', nl: 'beantwoord' },
  partly: { en: 'partly', nl: 'deels' },
  open: { en: 'no evidence yet', nl: 'nog geen bewijs' },
  unmatched: { en: 'no control found', nl: 'geen maatregel gevonden' },
};

/** What the workspace has for each request of the auditor, as Markdown. */
export function requestsMarkdown(matched: readonly MatchedRequest[], language: Language): string {
  const dutch = language === 'nl';
  const count = (state: RequestState): number => matched.filter((one) => one.state === state).length;
  const head = dutch
    ? ['Verzoek', 'Gevraagd', 'Stand', 'Maatregelen', 'Bestanden', 'Ontbreekt']
    : ['Request', 'Asked for', 'State', 'Controls', 'Files', 'Missing'];
  return [
    `# ${dutch ? 'Verzoeken van de auditor' : 'Requests of the auditor'}`,
    '',
    (Object.keys(STATES) as RequestState[])
      .map((state) => `${count(state)} ${localise(STATES[state], language)}`)
      .join(', ') + '.',
    '',
    ...table(
      head,
      matched.map(({ request, state, controls, because, items, missing }) => [
        cell(request.id),
        cell(request.text),
        localise(STATES[state], language),
        `${controls.map(({ id }) => cell(id)).join(', ')}${because === 'words' ? (dutch ? ' (op woorden; controleer)' : ' (by words; check)') : ''}`,
        items.map(({ path }) => `\`${path}\``).join('<br>'),
        cell(missing.join('; ')),
      ]),
    ),
  ].join('\n');
}
