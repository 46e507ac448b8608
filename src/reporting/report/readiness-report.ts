import { dayOf } from '../../evidence/day.js';
import { asOf } from '../../evidence/history.js';
import type { Control } from '../../workspace/records.js';
import type { RootContent } from 'mdast';
import type { CriterionCoverage } from '../../analysis/coverage.js';
import { criterion } from '../../catalog/criteria.js';
import { GROUPS } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { CATEGORY_TITLES, GROUP_TITLES } from '../../catalog/titles.js';
import type { Language } from '../../catalog/types.js';
import { STATE_WORDS } from '../../evidence/state-words.js';
import { kindTitle } from '../evidence-words.js';
import { rhythmText } from '../rhythm-text.js';
import { acknowledgementSection } from './acknowledgement-section.js';
import { answersSection } from './answers-section.js';
import { overruledSection } from './overruled-section.js';
import { configNote } from './config-note.js';
import { readinessChart } from './readiness-chart.js';
import { timelineChart } from './timeline-chart.js';
import { organisationOf, type ReportSources } from './sources.js';
import {
  chartNode,
  heading,
  list,
  paragraph,
  strong,
  table,
  toneOf,
  tree,
  type CellText,
  type Report,
  type ReportFact,
} from './tree.js';
import { gradeWord, longDate, sayIn, openText } from './words.js';

/** Gaps shown at the top. */
const MOST_URGENT = 10;

/**
 * The readiness assessment: the score and what it means, the most urgent gaps, and for every criterion in scope its
 * controls, evidence, state, gaps and difficulty.
 */
export function readinessReport(sources: ReportSources): Report {
  const { language, snapshot, today } = sources;
  const say = sayIn(language);
  const report = snapshot.config?.report;
  const note = configNote(snapshot.config, language);
  const categories = (report?.categories ?? ['security'])
    .map((category) => localise(CATEGORY_TITLES[category], language))
    .join(', ');
  return {
    title: say('SOC 2 readiness assessment', 'SOC 2-gereedheidsbeoordeling'),
    organisation: organisationOf(sources),
    date: today,
    language,
    facts: facts(sources, categories),
    tree: tree(
      heading(2, say('Summary', 'Samenvatting')),
      paragraph(
        say('Report: ', 'Rapport: '),
        strong(`SOC 2 Type ${report?.type ?? say('(not chosen)', '(niet gekozen)')}`),
        say(`, categories ${categories}. `, `, categorieën ${categories}. `),
        report?.observationPeriod
          ? say('Observation period ', 'Observatieperiode ') +
              `${longDate(report.observationPeriod.start, language)} – ${longDate(report.observationPeriod.end, language)}.`
          : '',
      ),
      note === undefined ? [] : [paragraph(strong(note))],
      chartNode(readinessChart(sources)),
      scores(sources),
      paragraph(
        say(
          'How the score is made: of each criterion in scope, text that says how it is met counts 20, approval of that text 40, of which half when it is only stated and not proven, and the evidence of its controls 40; criteria that auditors look at hardest weigh most. Text in drafts counts a quarter. A claim alone counts nothing, nor does an approved policy without content.',
          'Zo komt de score tot stand: van elk criterium binnen de scope telt tekst die zegt hoe eraan is voldaan voor 20, goedkeuring van die tekst voor 40, waarvan de helft als die alleen is vermeld en niet bewezen, en het bewijs van de maatregelen voor 40; criteria waar auditors het scherpst op letten wegen het zwaarst. Tekst in concepten telt voor een kwart. Een bewering alleen telt niet, evenmin als een goedgekeurd beleidsdocument zonder inhoud.',
        ),
      ),
      schedule(sources),
      urgent(sources),
      acknowledgementSection(sources),
      answersSection(sources),
      overruledSection(sources),
      GROUPS.flatMap((group) => groupSection(sources, group)),
    ),
  };
}

function facts({ snapshot, language, readiness }: ReportSources, categories: string): ReportFact[] {
  const say = sayIn(language);
  const report = snapshot.config?.report;
  const period = report?.observationPeriod;
  return [
    {
      label: say('Report', 'Rapport'),
      value: `SOC 2 Type ${report?.type ?? say('(not chosen)', '(niet gekozen)')}`,
    },
    { label: say('Categories', 'Categorieën'), value: categories },
    ...(period
      ? [
          {
            label: say('Observation period', 'Observatieperiode'),
            value: `${longDate(period.start, language)} – ${longDate(period.end, language)}`,
          },
        ]
      : []),
    {
      label: say('Readiness', 'Gereedheid'),
      value: say(
        `${readiness.overall.score} of 100, over ${readiness.overall.criteria} criteria`,
        `${readiness.overall.score} van 100, over ${readiness.overall.criteria} criteria`,
      ),
    },
    {
      label: say('Kind', 'Aard'),
      value: say(
        'Self-assessment of our own files by Attest; no opinion of an auditor',
        'Zelfbeoordeling van onze eigen bestanden door Attest; geen oordeel van een auditor',
      ),
    },
  ];
}

function schedule(sources: ReportSources): RootContent[] {
  const chart = timelineChart(sources);
  return chart ? [heading(2, chart.title), chartNode(chart)] : [];
}

function scores({ readiness, language }: ReportSources): RootContent {
  const say = sayIn(language);
  const head = [
    say('Criteria', 'Criteria'),
    say('Score', 'Score'),
    say('In scope', 'Binnen de scope'),
    say('Claimed', 'Geclaimd'),
    say('Substantiated', 'Onderbouwd'),
    say('Approved', 'Goedgekeurd'),
    say('Approval proven', 'Goedkeuring bewezen'),
    say('Evidenced', 'Met bewijs'),
  ];
  const row = (title: string, score: typeof readiness.overall): (string | CellText)[] => [
    title,
    { text: String(score.score), bar: score.score, tone: toneOf(score.score) },
    ...[
      score.criteria,
      score.claimed,
      score.substantiated,
      score.approved,
      score.proven,
      score.evidenced,
    ].map(String),
  ];
  const groups = [...readiness.byGroup].map(([group, score]) =>
    row(`${group} ${localise(GROUP_TITLES[group], language)}`, score),
  );
  return table(head, [row(say('Overall', 'Totaal'), readiness.overall), ...groups]);
}

function urgent({ gaps, language }: ReportSources): RootContent[] {
  const say = sayIn(language);
  const first = gaps.slice(0, MOST_URGENT);
  const intro =
    first.length === 0
      ? say('No gaps were found.', 'Er zijn geen hiaten gevonden.')
      : say(
          `The first ${first.length} of ${gaps.length}, hardest looked at by auditors first.`,
          `De eerste ${first.length} van ${gaps.length}; waar auditors het scherpst op letten eerst.`,
        );
  const rows = first.map((gap) => [
    {
      text: gradeWord(gap.criticality, language),
      tone:
        gap.criticality === 'critical' || gap.criticality === 'high' ? ('bad' as const) : ('fair' as const),
    },
    gap.criteria.join(', '),
    openText(gap, language),
    gradeWord(gap.effort, language),
  ]);
  const head = [
    say('Audit criticality', 'Belang voor de audit'),
    say('Criteria', 'Criteria'),
    say('What is open', 'Wat openstaat'),
    say('Effort', 'Inspanning'),
  ];
  return [
    heading(2, say('Most urgent', 'Het dringendst')),
    paragraph(intro),
    ...(rows.length > 0 ? [table(head, rows)] : []),
  ];
}

function groupSection(sources: ReportSources, group: (typeof GROUPS)[number]): RootContent[] {
  const members = [...sources.coverage.values()].filter(
    (one) => one.inScope && criterion(one.criterion).group === group,
  );
  if (members.length === 0) return [];
  const title = heading(2, `${group} ${localise(GROUP_TITLES[group], sources.language)}`);
  return [title, ...members.flatMap((one) => criterionSection(sources, one))];
}

function criterionSection(sources: ReportSources, one: CriterionCoverage): RootContent[] {
  const { language, gaps } = sources;
  const say = sayIn(language);
  const entry = criterion(one.criterion);
  const yes = (state: boolean): CellText => ({
    text: state ? say('yes', 'ja') : say('no', 'nee'),
    tone: state ? 'good' : 'bad',
  });
  const own = gaps.filter(({ criteria }) => criteria.includes(one.criterion));
  const places = [
    ...new Map(
      one.substantiated
        .filter(({ draft }) => !draft)
        .map((place) => [`${place.path}#${place.section?.slug ?? ''}`, place]),
    ).values(),
  ];
  return [
    heading(3, `${one.criterion} ${localise(entry.title, language)}`),
    paragraph(localise(entry.intent, language)),
    table(
      [
        say('Claimed', 'Geclaimd'),
        say('Substantiated', 'Onderbouwd'),
        say('Approved', 'Goedgekeurd'),
        say('Evidence', 'Bewijs'),
        say('Difficulty', 'Moeilijkheid'),
        say('Score', 'Score'),
      ],
      [
        [
          yes(one.states.claimed),
          {
            ...yes(one.states.substantiated),
            text: `${one.points.substantiated.length} / ${one.points.total}`,
          },
          approvedCell(one, language),
          {
            text: localise(STATE_WORDS[one.evidence], language),
            tone: one.states.evidenced ? 'good' : one.evidence === 'none' ? 'bad' : 'fair',
          },
          gradeWord(entry.difficulty, language),
          String(sources.readiness.byCriterion.get(one.criterion) ?? 0),
        ],
      ],
    ),
    ...controls(sources, one),
    ...(places.length > 0
      ? [
          paragraph(strong(say('Text', 'Tekst'))),
          list(places.slice(0, 6).map((place) => placeText(place, language))),
        ]
      : []),
    ...(own.length > 0
      ? [paragraph(strong(say('Gaps', 'Hiaten'))), list(own.map((gap) => openText(gap, language)))]
      : []),
  ];
}

function approvedCell({ states }: CriterionCoverage, language: Language): CellText {
  const say = sayIn(language);
  if (states.proven) return { text: say('yes, proven', 'ja, bewezen'), tone: 'good' };
  if (states.approved) return { text: say('stated, not proven', 'vermeld, niet bewezen'), tone: 'fair' };
  return { text: say('no', 'nee'), tone: 'bad' };
}

function placeText(
  { title, section, because, answer }: CriterionCoverage['substantiated'][number],
  language: Language,
): string {
  const where =
    section && section.heading !== '' && section.heading !== title ? `${title}, ${section.heading}` : title;
  const said = because === '' ? where : `${where}: “${because}”`;
  if (!answer) return said;
  return language === 'nl'
    ? `${said} (aangewezen door ${answer.by}, ${answer.date})`
    : `${said} (pointed out by ${answer.by}, ${answer.date})`;
}

function controls({ language, evidence, today }: ReportSources, one: CriterionCoverage): RootContent[] {
  const say = sayIn(language);
  const now = (control: Control): Control => asOf(control, dayOf(today));
  if (one.controls.length === 0) {
    const examples = criterion(one.criterion).sampleControls.map((example) => localise(example, language));
    return [
      paragraph(strong(say('No control yet. Examples:', 'Nog geen maatregel. Voorbeelden:'))),
      list(examples),
    ];
  }
  const rows = one.controls.map((control) => [
    control.id,
    control.title,
    now(control).owner ?? '',
    rhythmText(now(control), undefined, language),
    control.evidence.map(({ value }) => kindTitle(value, language)).join(', '),
    control.status === 'planned'
      ? { text: say('planned', 'gepland'), tone: 'fair' as const }
      : localise(STATE_WORDS[evidence.stateOf(control)], language),
  ]);
  return [
    table(
      [
        say('Control', 'Maatregel'),
        say('Title', 'Titel'),
        say('Owner', 'Eigenaar'),
        say('Frequency', 'Frequentie'),
        say('Evidence', 'Bewijs'),
        say('State', 'Status'),
      ],
      rows,
    ),
  ];
}
