import { FACTS } from '../../catalog/facts.js';
import { projectionWords, stakeWords, testedWords } from '../../evidence/exception-words.js';
import { projectionOf } from '../../evidence/projection.js';
import type { Control } from '../../workspace/records.js';
import { h2, list, note, table } from '../markdown.js';
import { populationSize } from '../population.js';
import { providerDuties, unlistedProviders, unnamedServices } from '../provider-duties.js';
import { frequencyText, type Words } from '../words.js';
import { controlsFor, evidenceOfControl, idsOf, runningControls } from '../workspace-views.js';
import { dayOf } from '../../evidence/day.js';
import { providerReport, providerWords } from '../../evidence/providers.js';
import type { CriterionId } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { assumedOf } from '../provider-controls.js';
import { isSeenToDeviate, notShown, shownWords } from '../facts/shown.js';
import FINDINGS from '../prose/findings.yaml';
import { phrasesOf } from '../prose/phrases.js';
import type { Body } from './context.js';
import { sampleText, sizeText } from './expected-sample.js';
import { foundOften } from './found-often.js';

/** Carve-out or inclusive for each provider, its report against the period, and what it expects. */
export const subserviceOrganisations: Body = ({ input, t }) => {
  const { snapshot, today } = input;
  const { config } = snapshot;
  const organisations = config?.subserviceOrganisations ?? [];
  const period = input.evidence.scope;
  const unlisted = config ? unlistedProviders(config) : [];
  const duties = providerDuties(input);
  return [
    h2(t('The two methods', 'De twee methoden')),
    table(
      [t('Point', 'Punt'), 'Carve-out', 'Inclusive'],
      [
        [
          t('What the report covers', 'Wat het rapport dekt'),
          t(
            'Your own controls; those of the provider are left out.',
            'Uw eigen maatregelen; die van de provider vallen erbuiten.',
          ),
          t(
            'Yours and the provider’s controls, both tested.',
            'Uw maatregelen en die van de provider, beide getoetst.',
          ),
        ],
        [
          t('Asks of the provider', 'Vraagt van de provider'),
          t('A SOC 2 report of its own.', 'Een eigen SOC 2-rapport.'),
          t(
            'A statement of its management and access for your auditor.',
            'Een verklaring van zijn management en toegang voor uw auditor.',
          ),
        ],
        [
          t('Asks of you', 'Vraagt van u'),
          t(
            'Review its report each year and arrange what it expects of you.',
            'Beoordeel jaarlijks zijn rapport en regel wat hij van u verwacht.',
          ),
          t(
            'Describe and test its part as if it were yours.',
            'Beschrijf en toets zijn deel als ware het van u.',
          ),
        ],
        [
          t('Usual for', 'Gebruikelijk voor'),
          t(
            'Large cloud providers and other firms with a report.',
            'Grote cloudproviders en andere bedrijven met een rapport.',
          ),
          t(
            'A sister company, or a small firm without a report.',
            'Een zusterbedrijf, of een klein bedrijf zonder rapport.',
          ),
        ],
      ],
    ),
    h2(t('Your subservice organisations', 'Uw subserviceorganisaties')),
    table(
      [
        t('Organisation', 'Organisatie'),
        t('Services', 'Diensten'),
        t('Method', 'Methode'),
        t('Advice', 'Advies'),
        t('Report', 'Rapport'),
        t('Reviewed', 'Beoordeeld'),
        t('Provides', 'Levert'),
      ],
      organisations.map(({ name, services, method, report, provides }) => [
        name,
        services.join(', '),
        method ?? t('**open**', '**open**'),
        report
          ? t('carve-out: it has a report', 'carve-out: er is een rapport')
          : ownOn(snapshot, provides).length > 0
            ? t(
                `ask for a report. Your own controls on the same criteria (${idsOf(ownOn(snapshot, provides))}) do your part and do not by themselves show its part; without a report agree with the auditor how that is shown`,
                `vraag een rapport. Uw eigen maatregelen op dezelfde criteria (${idsOf(ownOn(snapshot, provides))}) doen uw deel en tonen op zich niet het zijne; stem zonder rapport met de auditor af hoe dat wordt aangetoond`,
              )
            : t(
                'ask for a report; without one check its work by a control of your own, or take the inclusive method',
                'vraag een rapport; zonder rapport controleert u het werk met een eigen maatregel, of kiest u de inclusive-methode',
              ),
        [report?.type && `Type ${report.type}`, report?.periodEnd].filter(Boolean).join(', '),
        report?.reviewed,
        provides.join(', '),
      ]),
      t('soc2.yaml lists no subservice organisations.', 'soc2.yaml noemt geen subserviceorganisaties.'),
    ),
    unlisted.length > 0
      ? t(
          `Stated as provider, but not listed as subservice organisation: ${unlisted.join(', ')}.`,
          `Vermeld als provider, maar niet als subserviceorganisatie: ${unlisted.join(', ')}.`,
        )
      : '',
    h2(t('Do their reports cover your period?', 'Dekken hun rapporten uw periode?')),
    period === undefined
      ? t('soc2.yaml states no observation period.', 'soc2.yaml vermeldt geen observatieperiode.')
      : list(
          organisations
            .filter(({ method }) => method !== 'inclusive')
            .map((one) => {
              const found = providerReport(one, period, dayOf(today));
              return `${one.name}: ${t.of(providerWords(found, period, dayOf(today)))}`;
            }),
        ),
    h2(t('What you rely on them for', 'Waarvoor u op hen steunt')),
    t(
      'For each criterion that a provider serves, the system description names the controls you assume it has (complementary subservice organisation controls). Check each against its report.',
      'Voor elk criterium dat een provider bedient, noemt de systeembeschrijving de maatregelen die u bij hem veronderstelt (aanvullende maatregelen van de subserviceorganisatie). Toets elk ervan aan zijn rapport.',
    ),
    table(
      [
        t('Organisation', 'Organisatie'),
        t('Criterion', 'Criterium'),
        t('Control that you assume it has', 'Maatregel die u bij hem veronderstelt'),
        t('Your controls beside it', 'Uw maatregelen ernaast'),
      ],
      organisations
        .filter(({ method }) => method !== 'inclusive')
        .flatMap(({ name, services, provides }): (readonly (string | undefined)[])[] =>
          provides.length === 0
            ? [
                [
                  name,
                  undefined,
                  t(
                    `[CONFIRM: what you count on it for, given that it is used for ${services.join(', ') || name}]`,
                    `[CONFIRM: waarvoor u op hem rekent, nu hij wordt gebruikt voor ${services.join(', ') || name}]`,
                  ),
                  undefined,
                ],
              ]
            : provides.map((id) => [name, id, assumedOf(name, id, t), idsOf(ownOn(snapshot, [id]))]),
        ),
      t('No `provides` is recorded.', 'Er is geen `provides` vastgelegd.'),
    ),
    unusedText(
      organisations.flatMap((one) => unnamedServices(one, input).map((service) => `${one.name}: ${service}`)),
      t,
    ),
    h2(t('What they expect of you', 'Wat zij van u verwachten')),
    table(
      [
        t('Organisation', 'Organisatie'),
        t('ID', 'Id'),
        t('Expected control', 'Verwachte maatregel'),
        t('Criteria', 'Criteria'),
        t('Yours', 'Van u'),
      ],
      duties.map(({ provider, id, statement, criteria, controls, near }) => [
        provider,
        id,
        statement,
        criteria.join(', '),
        idsOf(controls) ||
          (near.length > 0
            ? t(
                `**none about this**; on its criteria, about something else: ${idsOf(near)}`,
                `**geen hierover**; op de criteria ervan, over iets anders: ${idsOf(near)}`,
              )
            : t('**none**', '**geen**')),
      ]),
      t(
        'Nothing is recorded. Read the section on complementary user entity controls in each report and list them in soc2.yaml.',
        'Er is niets vastgelegd. Lees in elk rapport het deel over aanvullende gebruikersmaatregelen en zet ze in soc2.yaml.',
      ),
    ),
  ];
};

function unusedText(services: readonly string[], t: Words): string {
  return services.length === 0
    ? ''
    : t(
        `Listed as a product you use, but no other record, control or document names it; check whether you use it, since its part of the report and its expectations concern you only then: ${services.join('; ')}.`,
        `Vermeld als product dat u gebruikt, maar geen ander gegeven, geen maatregel en geen document noemt het; ga na of u het gebruikt, want alleen dan gaan dat deel van het rapport en de verwachtingen daarbij u aan: ${services.join('; ')}.`,
      );
}

/** Usual sample sizes on the real populations, what an exception is and how to respond. */
export const samplingExceptions: Body = (context) => {
  const { input, t } = context;
  const { sampling } = FACTS;
  const { evidence } = input;
  const tested = (control: Control): string | undefined => {
    const found = evidenceOfControl(input, control);
    if (!found) return undefined;
    const { exceptions } = found;
    return [
      shownWords(found),
      testedWords(found),
      exceptions.tested > 0 ? projectionWords(projectionOf(exceptions, input.snapshot.config)) : undefined,
    ]
      .flatMap((text) => (text ? [t.of(text)] : []))
      .join('. ');
  };
  return [
    h2(t('Usual sample sizes', 'Gebruikelijke steekproefomvang')),
    table(
      [
        t('Times in the period', 'Keren in de periode'),
        t('A year of', 'Een jaar van'),
        t('Sample', 'Steekproef'),
        t('Suggested', 'Voorgesteld'),
      ],
      sampling.sizes.map((row) => [
        row.to === null ? t(`${row.from} and more`, `${row.from} en meer`) : `${row.from}–${row.to}`,
        row.rhythms.map((rhythm) => t.of(frequencyText(rhythm))).join(', '),
        sizeText(row, t),
        row.all ? t('all', 'alle') : row.sample.max,
      ]),
    ),
    t.of(sampling.automated),
    note(`${t.of(sampling.note)} ${t.of(sampling.source)}`),
    h2(t('Your controls', 'Uw maatregelen')),
    table(
      [
        t('Control', 'Maatregel'),
        t('Frequency', 'Frequentie'),
        t('Population so far', 'Populatie tot nu toe'),
        t('Sample to expect', 'Te verwachten steekproef'),
        t('Shown, tested and exceptions', 'Aangetoond, getoetst en uitzonderingen'),
      ],
      runningControls(input.snapshot).map((control) => [
        `${control.id} ${control.title}`,
        control.frequency && t.of(frequencyText(control.frequency)),
        input.snapshot.config?.report.type === 'I'
          ? t('does not count (Type I)', 'telt niet (Type I)')
          : (populationSize(input, control) ?? t('not known', 'niet bekend')),
        sampleText(context, control),
        tested(control),
      ]),
      t('No control runs yet.', 'Er draait nog geen maatregel.'),
    ),
    h2(t('What exceptions mean for the criteria', 'Wat uitzonderingen voor de criteria betekenen')),
    list(
      evidence.controls
        .filter(isSeenToDeviate)
        .flatMap((one) =>
          stakeWords(one, evidence.controls).map(
            (text) =>
              `${[shownWords(one), one.exceptions.count > 0 ? testedWords(one) : undefined].flatMap((said) => (said ? [`${one.control.id} ${t.of(said)}`] : [])).join('; ')}. ${t.of(text)}`,
          ),
        ),
    ) || t('No deviation has been seen so far.', 'Tot nu toe is geen afwijking gezien.'),
    list(
      input.snapshot.findings
        .filter(({ source, status }) => source === 'auditor' && status !== 'closed')
        .map(({ id, title, raised, control, description }) =>
          phrasesOf(FINDINGS, t)('sampleFinding', {
            id,
            title,
            raised: raised ?? '–',
            control: control ?? '–',
            description: description ?? '',
          }).trim(),
        ),
    ),
    evidence.controls.some((one) => notShown(one) > 0)
      ? t(
          'Of times without evidence it is not known whether the control ran. Collect what exists; only what then proves not to have happened is an exception.',
          'Van keren zonder bewijs is niet bekend of de maatregel werkte. Verzamel wat er is; alleen wat dan niet gebeurd blijkt te zijn, is een uitzondering.',
        )
      : '',
    ...foundOften(context),
    h2(t('What an exception is', 'Wat een uitzondering is')),
    t.of(sampling.exceptionMeaning),
    h2(t('How many make a control fail', 'Hoeveel laten een maatregel falen')),
    t.of(sampling.exceptionTolerance),
    t(
      `Attest holds samples that were drawn with a seed against a tolerable rate of ${input.snapshot.config?.evidence?.tolerableRate ?? sampling.tolerablePercent}% with ${sampling.confidencePercent}% confidence; agree the rate with your auditor and set \`evidence.tolerableRate\` in soc2.yaml.`,
      `Attest legt steekproeven die met een seed zijn getrokken naast een aanvaardbaar percentage van ${input.snapshot.config?.evidence?.tolerableRate ?? sampling.tolerablePercent}% met ${sampling.confidencePercent}% zekerheid; spreek het percentage af met uw auditor en zet het als \`evidence.tolerableRate\` in soc2.yaml.`,
    ),
    h2(t('How to respond', 'Hoe te reageren')),
    list(t.list(sampling.exceptionResponse)),
  ];
};

/** Running controls of the company's own on these criteria. */
function ownOn(snapshot: Snapshot, criteria: readonly CriterionId[]): readonly Control[] {
  return controlsFor(snapshot, criteria).filter(({ inheritedFrom }) => inheritedFrom === undefined);
}
