import { lowerFirst } from '../../catalog/lower-first.js';
import { FACTS, meetingQuestions, reportTypeFacts } from '../../catalog/facts.js';
import { CATEGORY_TITLES, GROUP_TITLES } from '../../catalog/titles.js';
import { GROUPS } from '../../catalog/criterion-ids.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { isDraft } from '../../analysis/governed.js';
import { criterion } from '../../catalog/criteria.js';
import type { CriterionId, Language } from '../../catalog/types.js';
import { daysUntil, plusDays } from '../../evidence/iso-days.js';
import type { Soc2Config } from '../../workspace/records.js';
import { scopeCounts } from '../facts/counts.js';
import AUDITOR from '../prose/auditor.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { stackOf } from '../stack/stack.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import { BLANK, h2, h3, list, note, table, tasks } from '../markdown.js';
import { planBack } from '../plan-back.js';
import { selectionWeeks } from '../spans.js';
import {
  criteriaOf,
  documentOfType,
  isPlanned,
  policyDocuments,
  runningControls,
  scopeOf,
} from '../workspace-views.js';
import type { Body } from './context.js';
import { costText, currencyOf } from './report-type.js';
import type { PlaybookInput } from '../input.js';
import { counted, type Words } from '../words.js';

/** Qualifications, prices, questions to ask and red flags. */
export const auditorSelection: Body = ({ input, t }) => {
  const say = phrasesOf(AUDITOR, t);
  const { config } = input.snapshot;
  const { qualifications, pricingModels, questions, redFlags, reputation, timeline } = FACTS.auditorSelection;
  const auditor = config?.report.auditor;
  const type = config?.report.type;
  const isEngaged = auditor?.status === 'engaged' && auditor.firm !== undefined;
  const european = isEuropean(config, t.language);
  const points = [
    ...qualifications.map(({ title, check }) => [t.of(title), t.of(check)] as const),
    ...(european ? EUROPEAN.map((key) => [say(key), say(`${key}How`)] as const) : []),
  ];
  return [
    isEngaged ? say('engagedCheck', { firm: auditor.firm ?? '' }) : '',
    auditor?.firm === undefined
      ? t('No auditor is named in soc2.yaml yet.', 'In soc2.yaml staat nog geen auditor.')
      : t(
          `soc2.yaml names **${auditor.firm}** (${auditor.status ?? 'status not stated'}). Use this list to check the choice.`,
          `soc2.yaml noemt **${auditor.firm}** (${auditor.status === 'engaged' ? 'gecontracteerd' : auditor.status === 'shortlisted' ? 'op de shortlist' : 'status niet vermeld'}). Gebruik deze lijst om de keuze te toetsen.`,
        ),
    h2(t('What to verify', 'Wat te verifiëren')),
    table(
      [t('Qualification', 'Kwalificatie'), t('How', 'Hoe'), t('Seen', 'Gezien')],
      points.map(([title, check]) => [title, check, BLANK]),
    ),
    say('sector', {
      industry: config?.organisation.industry ?? confirm(say('askIndustry')),
      stack:
        stackOf(config)
          .slice(0, 4)
          .map(({ name }) => name)
          .join(', ') || confirm(say('askStack')),
    }),
    ...engageBefore(config, input.today, say),
    h2(say('standards')),
    list([say('standards1'), say('standards2'), say('standards3'), say('standards4')]),
    ...(isEuropean(config, t.language)
      ? [h2(say('europe')), list([say('europe1'), say('europe2'), say('europe3'), say('europe4')])]
      : []),
    ...(isEngaged
      ? []
      : [
          h2(t('Price models', 'Prijsmodellen')),
          table(
            [t('Model', 'Model'), t('Mind', 'Let op')],
            pricingModels.map(({ title, text }) => [t.of(title), t.of(text)]),
          ),
        ]),
    type === undefined
      ? ''
      : t(
          `Usual for Type ${type}: ${costText(reportTypeFacts(type).cost, currencyOf(config?.report.timezone), t.language)}.`,
          `Gebruikelijk voor Type ${type}: ${costText(reportTypeFacts(type).cost, currencyOf(config?.report.timezone), t.language)}.`,
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
    h2(isEngaged ? say('askEngaged') : t('Questions to ask', 'Te stellen vragen')),
    tasks(
      isEngaged
        ? meetingQuestions(meetingCases(config, t.language)).map((text) => t.of(text))
        : t.list(questions),
    ),
    h2(t('Red flags', 'Alarmsignalen')),
    list(t.list(redFlags)),
    ...(isEngaged
      ? []
      : [
          h2(t('Comparison', 'Vergelijking')),
          table(
            [t('Point', 'Punt'), auditor?.firm ?? t('Firm A', 'Kantoor A'), t('Firm B', 'Kantoor B')],
            [
              ...points.map(([title]) => title),
              t('Price and model', 'Prijs en model'),
              t('First possible start', 'Eerst mogelijke start'),
              t('Time to report', 'Tijd tot rapport'),
              t('Named contact', 'Vaste contactpersoon'),
            ].map((point) => [point, BLANK, BLANK]),
          ),
        ]),
  ];
};

/** The auditor is engaged before the period starts. */
function engageBefore(config: Soc2Config | undefined, today: string, say: Phrases): readonly string[] {
  const start = config?.report.observationPeriod?.start;
  if (config?.report.type === 'I' || config?.report.auditor?.status === 'engaged' || start === undefined)
    return [];
  const { min, max } = selectionWeeks();
  return [
    start > today
      ? say('when', { start, days: daysUntil(today, start), min, max })
      : say('whenLate', { start }),
  ];
}

/** Whether a planned control will serve one of the criteria. */
function isPlannedFor(snapshot: PlaybookInput['snapshot'], ids: readonly CriterionId[]): boolean {
  return snapshot.controls.some(
    (control) => control.status === 'planned' && criteriaOf(control).some((id) => ids.includes(id)),
  );
}

const EUROPEAN = ['re', 'ra', 'norea'] as const;

/** Which questions of the first meeting fit the company. */
function meetingCases(
  config: Soc2Config | undefined,
  language: Language,
): Parameters<typeof meetingQuestions>[0] {
  const isEngaged = config?.report.auditor?.status === 'engaged';
  return {
    new: !isEngaged,
    engaged: isEngaged,
    repeat:
      isEngaged &&
      (config?.current.gaps.length ?? 0) > 0 &&
      config?.current.compliance.includes('SOC 2') === true,
    europe: isEuropean(config, language),
    typeII: config?.report.type === 'II',
  };
}

function isEuropean(config: Soc2Config | undefined, language: Language): boolean {
  return language === 'nl' || config?.report.timezone?.startsWith('Europe/') === true;
}

/** Slides for the first talk, one heading each. Holds nothing of weaknesses: outsiders see it. */
export const kickoffDeck: Body = ({ input, t }) => {
  const say = phrasesOf(AUDITOR, t);
  const { snapshot, evidence } = input;
  const counts = scopeCounts(input);
  const running = runningControls(snapshot);
  const scope = scopeOf(input);
  const { config } = snapshot;
  const period = config?.report.observationPeriod;
  const plan = planBack(config, input.today);
  const description = documentOfType(snapshot, 'system-description');
  const value = (id: string, ask: string): string => placeholderValue(id, input) ?? confirm(ask);
  return [
    say('deckIntro'),
    `[${t('Export the deck', 'Presentatie exporteren')}](command:attest.exportKickoffDeck)`,
    h2(`1. ${t('Who we are', 'Wie wij zijn')}`),
    list([
      value('organisation', t('name of the organisation', 'naam van de organisatie')),
      value('industry', t('industry', 'sector')),
      value('team-size', t('number of employees', 'aantal medewerkers')),
      value('description', t('what you do', 'wat u doet')),
      ...((config?.current.compliance.length ?? 0) > 0
        ? [say('compliance', { list: config?.current.compliance.join(', ') ?? '' })]
        : []),
    ]),
    h2(`2. ${t('Services in scope', 'Diensten binnen de scope')}`),
    list(
      (config?.services ?? []).map(({ name, description: text }) =>
        text === undefined ? name : `**${name}**: ${text}`,
      ),
    ) || confirm(t('services', 'diensten')),
    h2(`3. ${t('The system in short', 'Het systeem in het kort')}`),
    list([
      `${t('Providers', 'Providers')}: ${value('providers', 'providers')} (${value('regions', t('regions', "regio's"))})`,
      value('architecture', t('architecture', 'architectuur')),
      `${t('Subservice organisations', 'Subserviceorganisaties')}: ${(config?.subserviceOrganisations ?? []).map(({ name, method }) => `${name} (${method ?? t('method open', 'methode open')})`).join(', ') || confirm(say('askSubs'))}`,
      say('dataHeld', { text: dataText(config) ?? confirm(say('askData')) }),
      ...(description
        ? [t(`Full description: ${description.path}`, `Volledige beschrijving: ${description.path}`)]
        : []),
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
    say('maturity', {
      running: counts.running,
      planned: counts.planned,
      documents: policyDocuments(snapshot).filter(
        (document) => !isDraft(document) && document.frontMatter?.approved !== undefined,
      ).length,
    }),
    table(
      [say('group'), say('subject'), say('inOperation'), say('criteriaServed')],
      GROUPS.flatMap((group) => {
        const inGroup = scope.filter((id) => criterion(id).group === group);
        if (inGroup.length === 0) return [];
        const own = running.filter((control) => criteriaOf(control).some((id) => inGroup.includes(id)));
        const served = inGroup.filter((id) => own.some((control) => criteriaOf(control).includes(id)));
        return [
          [
            group,
            t.of(GROUP_TITLES[group]),
            own.length === 0 && isPlannedFor(snapshot, inGroup) ? say('inPreparation') : own.length,
            say('servedOf', { n: served.length, of: inGroup.length }),
          ],
        ];
      }),
    ),
    say('maturityNote'),
    h2(`6. ${t('State of the evidence', 'Status van het bewijs')}`),
    list([
      evidenceState(evidence, input.today, period, say, t),
      ...(running.some(({ population }) => population !== undefined)
        ? [say('evidence2', { n: running.filter(({ population }) => population !== undefined).length })]
        : []),
      ...(period && running.some(isPlanned)
        ? [say('evidence3', { n: running.filter(isPlanned).length })]
        : []),
    ]),
    h2(`7. ${t('Timeline', 'Planning')}`),
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
    h2(`8. ${t('Our questions', 'Onze vragen')}`),
    list(meetingQuestions(meetingCases(config, t.language)).map((text) => t.of(text))),
  ];
};

/** The data in the system, as soc2.yaml lists it; else what the company says that it does. */
function dataText(config: Soc2Config | undefined): string | undefined {
  const listed = (config?.system?.data ?? []).map(({ name }) => name).join(', ');
  return listed === '' ? undefined : listed;
}

/** What is filed at controls; before the period nothing can be, and what belongs to no control shows nothing. */
function evidenceState(
  { items }: PlaybookInput['evidence'],
  today: string,
  period: { readonly start: string } | undefined,
  say: Phrases,
  t: Words,
): string {
  const filed = items.filter(({ control }) => control !== undefined).length;
  if (filed > 0)
    return say('evidence1', { files: counted(filed, t('file', 'bestand'), t('files', 'bestanden')) });
  return period !== undefined && period.start > today
    ? say('evidenceBegins', { start: period.start })
    : say('evidenceNone');
}

/** Each phase of the report's type with duration and duties, dated where the period and target allow. */
export const auditProcess: Body = ({ input, t }) => {
  const { config } = input.snapshot;
  const chosen = config?.report.type ?? 'II';
  const other = chosen === 'I' ? 'II' : 'I';
  const phasesOf = (type: 'I' | 'II') => FACTS.auditProcess.find((one) => one.type === type)?.phases ?? [];
  const weeks = ({ min, max }: { min: number; max: number }): string =>
    min === max ? `${min}` : `${min}–${max}`;
  const period = config?.report.observationPeriod;
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
      phasesOf(chosen).map(({ id, title, durationWeeks, whatHappens }) => [
        t.of(title),
        id === 'observation' && period
          ? `${Math.round((daysUntil(period.start, period.end) + 1) / 7)}`
          : weeks(durationWeeks),
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
      : [
          t(
            `The report is needed by ${config.report.targetDate}.`,
            `Het rapport is nodig op ${config.report.targetDate}.`,
          ),
          (dated.at(-1)?.[2] ?? '') > config.report.targetDate
            ? phrasesOf(AUDITOR, t)('tooLate', {
                latest: dated.at(-1)?.[2] ?? '',
                needed: config.report.targetDate,
              })
            : '',
        ]
          .join(' ')
          .trim(),
    isEuropean(config, t.language) ? phrasesOf(AUDITOR, t)('isaePhases') : '',
    ...phasesOf(chosen).flatMap(({ id, title, responsibilities }) => [
      h3(t(`What we do: ${lowerFirst(t.of(title))}`, `Wat wij doen: ${lowerFirst(t.of(title))}`)),
      id === 'engagement' && config?.report.auditor?.status === 'engaged'
        ? phrasesOf(AUDITOR, t)('engagedDone', { firm: config.report.auditor.firm ?? '' })
        : tasks(t.list(responsibilities)),
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
