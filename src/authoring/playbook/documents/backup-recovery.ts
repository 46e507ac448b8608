import { h2, list, steps, table } from '../markdown.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import { confirm } from '../../template/front-matter.js';
import { controlsFor, evidenceOfControl, toolNames } from '../workspace-views.js';
import { isoOf } from '../../../analysis/evidence/day.js';
import {
  areaScope,
  auditorQuestions,
  collectTable,
  controlsTable,
  openGaps,
  policyContents,
  statedSentences,
  textTable,
} from './area-parts.js';
import type { Body } from './context.js';

const KINDS = ['backup-logs', 'restore-test-results', 'disaster-recovery-test'];

/** Backup frequency, objectives, storage elsewhere and the schedule of tests. */
export const backupRecovery: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const scope = areaScope(context);
  const stated = statedSentences(
    context,
    /\b(?:RTO|RPO|recovery (?:time|point)|hersteltijd|herstelpunt)\b/i,
    ['backup-recovery', 'business-continuity', 'availability', 'restore-testing'],
    8,
  );
  const tests = controlsFor(input.snapshot, scope).filter((control) =>
    control.evidence.some(
      ({ value }) => value === 'restore-test-results' || value === 'disaster-recovery-test',
    ),
  );
  const commitments = (config?.commitments ?? []).filter(({ kind }) => kind === 'uptime');
  return [
    h2(t('Your set-up', 'Uw inrichting')),
    placeholderValue('backup', input) ??
      confirm(t('what is backed up, how often and where to', 'waarvan hoe vaak en waarheen back-ups gaan')),
    t(
      `Tools: ${toolNames(config, ['backup']).join(', ') || confirm('backup tools')}.`,
      `Tools: ${toolNames(config, ['backup']).join(', ') || confirm('back-uptools')}.`,
    ),
    h2(t('Your controls', 'Uw maatregelen')),
    controlsTable(context, scope),
    h2(t('Objectives', 'Doelen')),
    t(
      'The recovery time objective (RTO) is how long a service may be down, the recovery point objective (RPO) how much data may be lost. Derive both from what you promise.',
      'De hersteltijd (RTO) is hoe lang een dienst eruit mag liggen, het herstelpunt (RPO) hoeveel gegevens verloren mogen gaan. Leid beide af van wat u belooft.',
    ),
    list(
      commitments.map(
        ({ id, statement, target }) => `${id}: ${statement}${target === undefined ? '' : ` (${target})`}`,
      ),
    ),
    list(stated) ||
      `${t('No document states RTO and RPO yet', 'Nog geen document vermeldt RTO en RPO')}: ${confirm('RTO')}, ${confirm('RPO')}.`,
    h2(t('Schedule of tests', 'Testschema')),
    table(
      [t('Control', 'Maatregel'), t('Window', 'Venster'), t('Until', 'Uiterlijk'), t('State', 'Stand')],
      tests.flatMap((control) =>
        (evidenceOfControl(input, control)?.occurrences ?? []).map(({ label, due, state }) => [
          `${control.id} ${control.title}`,
          label,
          isoOf(due),
          state === 'found'
            ? t('done', 'gedaan')
            : state === 'missing' || state === 'early'
              ? t('**missing**', '**ontbreekt**')
              : state === 'upcoming' || state === 'open'
                ? t('to come', 'komt nog')
                : t('due', 'verschuldigd'),
        ]),
      ),
      t(
        'No running control tests a restore. Usual: a restore test each quarter and a disaster recovery test each year.',
        'Geen werkende maatregel test een herstel. Gebruikelijk: elk kwartaal een hersteltest en elk jaar een uitwijktest.',
      ),
    ),
    h2(t('A restore test that counts', 'Een hersteltest die telt')),
    steps([
      t(
        'Choose another data store each time, the main database at least once a year.',
        'Kies elke keer een andere gegevensopslag, de hoofddatabase minstens één keer per jaar.',
      ),
      t(
        'Restore into a separate environment and measure the time.',
        'Herstel in een aparte omgeving en meet de tijd.',
      ),
      t(
        'Check the data: number of records, a few known values, the application starts.',
        'Controleer de gegevens: aantal records, enkele bekende waarden, de applicatie start.',
      ),
      t(
        'Compare with RTO and RPO and sign the record with date and name.',
        'Vergelijk met RTO en RPO en teken het verslag met datum en naam.',
      ),
      t(
        'A test that fails is an incident: record it, repair it, test again.',
        'Een mislukte test is een incident: leg vast, herstel, test opnieuw.',
      ),
    ]),
    h2(t('Rules to lay down', 'Regels om vast te leggen')),
    policyContents(context, 'backup-recovery'),
    h2(t('Evidence', 'Bewijs')),
    collectTable(context, KINDS),
    h2(t('What auditors ask', 'Wat auditors vragen')),
    auditorQuestions(context, KINDS),
    h2(t('Text on these criteria', 'Tekst over deze criteria')),
    textTable(context, scope),
    ...openGaps(context, scope),
  ];
};
