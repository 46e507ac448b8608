import { FACTS, sampleSizeFor, type ScopeQuestion } from '../../../catalog/facts.js';
import { confirm } from '../../template/front-matter.js';
import { h2, h3, list, note, table } from '../markdown.js';
import { populationSize } from '../population.js';
import { providerDuties, unlistedProviders } from '../provider-duties.js';
import { frequencyText, type Words } from '../words.js';
import {
  activeControls,
  controlsFor,
  documentOfType,
  evidenceOfControl,
  idsOf,
  runningControls,
} from '../workspace-views.js';
import { weakControls } from '../weak-controls.js';
import { daysUntil } from '../days.js';
import type { Body, DocumentContext } from './context.js';

/** Questions on scope and boundaries for the organisation's kinds of service, with what supports an answer. */
export const scopeQuestions: Body = (context) => {
  const { input, t } = context;
  const { snapshot } = input;
  const types = new Set((snapshot.config?.services ?? []).map(({ type }) => type));
  const questions = FACTS.scopeQuestions.filter(
    ({ services }) => types.size === 0 || services.some((one) => types.has(one)),
  );
  const description = documentOfType(snapshot, 'system-description');
  const boundary = description?.sections.find(({ content }) =>
    /\b(?:boundar|scope|grens|grenzen|afbakening)/i.test(content.heading),
  );
  return [
    h2(t('The boundary as you describe it', 'De grens zoals u die beschrijft')),
    description && boundary
      ? list(boundary.content.sentences.map(({ text }) => `“${text}” (${description.path})`))
      : t(
          'The system description has no section on its boundary. Write one: it is the answer to most of these questions.',
          'De systeembeschrijving heeft geen sectie over haar grens. Schrijf die: zij is het antwoord op de meeste van deze vragen.',
        ),
    h2(t('Questions to expect', 'Te verwachten vragen')),
    ...questions.flatMap((question) => [
      h3(t.of(question.question)),
      `**${t('Why they ask', 'Waarom zij het vragen')}:** ${t.of(question.why)}`,
      `**${t('A good answer', 'Een goed antwoord')}:** ${t.of(question.answer)}`,
      `**${t('What you have', 'Wat u hebt')}:** ${support(context, question)}`,
    ]),
    h2(t('To justify that something is left out', 'Onderbouwen dat iets erbuiten valt')),
    list([
      t(
        'It holds no customer data and cannot reach systems that do; the network diagram shows it.',
        'Het bevat geen klantgegevens en kan niet bij systemen die dat wel doen; het netwerkdiagram toont dat.',
      ),
      t('No control depends on it.', 'Geen maatregel hangt ervan af.'),
      t(
        'Customers do not buy it under the contracts the report is for.',
        'Klanten nemen het niet af onder de contracten waarvoor het rapport is.',
      ),
      t(
        'The description names it as out of scope, with the reason.',
        'De beschrijving noemt het als buiten scope, met de reden.',
      ),
    ]),
  ];
};

function support({ input, t }: DocumentContext, { id, criteria }: ScopeQuestion): string {
  const { snapshot } = input;
  const { config } = snapshot;
  const inScope = criteria.filter((one) => input.coverage.get(one)?.inScope);
  const own = controlsFor(snapshot, inScope);
  const served = inScope.filter((one) => controlsFor(snapshot, [one]).length > 0).join(', ');
  const facts: string[] = [];
  if (id === 'which-services' && config) facts.push(config.services.map(({ name }) => name).join(', '));
  if (id === 'subservice-reliance' || id === 'report-gap')
    facts.push(
      (config?.subserviceOrganisations ?? [])
        .map(
          ({ name, method, report }) =>
            `${name}: ${method ?? t('method open', 'methode open')}${report?.periodEnd === undefined ? '' : `, ${t('report until', 'rapport tot')} ${report.periodEnd}`}`,
        )
        .join('; '),
    );
  if (id === 'supporting-tools') facts.push((config?.tools ?? []).map(({ name }) => name).join(', '));
  if (id === 'commitments-covered')
    facts.push(
      (config?.commitments ?? [])
        .map(({ id: one, criteria: named }) => (named.length > 0 ? `${one} (${named.join(', ')})` : one))
        .join(', '),
    );
  if (own.length > 0)
    facts.push(
      t(
        `${own.length === 1 ? 'control' : 'controls'} ${idsOf(own)} on ${served}`,
        `${own.length === 1 ? 'maatregel' : 'maatregelen'} ${idsOf(own)} op ${served}`,
      ),
    );
  return facts.filter((fact) => fact !== '').join('; ') || confirm(t('your answer', 'uw antwoord'));
}

/** Carve-out or inclusive for each provider, its report against the period, and what it expects. */
export const subserviceOrganisations: Body = ({ input, t }) => {
  const { snapshot, today } = input;
  const { config } = snapshot;
  const organisations = config?.subserviceOrganisations ?? [];
  const period = config?.report.observationPeriod;
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
            'A sister company, or a small partner without a report.',
            'Een zusterbedrijf, of een kleine partner zonder rapport.',
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
        t('Report until', 'Rapport tot'),
        t('Reviewed', 'Beoordeeld'),
        t('Provides', 'Levert'),
      ],
      organisations.map(({ name, services, method, report, provides }) => [
        name,
        services.join(', '),
        method ?? t('**open**', '**open**'),
        report
          ? t('carve-out: it has a report', 'carve-out: er is een rapport')
          : t(
              'ask for a report; without one inclusive, or another provider',
              'vraag een rapport; zonder rapport inclusive, of een andere provider',
            ),
        report?.periodEnd,
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
    list(
      organisations.map(({ name, report }) => {
        const end = report?.periodEnd;
        if (end === undefined)
          return t(`${name}: no report is recorded.`, `${name}: er is geen rapport vastgelegd.`);
        const until = period === undefined ? today : period.end < today ? period.end : today;
        const days = daysUntil(end, until);
        return days <= 0
          ? t(`${name}: covers up to ${end}.`, `${name}: dekt tot en met ${end}.`)
          : t(
              `${name}: ${days} days from ${end} to ${until} are not covered. Ask for a bridge letter, and for the next report when it is issued.`,
              `${name}: ${days} dagen van ${end} tot ${until} zijn niet gedekt. Vraag een bridge letter, en het volgende rapport zodra het er is.`,
            );
      }),
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
      duties.map(({ provider, id, statement, criteria, controls }) => [
        provider,
        id,
        statement,
        criteria.join(', '),
        idsOf(controls) || t('**none**', '**geen**'),
      ]),
      t(
        'Nothing is recorded. Read the section on complementary user entity controls in each report and list them in soc2.yaml.',
        'Er is niets vastgelegd. Lees in elk rapport het deel over aanvullende gebruikersmaatregelen en zet ze in soc2.yaml.',
      ),
    ),
  ];
};

/** Questions that test the design of controls, with weak spots of the organisation's own. */
export const designChallenge: Body = ({ input, t }) => {
  const { snapshot, coverage } = input;
  const weak = weakControls(input);
  return [
    h2(t('Controls that will be questioned', 'Maatregelen die zullen worden bevraagd')),
    table(
      [
        t('Control', 'Maatregel'),
        t('As written', 'Zoals beschreven'),
        t('What an auditor will say', 'Wat een auditor zal zeggen'),
      ],
      weak.map(({ control, reasons }) => [
        `${control.id} ${control.title}`,
        control.statement,
        reasons.map(t.of).join(' '),
      ]),
      t(
        'No control shows a weak spot that can be seen from the outside.',
        'Geen maatregel toont een zwakke plek die van buiten te zien is.',
      ),
    ),
    h2(t('Questions, and what makes a design fall short', 'Vragen, en wat een ontwerp onvoldoende maakt')),
    ...FACTS.designChallenges.flatMap(({ question, insufficient, improvement, criteria }) => {
      const scope = criteria.filter((id) => coverage.get(id)?.inScope);
      const own = controlsFor(snapshot, scope);
      return [
        h3(t.of(question)),
        table(
          [t('Falls short', 'Onvoldoende'), t('Better', 'Beter'), t('Ask it of', 'Stel de vraag bij')],
          [[t.of(insufficient), t.of(improvement), idsOf(own) || scope.join(', ')]],
        ),
      ];
    }),
    t(
      `${activeControls(snapshot).length} controls were looked at.`,
      `Er zijn ${activeControls(snapshot).length} maatregelen bekeken.`,
    ),
  ];
};

/** Usual sample sizes on the real populations, what an exception is and how to respond. */
export const samplingExceptions: Body = ({ input, t }) => {
  const { sampling } = FACTS;
  const size = ({ sample, all }: { sample: { min: number; max: number }; all: boolean }): string =>
    all ? t('all', 'alle') : sample.min === sample.max ? `${sample.min}` : `${sample.min}–${sample.max}`;
  return [
    h2(t('Usual sample sizes', 'Gebruikelijke steekproefgroottes')),
    table(
      [
        t('Frequency of the control', 'Frequentie van de maatregel'),
        t('In a year', 'Per jaar'),
        t('Sample', 'Steekproef'),
      ],
      sampling.byFrequency.map((row) => [
        t.of(frequencyText(row.frequency)),
        row.population ?? undefined,
        size(row),
      ]),
    ),
    table(
      [t('Population', 'Populatie'), t('Sample', 'Steekproef')],
      sampling.byPopulation.map((row) => [
        row.to === null ? t(`${row.from} and more`, `${row.from} en meer`) : `${row.from}–${row.to}`,
        size(row),
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
        t('Exceptions', 'Uitzonderingen'),
      ],
      runningControls(input.snapshot).map((control) => {
        const population = populationSize(input, control);
        const usual =
          control.frequency === 'continuous'
            ? sampling.byFrequency.find(({ frequency }) => frequency === 'continuous')
            : population === undefined
              ? undefined
              : sampleSizeFor(population);
        return [
          `${control.id} ${control.title}`,
          control.frequency && t.of(frequencyText(control.frequency)),
          population ?? t('not known', 'niet bekend'),
          usual && size(usual),
          exceptions(input, control, t),
        ];
      }),
      t('No control runs yet.', 'Er draait nog geen maatregel.'),
    ),
    h2(t('What an exception is', 'Wat een uitzondering is')),
    t.of(sampling.exceptionMeaning),
    h2(t('How many make a control fail', 'Hoeveel laten een maatregel falen')),
    t.of(sampling.exceptionTolerance),
    h2(t('How to respond', 'Hoe te reageren')),
    list(t.list(sampling.exceptionResponse)),
  ];
};

function exceptions(
  input: DocumentContext['input'],
  control: Parameters<typeof evidenceOfControl>[1],
  t: Words,
): string | undefined {
  const found = evidenceOfControl(input, control)?.exceptions;
  if (!found || found.tested === 0) return undefined;
  return t(`${found.count} in ${found.tested} tested`, `${found.count} op ${found.tested} getoetst`);
}
