import { lowerFirst } from '../../../catalog/lower-first.js';
import { FACTS, reportTypeFacts } from '../../../catalog/facts.js';
import { CATEGORY_TITLES, GROUP_TITLES } from '../../../catalog/titles.js';
import { GROUPS } from '../../../catalog/criterion-ids.js';
import { confirm } from '../../template/front-matter.js';
import { plusDays } from '../days.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import { BLANK, h2, h3, list, note, table, tasks } from '../markdown.js';
import { planBack } from '../plan-back.js';
import { documentOfType, policyDocuments, runningControls } from '../workspace-views.js';
import type { Body } from './context.js';
import { costText } from './report-type.js';
import { counted } from '../words.js';

/** Qualifications, prices, questions to ask and red flags. */
export const auditorSelection: Body = ({ input, t }) => {
  const { config } = input.snapshot;
  const { qualifications, pricingModels, questions, redFlags, reputation, timeline } = FACTS.auditorSelection;
  const auditor = config?.report.auditor;
  const type = config?.report.type;
  return [
    auditor?.firm === undefined
      ? t('No auditor is named in soc2.yaml yet.', 'In soc2.yaml staat nog geen auditor.')
      : t(
          `soc2.yaml names **${auditor.firm}** (${auditor.status ?? 'status not stated'}). Use this list to check the choice.`,
          `soc2.yaml noemt **${auditor.firm}** (${auditor.status === 'engaged' ? 'gecontracteerd' : auditor.status === 'shortlisted' ? 'op de shortlist' : 'status niet vermeld'}). Gebruik deze lijst om de keuze te toetsen.`,
        ),
    h2(t('What to verify', 'Wat te verifiëren')),
    table(
      [t('Qualification', 'Kwalificatie'), t('How', 'Hoe'), t('Seen', 'Gezien')],
      qualifications.map(({ title, check }) => [t.of(title), t.of(check), BLANK]),
    ),
    t(
      `Your sector: ${placeholderValue('industry', input) ?? confirm('industry')}. Ask for experience with ${placeholderValue('providers', input) ?? confirm('providers')} too.`,
      `Uw sector: ${placeholderValue('industry', input) ?? confirm('sector')}. Vraag ook naar ervaring met ${placeholderValue('providers', input) ?? confirm('providers')}.`,
    ),
    h2(t('Price models', 'Prijsmodellen')),
    table(
      [t('Model', 'Model'), t('Mind', 'Let op')],
      pricingModels.map(({ title, text }) => [t.of(title), t.of(text)]),
    ),
    type === undefined
      ? ''
      : t(
          `Usual for Type ${type}: ${costText(reportTypeFacts(type).cost)}.`,
          `Gebruikelijk voor Type ${type}: ${costText(reportTypeFacts(type).cost)}.`,
        ),
    h2(t('Timelines', 'Doorlooptijden')),
    list(
      timeline.map(
        ({ weeks, text }) =>
          `${t.of(text).replace(/\.$/, '')}: ${weeks.min}–${weeks.max} ${t('weeks', 'weken')}`,
      ),
    ),
    h2(t('Reputation', 'Reputatie')),
    list(t.list(reputation)),
    h2(t('Questions to ask', 'Te stellen vragen')),
    tasks(t.list(questions)),
    h2(t('Red flags', 'Alarmsignalen')),
    list(t.list(redFlags)),
    h2(t('Comparison', 'Vergelijking')),
    table(
      [t('Point', 'Punt'), auditor?.firm ?? t('Firm A', 'Kantoor A'), t('Firm B', 'Kantoor B')],
      [
        ...qualifications.map(({ title }) => t.of(title)),
        t('Price and model', 'Prijs en model'),
        t('First possible start', 'Eerst mogelijke start'),
        t('Time to report', 'Tijd tot rapport'),
        t('Named contact', 'Vaste contactpersoon'),
      ].map((point) => [point, BLANK, BLANK]),
    ),
  ];
};

/** Slides for the first talk, one heading each. */
export const kickoffDeck: Body = ({ input, t }) => {
  const { snapshot, readiness, evidence } = input;
  const { config } = snapshot;
  const period = config?.report.observationPeriod;
  const plan = planBack(config, input.today);
  const description = documentOfType(snapshot, 'system-description');
  const value = (id: string, ask: string): string => placeholderValue(id, input) ?? confirm(ask);
  const counts = (state: string): number => evidence.controls.filter((one) => one.state === state).length;
  return [
    t(
      'An outline, one slide a heading. “Attest: Export Kickoff Deck” makes PowerPoint slides of the same facts.',
      'Een opzet, één dia per kop. “Attest: Kick-offpresentatie exporteren” maakt PowerPoint-dia’s van dezelfde feiten.',
    ),
    `[${t('Export the deck', 'Presentatie exporteren')}](command:attest.exportKickoffDeck)`,
    h2(`1. ${t('Who we are', 'Wie wij zijn')}`),
    list([
      value('organisation', t('name of the organisation', 'naam van de organisatie')),
      value('industry', t('industry', 'sector')),
      value('team-size', t('number of employees', 'aantal medewerkers')),
      value('description', t('what you do', 'wat u doet')),
    ]),
    h2(`2. ${t('Services in scope', 'Diensten binnen scope')}`),
    list(
      (config?.services ?? []).map(({ name, description: text }) =>
        text === undefined ? name : `**${name}**: ${text}`,
      ),
    ) || confirm(t('services', 'diensten')),
    h2(`3. ${t('The system in short', 'Het systeem in het kort')}`),
    list([
      `${t('Providers', 'Providers')}: ${value('providers', 'providers')} (${value('regions', t('regions', "regio's"))})`,
      value('architecture', t('architecture', 'architectuur')),
      `${t('Subservice organisations', 'Subserviceorganisaties')}: ${(config?.subserviceOrganisations ?? []).map(({ name, method }) => `${name} (${method ?? t('method open', 'methode open')})`).join(', ') || t('none', 'geen')}`,
      description
        ? t(`Full description: ${description.path}`, `Volledige beschrijving: ${description.path}`)
        : t('The system description is being written', 'De systeembeschrijving wordt geschreven'),
    ]),
    h2(`4. ${t('Report and categories', 'Rapport en categorieën')}`),
    list([
      value('report-type', t('report type', 'rapporttype')),
      (config?.report.categories ?? ['security'])
        .map((category) => t.of(CATEGORY_TITLES[category]))
        .join(', '),
      period
        ? `${period.start} – ${period.end}`
        : value('period', t('observation period', 'observatieperiode')),
    ]),
    h2(`5. ${t('Maturity of controls', 'Volwassenheid van maatregelen')}`),
    t(
      `Readiness ${readiness.overall.score} of 100; ${runningControls(snapshot).length} running controls; ${policyDocuments(snapshot).length} documents.`,
      `Gereedheid ${readiness.overall.score} van 100; ${runningControls(snapshot).length} werkende maatregelen; ${policyDocuments(snapshot).length} documenten.`,
    ),
    table(
      [t('Group', 'Groep'), t('Subject', 'Onderwerp'), t('Score', 'Score')],
      GROUPS.flatMap((group) =>
        readiness.byGroup.has(group)
          ? [[group, t.of(GROUP_TITLES[group]), readiness.byGroup.get(group)?.score]]
          : [],
      ),
    ),
    h2(`6. ${t('State of the evidence', 'Stand van het bewijs')}`),
    list([
      t(
        `${counted(evidence.items.length, 'file', 'files')} since the period began`,
        `${counted(evidence.items.length, 'bestand', 'bestanden')} sinds het begin van de periode`,
      ),
      t(
        `Controls with complete evidence so far: ${counts('complete')} of ${evidence.controls.length}; partial: ${counts('partial')}; none: ${counts('none')}`,
        `Maatregelen met tot nu toe volledig bewijs: ${counts('complete')} van ${evidence.controls.length}; deels: ${counts('partial')}; geen: ${counts('none')}`,
      ),
    ]),
    h2(`7. ${t('Known gaps and what we do about them', 'Bekende hiaten en wat wij eraan doen')}`),
    list([
      ...(config?.current.gaps ?? []),
      ...snapshot.findings
        .filter(({ status }) => status !== 'closed')
        .map(
          ({ id, title, remediation }) =>
            `${id} ${title}${remediation?.due === undefined ? '' : ` (${t('due', 'gereed')} ${remediation.due})`}`,
        ),
    ]) || t('None known.', 'Geen bekend.'),
    h2(`8. ${t('Timeline', 'Planning')}`),
    plan
      ? table(
          [t('Milestone', 'Mijlpaal'), t('Day', 'Dag')],
          period && plan.type === 'II'
            ? [
                [t('Observation period begins', 'Observatieperiode begint'), period.start],
                [t('Observation period ends', 'Observatieperiode eindigt'), period.end],
                [t('Report issued', 'Rapport uitgegeven'), plan.target],
              ]
            : plan.milestones.map(({ what, latest }) => [
                t.of(what),
                t(`at the latest ${latest}`, `uiterlijk ${latest}`),
              ]),
        )
      : confirm(t('date the report is needed', 'datum waarop het rapport nodig is')),
    h2(`9. ${t('Our questions', 'Onze vragen')}`),
    list(t.list(FACTS.auditorSelection.questions)),
  ];
};

/** Each phase of the report's type with duration and duties, dated where the period and target allow. */
export const auditProcess: Body = ({ input, t }) => {
  const { config } = input.snapshot;
  const chosen = config?.report.type ?? 'II';
  const other = chosen === 'I' ? 'II' : 'I';
  const phasesOf = (type: 'I' | 'II') => FACTS.auditProcess.find((one) => one.type === type)?.phases ?? [];
  const weeks = ({ min, max }: { min: number; max: number }): string =>
    min === max ? `${min}` : `${min}–${max}`;
  const end = chosen === 'II' ? config?.report.observationPeriod?.end : config?.report.asOf;
  const after = phasesOf(chosen).slice(phasesOf(chosen).findIndex(({ id }) => id === 'testing'));
  let [from, to] = [0, 0];
  const dated =
    end === undefined
      ? []
      : after.map(({ title, durationWeeks }) => {
          from += durationWeeks.min;
          to += durationWeeks.max;
          return [t.of(title), plusDays(end, from * 7), plusDays(end, to * 7)];
        });
  return [
    config?.report.type === undefined
      ? t(
          'soc2.yaml names no report type; this tells of Type II.',
          'soc2.yaml noemt geen rapporttype; dit beschrijft Type II.',
        )
      : '',
    h2(t(`Type ${chosen}, phase by phase`, `Type ${chosen}, fase voor fase`)),
    table(
      [t('Phase', 'Fase'), t('Weeks', 'Weken'), t('What happens', 'Wat er gebeurt')],
      phasesOf(chosen).map(({ title, durationWeeks, whatHappens }) => [
        t.of(title),
        weeks(durationWeeks),
        t.of(whatHappens),
      ]),
    ),
    end === undefined ? '' : h2(t(`Seen from ${end}`, `Gezien vanaf ${end}`)),
    end === undefined
      ? ''
      : table(
          [
            t('Phase', 'Fase'),
            t('Done at the earliest', 'Op zijn vroegst klaar'),
            t('Done at the latest', 'Op zijn laatst klaar'),
          ],
          dated,
        ),
    config?.report.targetDate === undefined
      ? ''
      : t(
          `The report is needed by ${config.report.targetDate}.`,
          `Het rapport is nodig op ${config.report.targetDate}.`,
        ),
    ...phasesOf(chosen).flatMap(({ title, responsibilities }) => [
      h3(t(`What we do: ${lowerFirst(t.of(title))}`, `Wat wij doen: ${lowerFirst(t.of(title))}`)),
      tasks(t.list(responsibilities)),
    ]),
    h2(t(`How Type ${other} differs`, `Hoe Type ${other} verschilt`)),
    table(
      [t('Phase', 'Fase'), t('Weeks', 'Weken'), t('What happens', 'Wat er gebeurt')],
      phasesOf(other)
        .filter((phase) => !phasesOf(chosen).some((one) => JSON.stringify(one) === JSON.stringify(phase)))
        .map(({ title, durationWeeks, whatHappens }) => [
          t.of(title),
          weeks(durationWeeks),
          t.of(whatHappens),
        ]),
    ),
    note(
      t(
        'Durations are common practice; the engagement letter decides.',
        'Doorlooptijden zijn gangbare praktijk; de opdrachtbevestiging beslist.',
      ),
    ),
  ];
};
