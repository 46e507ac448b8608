import { lowerFirst } from '../../../catalog/lower-first.js';
import { h2, list, table } from '../markdown.js';
import { kindTitle, toolNames } from '../workspace-views.js';
import {
  areaScope,
  auditorQuestions,
  collectTable,
  controlsTable,
  openGaps,
  policyContents,
  textTable,
} from './area-parts.js';
import type { Body } from './context.js';

const KINDS = [
  'change-tickets',
  'code-review-records',
  'test-results',
  'deployment-logs',
  'emergency-change-records',
];

/** From request to rollback, with what each step leaves as evidence. */
export const changeProcess: Body = (context) => {
  const { input, t } = context;
  const { config, controls } = input.snapshot;
  const scope = areaScope(context);
  const names = (...areas: string[]): string => toolNames(config, areas).join(', ');
  const evidence = (...kinds: string[]): string =>
    kinds.map((kind) => lowerFirst(kindTitle(kind, t))).join('; ');
  const populations = controls.filter(
    ({ population, criteria }) => population !== undefined && criteria.some(({ value }) => value === 'CC8.1'),
  );
  return [
    h2(t('Your controls', 'Uw maatregelen')),
    controlsTable(context, scope),
    h2(t('The process step by step', 'Het proces stap voor stap')),
    table(
      [
        t('Step', 'Stap'),
        t('What happens', 'Wat er gebeurt'),
        t('With', 'Met'),
        t('Evidence that it was followed', 'Bewijs dat het is gevolgd'),
      ],
      [
        [
          t('Request', 'Aanvraag'),
          t(
            'The change gets a ticket with reason, risk and system.',
            'De wijziging krijgt een ticket met reden, risico en systeem.',
          ),
          names('ticketing'),
          evidence('change-tickets'),
        ],
        [
          t('Build and review', 'Bouw en beoordeling'),
          t(
            'Someone other than the author reads and approves it.',
            'Een ander dan de auteur leest en keurt goed.',
          ),
          names('source-control'),
          evidence('code-review-records'),
        ],
        [
          t('Test', 'Test'),
          t(
            'Automatic tests and scans pass before merging.',
            'Automatische tests en scans slagen vóór het samenvoegen.',
          ),
          names('ci-cd', 'vulnerability'),
          evidence('test-results'),
        ],
        [
          t('Approve', 'Goedkeuren'),
          t(
            'Protected branches keep unapproved changes out, administrators included.',
            'Beschermde branches houden niet-goedgekeurde wijzigingen tegen, ook van beheerders.',
          ),
          names('source-control'),
          evidence('code-review-records'),
        ],
        [
          t('Deploy', 'Uitrollen'),
          t(
            'The pipeline releases; nobody copies to production by hand.',
            'De pijplijn rolt uit; niemand kopieert met de hand naar productie.',
          ),
          names('ci-cd'),
          evidence('deployment-logs'),
        ],
        [
          t('Roll back', 'Terugdraaien'),
          t(
            'The earlier version can be put back; who decides is laid down.',
            'De vorige versie kan worden teruggezet; wie beslist ligt vast.',
          ),
          names('ci-cd'),
          evidence('deployment-logs'),
        ],
        [
          t('Emergency', 'Nood'),
          t(
            'A short route with approval and review afterwards.',
            'Een korte route met goedkeuring en beoordeling achteraf.',
          ),
          names('ticketing'),
          evidence('emergency-change-records'),
        ],
        [
          t('Look back', 'Terugblik'),
          t(
            'Failed changes are discussed and lead to actions.',
            'Mislukte wijzigingen worden besproken en leiden tot acties.',
          ),
          names('ticketing'),
          evidence('change-tickets'),
        ],
      ],
    ),
    h2(t('The population', 'De populatie')),
    list(populations.map(({ id, population }) => `${id}: \`${population ?? ''}\``)) ||
      t(
        'No control on CC8.1 names its population. The list of all deployments of the period is what an auditor draws the sample from: name it under `population` in controls.yaml.',
        'Geen maatregel op CC8.1 noemt haar populatie. Uit de lijst van alle uitrollen van de periode trekt een auditor de steekproef: noem die onder `population` in controls.yaml.',
      ),
    h2(t('Rules to lay down', 'Regels om vast te leggen')),
    policyContents(context, 'change-management'),
    h2(t('Evidence', 'Bewijs')),
    collectTable(context, KINDS),
    h2(t('What auditors ask', 'Wat auditors vragen')),
    auditorQuestions(context, KINDS),
    h2(t('Text on this criterion', 'Tekst over dit criterium')),
    textTable(context, scope),
    ...openGaps(context, scope),
  ];
};
