import { FACTS, type LogSource } from '../../../catalog/facts.js';
import { confirm } from '../../template/front-matter.js';
import { h2, h3, list, note, table } from '../markdown.js';
import { frequencyText } from '../words.js';
import { controlsFor, toolNames } from '../workspace-views.js';
import {
  areaScope,
  auditorQuestions,
  collectTable,
  controlsTable,
  openGaps,
  statedSentences,
  textTable,
} from './area-parts.js';
import type { Body, DocumentContext } from './context.js';

/** Tool areas that tell which products a kind of system stands for. */
const AREAS: Readonly<Record<LogSource['system'], readonly string[]>> = {
  cloud: ['cloud'],
  identity: ['identity'],
  application: [],
  database: [],
  network: [],
  endpoint: ['endpoint'],
};

/** Per kind of system: events, retention, reviewer, alerts and reports. */
export const loggingMonitoring: Body = (context) => {
  const { input, t } = context;
  const scope = areaScope(context);
  const kinds = [...new Set(FACTS.logEvents.flatMap(({ evidence }) => evidence))];
  return [
    h2(t('Your controls', 'Uw maatregelen')),
    controlsTable(context, scope),
    h2(t('In one table', 'In één tabel')),
    table(
      [
        t('System', 'Systeem'),
        t('Here', 'Hier'),
        t('Keep', 'Bewaren'),
        t('Reviewed by', 'Beoordeeld door'),
        t('How often', 'Hoe vaak'),
        t('Criteria', 'Criteria'),
      ],
      FACTS.logEvents.map((source) => [
        t.of(source.title),
        namesOf(context, source),
        t(`${source.retentionMonths} months`, `${source.retentionMonths} maanden`),
        reviewer(context, source),
        t.of(frequencyText(source.reviewFrequency)),
        source.criteria.filter((id) => input.coverage.get(id)?.inScope).join(', '),
      ]),
    ),
    ...FACTS.logEvents.flatMap((source) => [
      h3(t.of(source.title)),
      `**${t('Log', 'Log')}:** ${t.list(source.events).join('; ')}.`,
      `**${t('Alert on', 'Alarm bij')}:** ${t.list(source.alerts).join('; ')}.`,
      `**${t('Reports to keep', 'Te bewaren rapporten')}:** ${t.list(source.reports).join('; ')}.`,
    ]),
    note(t.of(FACTS.planning.warning)),
    h2(t('What your policies state', 'Wat uw beleid vermeldt')),
    list(
      statedSentences(
        context,
        /\b(?:retain\w*|kept|keep|retention|bewaar\w*|bewaren|bewaartermijn|review\w*|beoordeel\w*|alert\w*|alarm\w*)\b/i,
        ['logging-monitoring'],
        10,
      ),
    ) || t('No logging policy was found.', 'Er is geen loggingbeleid gevonden.'),
    h2(t('Evidence', 'Bewijs')),
    collectTable(context, kinds),
    h2(t('What auditors ask', 'Wat auditors vragen')),
    auditorQuestions(context, kinds),
    h2(t('Text on these criteria', 'Tekst over deze criteria')),
    textTable(context, scope),
    ...openGaps(context, scope),
  ];
};

function namesOf({ input: { snapshot } }: DocumentContext, { system }: LogSource): string {
  const { config } = snapshot;
  if (system === 'application') return (config?.services ?? []).map(({ name }) => name).join(', ');
  const names = toolNames(config, AREAS[system]);
  return system === 'cloud' && names.length === 0
    ? (config?.infrastructure.providers ?? []).join(', ')
    : names.join(', ');
}

/** The owner of the organisation's own control on logs; a role of the catalogue only as something to confirm. */
function reviewer({ input, t }: DocumentContext, source: LogSource): string {
  const owners = controlsFor(input.snapshot, source.criteria)
    .filter((control) => control.evidence.some(({ value }) => value === 'log-review-records'))
    .flatMap(({ owner, id }) => (owner === undefined ? [] : [`${owner} (${id})`]));
  return owners.length > 0
    ? [...new Set(owners)].join(', ')
    : confirm(t('role that reviews these logs', 'rol die deze logs beoordeelt'));
}
