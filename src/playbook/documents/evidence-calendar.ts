import { Duties } from '../../authoring/compose/duties.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { FACTS } from '../../catalog/facts.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { calendarOf, type CalendarEntry } from '../../evidence/calendar.js';
import { isLacking } from '../../evidence/counts.js';
import { dayOf, isoOf, isWorkingDay, mondayOf, type Day } from '../../evidence/day.js';
import { OCCURRENCE_WORDS } from '../../evidence/state-words.js';
import { daysAhead } from '../../evidence/days-ahead.js';
import type { Control } from '../../workspace/records.js';
import { looseRegisters } from '../facts/loose-registers.js';
import type { PlaybookInput } from '../input.js';
import { h2, list, note, table, type Block } from '../markdown.js';
import EVIDENCE from '../prose/evidence.yaml';
import DUTIES from '../prose/rhythm-duties.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { frequencyText, type Words } from '../words.js';
import { activeControls, evidenceText, kindTitle, runningControls } from '../workspace-views.js';
import type { Body, DocumentContext } from './context.js';

/**
 * What to collect by month, with its owner, by the same count as the exported calendar; usual work that no control covers,
 * with days and roles to choose; and what comes as it happens.
 */
export const evidenceCalendar: Body = (context) => {
  const { input, t } = context;
  const say = phrasesOf(EVIDENCE, t);
  const { snapshot } = input;
  const reacting = runningControls(snapshot).filter(
    ({ frequency }) => frequency === 'per-event' || frequency === 'per-change',
  );
  const unplanned = runningControls(snapshot).filter(
    ({ frequency, rrule, owner }) => (frequency === undefined && rrule === undefined) || owner === undefined,
  );
  const loose = looseRegisters(input);
  const populationOf = (control: Control): string => {
    if (control.population !== undefined) return control.population;
    const found = loose.find(({ controls }) => controls.includes(control));
    return found ? say('mayBe', { path: found.path }) : say('noneNamed');
  };
  return [
    ...(snapshot.config?.report.type === 'I' ? onOneDay(context, say) : overThePeriod(context, say)),
    h2(say('proposals')),
    note(say('proposalsNote')),
    table(
      [say('planFor'), say('kinds'), say('control'), say('responsible')],
      proposalsFor(input, say, t),
      say('proposalsNone'),
    ),
    h2(say('asItHappens')),
    table(
      [say('control'), say('population'), say('kinds'), say('responsible'), say('soFar')],
      reacting.map((control) => [
        `${control.id} ${control.title}`,
        populationOf(control),
        kindsText(
          control.evidence.map(({ value }) => value),
          t,
        ),
        control.owner ?? say('nobody'),
        evidenceText(input, control, t),
      ]),
      say('noEvents'),
    ),
    h2(say('bare')),
    list(
      unplanned.map(({ id, title, evidence }) => {
        const kind = evidenceKind(evidence[0]?.value ?? '');
        return kind
          ? say('unplannedProposal', {
              id,
              title,
              often: t.of(frequencyText(kind.frequency)),
              kind: lowerFirst(t.of(kind.title)),
            })
          : `${id} ${title}`;
      }),
    ) || say('none'),
    h2(say('always')),
    list(
      CONTINUOUS.map((kind) =>
        say('alwaysKind', {
          kind: kindTitle(kind, t),
          how: t.of(evidenceKind(kind)?.collect ?? { en: '', nl: '' }),
        }),
      ),
    ),
    note(t.of(FACTS.planning.warning)),
  ];
};

function overThePeriod({ input, t }: DocumentContext, say: Phrases): readonly Block[] {
  const { config } = input.snapshot;
  const period = config?.report.observationPeriod;
  const calendar = calendarOf(input.evidence, config);
  if (!period || !calendar) return [say('noPeriod')];
  const months = [...new Set(calendar.entries.map(({ target }) => isoOf(target).slice(0, 7)))];
  return [
    say('whole', { start: period.start, end: period.end, today: input.today }),
    note(say('monthly')),
    ...months.flatMap((month) => [
      h2(month),
      table(
        [
          say('planFor'),
          say('until'),
          say('control'),
          say('about'),
          say('kinds'),
          say('responsible'),
          say('state'),
        ],
        calendar.entries
          .filter(({ target }) => isoOf(target).startsWith(month))
          .map((entry) => [
            isoOf(entry.target),
            isoOf(entry.due),
            `${entry.control} ${entry.title}`,
            isYear(entry) ? `${isoOf(entry.start)} – ${isoOf(entry.end)}` : entry.label,
            kindsText(entry.kinds, t),
            entry.owner?.role ?? entry.owner?.name ?? say('nobody'),
            stateText(entry, say, t),
          ]),
      ),
    ]),
  ];
}

/** A label of four digits says which year it began in, not which days it is about. */
function isYear({ label }: CalendarEntry): boolean {
  return label.length === 4;
}

function stateText({ state, parts }: CalendarEntry, say: Phrases, t: Words): string {
  const word = t.of(OCCURRENCE_WORDS[state]);
  const shown = isLacking({ state }) ? `**${word}**` : word;
  return parts.of > 1 ? say('parts', { state: shown, found: parts.found, of: parts.of }) : shown;
}

/** Type I: one set on the date of the report. */
function onOneDay({ input, t }: DocumentContext, say: Phrases): readonly Block[] {
  const day = input.snapshot.config?.report.asOf;
  return [
    day === undefined ? say('typeIOpen') : say('typeI', { day }),
    table(
      [say('onDay'), say('control'), say('about'), say('kinds'), say('responsible')],
      runningControls(input.snapshot).map((control) => [
        day,
        `${control.id} ${control.title}`,
        control.frequency === 'continuous'
          ? say('theSetting')
          : control.frequency === 'per-event' || control.frequency === 'per-change'
            ? say('oneExample')
            : say('latest'),
        kindsText(
          control.evidence.map(({ value }) => value),
          t,
        ),
        control.owner ?? say('nobody'),
      ]),
    ),
  ];
}

/** Usual work that no control in operation leaves evidence of, with days within the time of the report. */
function proposalsFor(input: PlaybookInput, say: Phrases, t: Words): (string | undefined)[][] {
  const { snapshot, today } = input;
  const { config } = snapshot;
  const report = config?.report;
  const period = report?.observationPeriod;
  const left = new Set(
    runningControls(snapshot).flatMap(({ evidence }) => evidence.map(({ value }) => value)),
  );
  const duties = new Duties(config);
  const open = FACTS.calendarRhythm
    .filter(({ frequency }) => frequency !== 'continuous')
    .flatMap(({ frequency, kinds }) => kinds.map((kind) => ({ frequency, kind })))
    .filter(({ kind }) => !left.has(kind) && !(SAME[kind] ?? []).some((one) => left.has(one)));
  const yearly = open.filter(({ frequency }) => frequency === 'annual');
  return open
    .map(({ frequency, kind }) => {
      const planned = activeControls(snapshot).find(
        ({ status, evidence }) => status !== 'implemented' && evidence.some(({ value }) => value === kind),
      );
      const rhythm = planned?.frequency ?? frequency;
      return {
        kind,
        planned,
        days: period
          ? daysAhead(rhythm, { start: dayOf(period.start), end: dayOf(period.end) }, dayOf(today), {
              n: yearly.findIndex((one) => one.kind === kind),
              of: yearly.length,
            })
          : report?.asOf === undefined
            ? undefined
            : [
                spreadBefore(
                  dayOf(report.asOf),
                  kind,
                  open.map((one) => one.kind),
                ),
              ],
        role:
          planned?.owner ?? duties.roleFor((DUTIES as Readonly<Record<string, string>>)[kind] ?? 'security'),
      };
    })
    .sort((a, b) => (a.days?.[0] ?? 0) - (b.days?.[0] ?? 0))
    .map(({ kind, planned, days, role }) => [
      days?.map(workingDay).map(isoOf).join(', ') ?? say('noPeriod'),
      kindTitle(kind, t),
      planned ? say('fromPlanned', { id: planned.id, title: planned.title }) : say('noControl'),
      role ?? confirm(say('askRole')),
    ]);
}

/** A Type I looks at what was done shortly before its date: within so many days, the last some days ahead. */
const DAYS_BEFORE = 60;
const DAYS_AHEAD = 14;

/** The days before a Type I spread over the work to do: what others rest on comes first. */
function spreadBefore(asOf: Day, kind: string, kinds: readonly string[]): Day {
  const ordered = [...kinds].sort((a, b) => rankOf(a) - rankOf(b));
  const share = ordered.indexOf(kind) / Math.max(1, ordered.length - 1);
  return asOf - Math.round(DAYS_BEFORE - share * (DAYS_BEFORE - DAYS_AHEAD));
}

/** Work on whose outcome other work rests, first. */
function rankOf(kind: string): number {
  const at = FIRST.indexOf(kind);
  return at < 0 ? FIRST.length : at;
}

const FIRST: readonly string[] = [
  'risk-assessment-report',
  'penetration-test-report',
  'vulnerability-scan-reports',
  'user-access-review',
];

/** Saturday and Sunday become the Friday before. */
function workingDay(day: Day): Day {
  return isWorkingDay(day) ? day : mondayOf(day) + 4;
}

/** What systems keep by themselves, and tickets that come as people join. */
const CONTINUOUS = ['log-retention-configuration', 'access-request-tickets'] as const;

/** Kinds that show the same work. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'risk-assessment-report': ['risk-register'],
  'vendor-reviews': ['vendor-soc-reports'],
};

function kindsText(kinds: readonly string[], t: Words): string {
  return kinds.map((kind) => lowerFirst(kindTitle(kind, t))).join('; ');
}
