import { meetingQuestions } from '../../catalog/facts.js';
import { criterion } from '../../catalog/criteria.js';
import { GROUPS, isCriterionId } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { CATEGORY_TITLES, GROUP_TITLES } from '../../catalog/titles.js';
import type { TimelineChart } from './chart.js';
import { configNote } from './config-note.js';
import { organisationOf, type ReportSources } from './sources.js';
import { timelineChart } from './timeline-chart.js';
import { longDate, sayIn } from './words.js';

/** A slide: a title with points, a table or a line of time. Plain data, so that it can be made anywhere and drawn elsewhere. */
export interface Slide {
  readonly title: string;
  readonly points?: readonly string[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly timeline?: TimelineChart;
  readonly note?: string;
}

export interface Deck {
  readonly title: string;
  readonly organisation: string;
  /** ISO date of the day the presentation is of. */
  readonly date: string;
  readonly language: 'en' | 'nl';
  readonly slides: readonly Slide[];
}

/** Rows that fit a slide. */
const MOST_ROWS = 9;

/**
 * The presentation for a first meeting with an auditor: the company, scope, system, controls, plan, questions. Holds no
 * scores, gaps or findings: it is shown to people who are not engaged yet.
 */
export function kickoffDeck(sources: ReportSources): Deck {
  const { language, today } = sources;
  const say = sayIn(language);
  const slides = [
    company(sources),
    services(sources),
    system(sources),
    scope(sources),
    maturity(sources),
    evidence(sources),
    timeline(sources),
    subservice(sources),
    questions(sources),
  ];
  return {
    title: say('SOC 2: first meeting', 'SOC 2: eerste gesprek'),
    organisation: organisationOf(sources),
    date: today,
    language,
    slides: slides.filter((slide) => slide !== undefined),
  };
}

function company(sources: ReportSources): Slide {
  const { snapshot, language } = sources;
  const say = sayIn(language);
  const organisation = snapshot.config?.organisation;
  const team = organisation?.team;
  return {
    title: say('The company', 'Het bedrijf'),
    points: compact([
      organisation?.description,
      organisation?.industry && `${say('Industry', 'Sector')}: ${organisation.industry}`,
      team?.employees !== undefined
        ? `${say('Employees', 'Medewerkers')}: ${team.employees}${team.engineering !== undefined ? `, ${team.engineering} ${say('in engineering', 'in engineering')}` : ''}${team.security !== undefined ? `, ${team.security} ${say('in security', 'in security')}` : ''}`
        : undefined,
      ...(organisation?.people ?? [])
        .slice(0, 4)
        .map(({ name, role }) => (role === undefined ? name : `${role}: ${name}`)),
      snapshot.config?.current.compliance.length
        ? `${say('Existing compliance', 'Bestaande compliance')}: ${snapshot.config.current.compliance.join(', ')}`
        : undefined,
    ]),
  };
}

function services({ snapshot, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const { services: list = [], commitments = [] } = snapshot.config ?? {};
  if (list.length === 0) return undefined;
  return {
    title: say('Services in scope and what we promise', 'Diensten binnen de scope en wat wij beloven'),
    points: [
      ...list.map(({ name, description }) => (description === undefined ? name : `${name}: ${description}`)),
      ...commitments
        .slice(0, 6)
        .map(({ statement, target }) =>
          target === undefined || statement.includes(target) ? statement : `${statement} (${target})`,
        ),
    ],
  };
}

function system({ snapshot, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const infrastructure = snapshot.config?.infrastructure;
  if (!infrastructure) return undefined;
  const points = compact([
    infrastructure.providers.length
      ? `${say('Infrastructure', 'Infrastructuur')}: ${infrastructure.providers.join(', ')}${infrastructure.regions.length ? ` (${infrastructure.regions.join(', ')})` : ''}`
      : undefined,
    infrastructure.architecture,
    infrastructure.network,
    infrastructure.storage,
    infrastructure.authentication,
    infrastructure.monitoring,
    infrastructure.backup,
  ]);
  return points.length === 0 ? undefined : { title: say('The system', 'Het systeem'), points };
}

function scope({ snapshot, language, readiness }: ReportSources): Slide {
  const say = sayIn(language);
  const report = snapshot.config?.report;
  const period = report?.observationPeriod;
  return {
    title: say('The report we aim for', 'Het rapport waar wij naar streven'),
    points: compact([
      configNote(snapshot.config, language),
      `SOC 2 Type ${report?.type ?? say('(not chosen yet)', '(nog niet gekozen)')}`,
      `${say('Categories', 'Categorieën')}: ${(report?.categories ?? ['security']).map((one) => localise(CATEGORY_TITLES[one], language)).join(', ')} (${readiness.overall.criteria} ${say('criteria', 'criteria')})`,
      period &&
        `${say('Observation period', 'Observatieperiode')}: ${longDate(period.start, language)} – ${longDate(period.end, language)}`,
      report?.asOf && `${say('As of', 'Per')}: ${longDate(report.asOf, language)}`,
      report?.targetDate &&
        `${say('Report wanted by', 'Rapport gewenst op')}: ${longDate(report.targetDate, language)}`,
    ]),
  };
}

function maturity({ snapshot, coverage, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const running = snapshot.controls.filter(({ status }) => status === 'implemented');
  if (running.length === 0) return undefined;
  const planned = snapshot.controls.filter(({ status }) => status === 'planned').length;
  const rows = GROUPS.flatMap((group) => {
    const own = running.filter(({ criteria }) =>
      criteria.some(({ value }) => isCriterionId(value) && criterion(value).group === group),
    );
    const isInScope = [...coverage.values()].some(
      (one) => one.inScope && criterion(one.criterion).group === group,
    );
    return isInScope || own.length > 0
      ? [[`${group} ${localise(GROUP_TITLES[group], language)}`, String(own.length)]]
      : [];
  });
  return {
    title: say('Maturity of controls', 'Volwassenheid van maatregelen'),
    points: [
      `${running.length} ${say('controls in operation', 'maatregelen in werking')}, ${planned} ${say('in preparation', 'in voorbereiding')}`,
    ],
    table: { head: [say('Group', 'Groep'), say('Controls in operation', 'Maatregelen in werking')], rows },
  };
}

function evidence({ snapshot, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const running = snapshot.controls.filter(({ status }) => status === 'implemented');
  if (running.length === 0) return undefined;
  return {
    title: say('Evidence', 'Bewijs'),
    points: [
      `${snapshot.evidenceFiles.length} ${say('evidence files so far', 'bewijsbestanden tot nu toe')}`,
      `${running.filter(({ population }) => population !== undefined).length} ${say('controls with a register to draw samples from', 'maatregelen met een register om steekproeven uit te trekken')}`,
      `${running.filter(({ frequency, owner }) => frequency !== undefined && owner !== undefined).length} ${say('controls in the evidence calendar with an owner', 'maatregelen met een eigenaar in de bewijskalender')}`,
    ],
  };
}

function timeline(sources: ReportSources): Slide | undefined {
  const chart = timelineChart(sources);
  return chart && { title: chart.title, timeline: chart };
}

function subservice({ snapshot, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const list = snapshot.config?.subserviceOrganisations ?? [];
  if (list.length === 0) return undefined;
  const method = (one: string | undefined): string =>
    one === 'inclusive' ? say('inclusive', 'inclusief') : one === 'carve-out' ? 'carve-out' : '';
  return {
    title: say('Subservice organisations', 'Subserviceorganisaties'),
    table: {
      head: [
        say('Name', 'Naam'),
        say('Services', 'Diensten'),
        say('Method', 'Methode'),
        say('Their report until', 'Hun rapport tot'),
      ],
      rows: list
        .slice(0, MOST_ROWS)
        .map((one) => [one.name, one.services.join(', '), method(one.method), one.report?.periodEnd ?? '']),
    },
  };
}

function questions({ snapshot, language }: ReportSources): Slide {
  const { report, current } = snapshot.config ?? {};
  const isEngaged = report?.auditor?.status === 'engaged';
  return {
    title: sayIn(language)('Our questions', 'Onze vragen'),
    points: meetingQuestions({
      new: !isEngaged,
      engaged: isEngaged,
      repeat: isEngaged && (current?.gaps.length ?? 0) > 0 && current?.compliance.includes('SOC 2') === true,
      europe: language === 'nl' || report?.timezone?.startsWith('Europe/') === true,
      typeII: report?.type === 'II',
    }).map((text) => text[language]),
  };
}

function compact(points: readonly (string | undefined)[]): string[] {
  return points.filter((point) => point !== undefined && point !== '') as string[];
}
