import type { Frequency } from '../../catalog/types.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import type { EvidenceState } from '../evidence-state.js';
import type { ControlEvidence, ExpectedOccurrence, OccurrenceState } from './control-evidence.js';
import { dayAt, isoOf, monthOf, type Day } from './day.js';
import type { EvidenceAnalysis } from './evidence.js';
import { evidenceFolder } from './folders.js';
import { labelOf } from './period-label.js';
import { responsible, type Responsible } from './people.js';

/** Where a control is written. */
export type ControlPlace = Pick<Control, 'uri' | 'idRange'>;

/** A time at which evidence of a control is to be collected. */
export interface CalendarEntry {
  readonly control: string;
  readonly title: string;
  readonly place: ControlPlace;
  readonly statement: string | undefined;
  readonly owner: Responsible | undefined;
  readonly frequency: Frequency | undefined;
  /** Evidence kind IDs. */
  readonly kinds: readonly string[];
  readonly label: string;
  readonly start: Day;
  /** The day to have it done: the date the control's schedule names, else the window's last. */
  readonly target: Day;
  /** The last day on which its evidence may be made. */
  readonly due: Day;
  readonly state: OccurrenceState;
  /** Days or weeks in the entry, and how many have evidence: daily and weekly work is collected by the month. */
  readonly parts: { readonly of: number; readonly found: number };
  readonly folder: string;
  readonly paths: readonly string[];
}

/** A control that runs whenever something happens. */
export interface CalendarEventControl {
  readonly control: string;
  readonly title: string;
  readonly place: ControlPlace;
  readonly owner: Responsible | undefined;
  readonly kinds: readonly string[];
  readonly register: string | undefined;
  readonly folder: string;
  /** Events of the period so far; undefined when they cannot be counted. */
  readonly events: number | undefined;
  readonly covered: number;
  readonly state: EvidenceState;
}

/** A control of which nothing can be expected, because it does not say how often it runs. */
export interface UnscheduledControl {
  readonly control: string;
  readonly title: string;
  readonly place: ControlPlace;
}

export interface EvidenceCalendar {
  readonly organisation: string | undefined;
  readonly start: Day;
  readonly end: Day;
  readonly today: Day;
  /** By the day to have it done, then by control. */
  readonly entries: readonly CalendarEntry[];
  readonly perEvent: readonly CalendarEventControl[];
  readonly unscheduled: readonly UnscheduledControl[];
}

const MADE = new WeakMap<
  EvidenceAnalysis,
  { readonly config: Soc2Config | undefined; readonly calendar: EvidenceCalendar | undefined }
>();

/**
 * The evidence to collect over the observation period; undefined when soc2.yaml states none. Kept with the analysis, so
 * that every view may ask for it.
 */
export function calendarOf(
  analysis: EvidenceAnalysis,
  config: Soc2Config | undefined,
): EvidenceCalendar | undefined {
  const known = MADE.get(analysis);
  if (known && known.config === config) return known.calendar;
  const calendar = make(analysis, config);
  MADE.set(analysis, { config, calendar });
  return calendar;
}

function make(analysis: EvidenceAnalysis, config: Soc2Config | undefined): EvidenceCalendar | undefined {
  const { scope, today, controls } = analysis;
  if (!scope) return undefined;
  const entries = controls.flatMap((evidence) => entriesOf(evidence, config));
  entries.sort((a, b) => a.target - b.target || (a.control < b.control ? -1 : a.control > b.control ? 1 : 0));
  return {
    organisation: config?.organisation.name,
    start: scope.start,
    end: scope.end,
    today,
    entries,
    perEvent: controls
      .filter(({ schedule }) => schedule.perEvent.length > 0)
      .map((evidence) => eventControl(evidence, config)),
    unscheduled: controls
      .filter(({ schedule }) => schedule.unknown.length > 0)
      .map(({ control }) => ({ control: control.id, title: control.title, place: placeOf(control) })),
  };
}

function placeOf({ uri, idRange }: Control): ControlPlace {
  return { uri, idRange };
}

function entriesOf(
  { control, occurrences, items }: ControlEvidence,
  config: Soc2Config | undefined,
): CalendarEntry[] {
  const owner = responsible(control.owner, config);
  const place = placeOf(control);
  const kinds = control.evidence.map(({ value }) => value);
  return byMonth(occurrences).map(({ label, group }) => {
    const first = group[0];
    const last = group.at(-1) ?? first;
    return {
      control: control.id,
      title: control.title,
      place,
      statement: control.statement,
      owner,
      frequency: control.frequency,
      kinds,
      label,
      start: first.start,
      target:
        group.length === 1 && first.planned !== undefined && first.planned >= first.start
          ? first.planned
          : last.end,
      due: last.due,
      state: worst(group),
      parts: { of: group.length, found: group.filter(({ state }) => state === 'found').length },
      folder: evidenceFolder(control, label, items),
      paths: [...new Set(group.flatMap(({ paths }) => paths))],
    };
  });
}

type Group = readonly [ExpectedOccurrence, ...ExpectedOccurrence[]];

/** Daily and weekly occurrences of a month together; every other by itself. */
function byMonth(
  occurrences: readonly ExpectedOccurrence[],
): { readonly label: string; readonly group: Group }[] {
  const groups: { label: string; month: number; group: [ExpectedOccurrence, ...ExpectedOccurrence[]] }[] = [];
  for (const occurrence of occurrences) {
    const often = occurrence.rhythm === 'daily' || occurrence.rhythm === 'weekly';
    const { year, month } = monthOf(occurrence.start);
    const key = often ? dayAt(year, month, 1) : NaN;
    const current = groups.at(-1);
    if (current?.month === key) current.group.push(occurrence);
    else
      groups.push({
        label: often ? labelOf(year, month, 'month') : occurrence.label,
        month: key,
        group: [occurrence],
      });
  }
  return groups;
}

const URGENCY: readonly OccurrenceState[] = [
  'missing',
  'early',
  'due',
  'open',
  'upcoming',
  'optional',
  'found',
];

function worst(group: Group): OccurrenceState {
  return URGENCY.find((state) => group.some((one) => one.state === state)) ?? group[0].state;
}

function eventControl(
  { control, population, events, items, state }: ControlEvidence,
  config: Soc2Config | undefined,
): CalendarEventControl {
  const countable = population.state === 'known' || population.state === 'not-occurring';
  return {
    control: control.id,
    title: control.title,
    place: placeOf(control),
    owner: responsible(control.owner, config),
    kinds: control.evidence.map(({ value }) => value),
    register: control.population,
    folder: evidenceFolder(control, '<date>', items),
    events: countable ? events.length : undefined,
    covered: events.filter(({ cover }) => cover !== 'open' && cover !== 'missing').length,
    state,
  };
}

/** Whether the calendar entry still asks for work. */
export function isOpen({ state }: CalendarEntry): boolean {
  return state !== 'found' && state !== 'optional';
}

/** "2026-10-30", for people and for sorting. */
export function targetText({ target }: CalendarEntry): string {
  return isoOf(target);
}
