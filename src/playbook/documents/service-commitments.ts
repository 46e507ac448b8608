import { criterion } from '../../catalog/criteria.js';
import type { CriterionId } from '../../catalog/types.js';
import { aboutTheSame } from '../../reading/subjects/about-the-same.js';
import { h2, h3, list, table } from '../markdown.js';
import { criteriaOf, controlsFor, evidenceText, runningControls } from '../workspace-views.js';
import type { Body } from './context.js';

/** Criteria that a kind of promise usually rests on, for promises that name none. */
const USUAL: Readonly<Record<string, readonly CriterionId[]>> = {
  uptime: ['A1.1', 'A1.2', 'CC7.2'],
  'response-time': ['CC7.3', 'CC7.4'],
  // Of the many promises on data, only disposal has a criterion of its own.
  'data-protection': ['C1.2'],
  encryption: ['CC6.1', 'CC6.7'],
  access: ['CC6.1', 'CC6.2', 'CC6.3'],
  'incident-notification': ['CC2.3', 'CC7.4'],
};
const USUAL_KINDS = [
  'uptime',
  'response-time',
  'data-protection',
  'encryption',
  'access',
  'incident-notification',
] as const;
const KIND_TITLES: Readonly<Record<(typeof USUAL_KINDS)[number], readonly [en: string, nl: string]>> = {
  uptime: ['uptime', 'uptime'],
  'response-time': ['response times', 'reactietijden'],
  'data-protection': ['data protection', 'gegevensbescherming'],
  encryption: ['encryption', 'versleuteling'],
  access: ['access', 'toegang'],
  'incident-notification': ['notice of incidents', 'melding van incidenten'],
};

/** Each commitment with the controls, criteria and evidence that show it is kept. */
export const serviceCommitments: Body = ({ input, t }) => {
  const { snapshot } = input;
  const commitments = snapshot.config?.commitments ?? [];
  const running = new Map(runningControls(snapshot).map((control) => [control.id, control]));
  const unstated = USUAL_KINDS.filter((kind) => !commitments.some((one) => one.kind === kind));
  return [
    h2(t('Commitments in one table', 'Beloften in één tabel')),
    table(
      [
        t('ID', 'Id'),
        t('Commitment', 'Belofte'),
        t('Target', 'Norm'),
        t('Criteria', 'Criteria'),
        t('Controls', 'Maatregelen'),
        t('Source', 'Bron'),
      ],
      commitments.map(({ id, statement, target, criteria, controls, source }) => [
        id,
        statement,
        target,
        criteria.join(', '),
        controls
          .map((control) =>
            running.has(control) ? control : `${control} (${t('not running', 'draait niet')})`,
          )
          .join(', '),
        source,
      ]),
      t(
        'soc2.yaml states no commitments. Take them from contracts, SLAs and your website.',
        'soc2.yaml vermeldt geen beloften. Haal ze uit contracten, SLA’s en uw website.',
      ),
    ),
    ...commitments.flatMap(({ id, statement, kind, controls, criteria }) => {
      const own = controls.flatMap((control) => running.get(control) ?? []);
      const expected = criteria.length > 0 ? criteria : (USUAL[kind ?? ''] ?? []);
      // What serves the same criteria may be about something else altogether: then none is offered.
      const isAbout = aboutTheSame(statement, t.language);
      const others = controlsFor(snapshot, expected).filter(
        (control) =>
          !own.includes(control) && isAbout([control.title, control.statement ?? ''].join('. ')) === true,
      );
      return [
        h3(`${id}: ${statement.replace(/\.$/, '')}`),
        table(
          [t('Control', 'Maatregel'), t('Criteria', 'Criteria'), t('Evidence', 'Bewijs')],
          own.map((control) => [
            `${control.id} ${control.title}`,
            criteriaOf(control).join(', '),
            evidenceText(input, control, t),
          ]),
          t(
            '**No running control is named for this commitment.**',
            '**Voor deze belofte is geen werkende maatregel genoemd.**',
          ),
        ),
        others.length > 0 && own.length === 0
          ? t(
              `On the same criteria: ${others.map((control) => `${control.id} ${control.title}`).join('; ')}. Name them in soc2.yaml if they keep this promise.`,
              `Op dezelfde criteria: ${others.map((control) => `${control.id} ${control.title}`).join('; ')}. Noem ze in soc2.yaml als zij deze belofte waarmaken.`,
            )
          : '',
        own.length === 0 && others.length === 0
          ? list(
              expected.flatMap((one) => {
                const example = criterion(one)
                  .sampleControls.map(t.of)
                  .find((text) => isAbout(text) === true);
                return example === undefined ? [] : [`${one}: ${example}`];
              }),
            )
          : '',
      ];
    }),
    h2(t('Kinds of promise not stated', 'Soorten beloften die niet zijn vermeld')),
    unstated.length === 0
      ? t('All usual kinds are there.', 'Alle gebruikelijke soorten zijn er.')
      : t(
          `Check contracts and SLAs for promises on ${unstated.map((kind) => t(...KIND_TITLES[kind])).join(', ')}.`,
          `Kijk in contracten en SLA’s naar beloften over ${unstated.map((kind) => t(...KIND_TITLES[kind])).join(', ')}.`,
        ),
  ];
};
