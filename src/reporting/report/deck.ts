import { GROUPS } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { CATEGORY_TITLES, GROUP_TITLES } from '../../catalog/titles.js';
import type { EvidenceState } from '../../analysis/evidence-state.js';
import { STATE_WORDS } from '../evidence-words.js';
import { configNote } from './config-note.js';
import { organisationOf, type ReportSources } from './sources.js';
import { gradeWord, longDate, sayIn, openText } from './words.js';

/** A slide: a title with points, a table, or bars. Plain data, so that it can be made anywhere and drawn elsewhere. */
export interface Slide {
  readonly title: string;
  readonly points?: readonly string[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly bars?: readonly { readonly label: string; readonly value: number }[];
  readonly note?: string;
}

export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'en' | 'nl';
  readonly slides: readonly Slide[];
}

/** Rows that fit a slide. */
const MOST_ROWS = 9;

/** Criteria that fit a cell of a table. */
const MOST_CRITERIA = 3;

/** The presentation for a first meeting with an auditor: the company, scope, system, maturity, evidence, plan, questions. */
export function kickoffDeck(sources: ReportSources): Deck {
  const { language, today } = sources;
  const say = sayIn(language);
  const slides = [
    company(sources),
    services(sources),
    system(sources),
    scope(sources),
    readiness(sources),
    evidence(sources),
    openWork(sources),
    timeline(sources),
    subservice(sources),
    questions(sources),
  ];
  return {
    title: say('SOC 2 readiness', 'SOC 2-gereedheid'),
    subtitle: `${organisationOf(sources)} · ${longDate(today, language)}`,
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
        ? `${say('Existing compliance', 'Bestaande certificering')}: ${snapshot.config.current.compliance.join(', ')}`
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

function readiness({ readiness: scores, language }: ReportSources): Slide {
  const say = sayIn(language);
  return {
    title: say(`Readiness: ${scores.overall.score} of 100`, `Gereedheid: ${scores.overall.score} van 100`),
    bars: GROUPS.flatMap((group) => {
      const score = scores.byGroup.get(group);
      return score
        ? [{ label: `${group} ${localise(GROUP_TITLES[group], language)}`, value: score.score }]
        : [];
    }),
    note: say(
      'Text 40, approval 20, evidence 40; measured by Attest on our own files.',
      'Tekst 40, goedkeuring 20, bewijs 40; door Attest gemeten op onze eigen bestanden.',
    ),
  };
}

function evidence({ snapshot, evidence: summary, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const running = snapshot.controls.filter(({ status }) => status === 'implemented');
  if (running.length === 0) return undefined;
  const counts = new Map<EvidenceState, number>();
  for (const control of running)
    counts.set(summary.stateOf(control), (counts.get(summary.stateOf(control)) ?? 0) + 1);
  return {
    title: say('Controls and their evidence', 'Maatregelen en hun bewijs'),
    points: [
      `${running.length} ${say('controls in operation', 'maatregelen in werking')}, ${snapshot.evidenceFiles.length} ${say('evidence files', 'bewijsbestanden')}`,
    ],
    table: {
      head: [
        say('Evidence of the period so far', 'Bewijs van de periode tot nu toe'),
        say('Controls', 'Maatregelen'),
      ],
      rows: [...counts].map(([state, count]) => [localise(STATE_WORDS[state], language), String(count)]),
    },
  };
}

function openWork({ gaps, language }: ReportSources): Slide {
  const say = sayIn(language);
  return {
    title: say(`Open work: ${gaps.length} gaps`, `Openstaand werk: ${gaps.length} hiaten`),
    table: {
      head: [
        say('Criticality', 'Belang'),
        say('Criteria', 'Criteria'),
        say('What is open', 'Wat openstaat'),
        say('Effort', 'Inspanning'),
      ],
      rows: gaps
        .slice(0, MOST_ROWS)
        .map((gap) => [
          gradeWord(gap.criticality, language),
          someCriteria(gap.criteria, language),
          openText(gap, language),
          gradeWord(gap.effort, language),
        ]),
    },
  };
}

/** Criteria that fit a cell, and how many stand beside it. */
function someCriteria(criteria: readonly string[], language: Deck['language']): string {
  const shown = criteria.slice(0, MOST_CRITERIA).join(', ');
  const rest = criteria.length - MOST_CRITERIA;
  return rest > 0 ? `${shown} ${sayIn(language)(`and ${rest} more`, `en nog ${rest}`)}` : shown;
}

function timeline({ snapshot, today, language }: ReportSources): Slide | undefined {
  const say = sayIn(language);
  const report = snapshot.config?.report;
  const dates = [
    [report?.observationPeriod?.start, say('Observation period starts', 'Begin van de observatieperiode')],
    [today, say('Today', 'Vandaag')],
    [report?.asOf, say('Date of the Type I report', 'Datum van het Type I-rapport')],
    [report?.observationPeriod?.end, say('Observation period ends', 'Einde van de observatieperiode')],
    [report?.targetDate, say('Report wanted', 'Rapport gewenst')],
  ].filter((entry): entry is [string, string] => entry[0] !== undefined);
  if (dates.length < 2) return undefined;
  const rows = dates
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, what]) => [longDate(date, language), what]);
  return {
    title: say('Timeline', 'Tijdlijn'),
    table: { head: [say('Date', 'Datum'), say('What', 'Wat')], rows },
  };
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

function questions({ language }: ReportSources): Slide {
  const say = sayIn(language);
  return {
    title: say('Our questions', 'Onze vragen'),
    points: [
      say(
        'Who leads our audit, and how many SaaS companies of our size did they audit last year?',
        'Wie leidt onze audit, en hoeveel SaaS-bedrijven van onze omvang deed die persoon vorig jaar?',
      ),
      say(
        'Do you agree with the scope, the categories and the carve-out of our providers?',
        'Bent u het eens met de scope, de categorieën en de carve-out van onze leveranciers?',
      ),
      say(
        'Which sample sizes do you use for our frequencies and populations?',
        'Welke steekproefgroottes gebruikt u voor onze frequenties en populaties?',
      ),
      say(
        'When do you need the request list answered, and through which channel?',
        'Wanneer moet de lijst met opgevraagde stukken beantwoord zijn, en via welk kanaal?',
      ),
      say(
        'How do you discuss draft findings, and how long do we have to respond?',
        'Hoe bespreekt u conceptbevindingen, en hoeveel tijd hebben wij voor een reactie?',
      ),
      say(
        'What is the fee, and what would make it higher?',
        'Wat is de prijs, en waardoor zou die hoger worden?',
      ),
    ],
  };
}

function compact(points: readonly (string | undefined)[]): string[] {
  return points.filter((point) => point !== undefined && point !== '') as string[];
}
