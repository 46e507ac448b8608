import type { Frequency, Localised } from '../catalog/types.js';
import type { Control, Soc2Config } from '../workspace/records.js';
import type { EvidenceState } from './evidence-state.js';
import type { ControlEvidence } from './control-evidence.js';
import { isCovered, isDone, isExpected } from './counts.js';
import { ownerOn } from './history.js';
import type { ExpectedOccurrence, OccurrenceState } from './judge.js';
import { dayAt, isoOf, monthOf, type Day } from './day.js';
import type { EvidenceAnalysis } from './evidence.js';
import { evidenceFolder } from './folders.js';
import { ownerNotes } from './owners.js';
import { labelOf, type Span } from './period-label.js';
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
  /** The last day of its window. */
  readonly end: Day;
  /** The day to have it done: the date the control's schedule names, else a day within the year or the window's last. */
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
  /** The stretches in which it runs so. */
  readonly spans: readonly Span[];
  /** When its register is gone through: at the end of each month, by who has the control then. */
  readonly sweeps: readonly { readonly day: Day; readonly owner: Responsible | undefined }[];
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
  /** The same with each day and week of its own, in the same order. */
  readonly occurrences: () => readonly CalendarEntry[];
  /** Owners who cannot perform their controls any more. */
  readonly notes: readonly Localised[];
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
  const entriesIn = (isTogether: boolean): CalendarEntry[] => {
    const entries = controls.flatMap((evidence) => entriesOf(evidence, config, today, isTogether));
    spread(entries);
    return entries.sort(
      (a, b) => a.target - b.target || (a.control < b.control ? -1 : a.control > b.control ? 1 : 0),
    );
  };
  const day = Math.min(Math.max(today, scope.start), scope.end);
  return {
    organisation: config?.organisation.name,
    start: scope.start,
    end: scope.end,
    today,
    entries: entriesIn(true),
    occurrences: () => entriesIn(false),
    notes: ownerNotes(analysis, config),
    perEvent: controls
      .filter(({ schedule }) => schedule.perEvent.length > 0)
      .map((evidence) => eventControl(evidence, config, day)),
    unscheduled: controls
      .filter(({ schedule }) => schedule.unknown.length > 0)
      .map(({ control }) => ({ control: control.id, title: control.title, place: placeOf(control) })),
  };
}

/**
 * Annual work that is still to be done is spread over its window instead of being left to its last day: in the order
 * of the controls, at equal distances. The last day stays what it is.
 */
function spread(entries: CalendarEntry[]): void {
  const groups = new Map<string, number[]>();
  entries.forEach((entry, n) => {
    if (entry.frequency !== 'annual' || isDone(entry) || entry.target !== entry.end) return;
    const key = `${entry.start} ${entry.end}`;
    groups.set(key, [...(groups.get(key) ?? []), n]);
  });
  for (const places of groups.values())
    places.forEach((at, n) => {
      const entry = entries[at];
      if (!entry) return;
      const share = Math.round(((entry.end - entry.start) * (n + 1)) / (places.length + 1));
      entries[at] = { ...entry, target: entry.start + share };
    });
}

function placeOf({ uri, idRange }: Control): ControlPlace {
  return { uri, idRange };
}

function entriesOf(
  { control, occurrences, items }: ControlEvidence,
  config: Soc2Config | undefined,
  today: Day,
  isTogether: boolean,
): CalendarEntry[] {
  const place = placeOf(control);
  const kinds = control.evidence.map(({ value }) => value);
  const groups = isTogether
    ? byMonth(control, occurrences)
    : occurrences.map((one) => ({ label: one.label, group: [one] as Group }));
  return groups.map(({ label, group: all }) => {
    const group = expectedOf(all);
    const first = group[0];
    const last = group.at(-1) ?? first;
    return {
      control: control.id,
      title: control.title,
      place,
      statement: control.statement,
      owner: responsible(ownerOn(control, last.end), config, ownedOn(last, group.every(isDone), today)),
      frequency: first.frequency ?? control.frequency,
      kinds,
      label,
      start: first.start,
      end: last.end,
      target:
        group.length === 1 && first.planned !== undefined && first.planned >= first.start
          ? first.planned
          : last.end,
      due: last.due,
      state: worst(group),
      parts: { of: group.length, found: group.filter(isDone).length },
      folder: evidenceFolder(control, label, items),
      paths: [...new Set(group.flatMap(({ paths }) => paths))],
    };
  });
}

/** Of days and weeks that are collected together those that are expected; all of them when none is. */
function expectedOf(group: Group): Group {
  const [first, ...rest] = group.filter(isExpected);
  return first ? [first, ...rest] : group;
}

/** What was done was done by who had the role then; what is still to be done is for who has it now. */
function ownedOn({ end, performed }: ExpectedOccurrence, isAllDone: boolean, today: Day): Day {
  return isAllDone ? Math.min(performed ?? end, end) : Math.max(end, today);
}

type Group = readonly [ExpectedOccurrence, ...ExpectedOccurrence[]];

/** Daily and weekly occurrences of a month and of one owner together; every other by itself. */
function byMonth(
  control: Control,
  occurrences: readonly ExpectedOccurrence[],
): { readonly label: string; readonly group: Group }[] {
  const groups: {
    label: string;
    month: number;
    owner: string | undefined;
    group: [ExpectedOccurrence, ...ExpectedOccurrence[]];
  }[] = [];
  for (const occurrence of occurrences) {
    const often = occurrence.rhythm === 'daily' || occurrence.rhythm === 'weekly';
    const { year, month } = monthOf(occurrence.start);
    const key = often ? dayAt(year, month, 1) : NaN;
    const owner = ownerOn(control, occurrence.end);
    const current = groups.at(-1);
    if (current?.month === key && current.owner === owner && current.group[0].rhythm === occurrence.rhythm)
      current.group.push(occurrence);
    else
      groups.push({
        label: often ? labelOf(year, month, 'month') : occurrence.label,
        month: key,
        owner,
        group: [occurrence],
      });
  }
  return groups;
}

const URGENCY: readonly OccurrenceState[] = [
  'missing',
  'weak',
  'due',
  'open',
  'late',
  'upcoming',
  'not-occurring',
  'optional',
  'found',
];

function worst(group: Group): OccurrenceState {
  return URGENCY.find((state) => group.some((one) => one.state === state)) ?? group[0].state;
}

function eventControl(
  { control, population, events, items, state, schedule }: ControlEvidence,
  config: Soc2Config | undefined,
  day: Day,
): CalendarEventControl {
  const countable = population.state === 'known' || population.state === 'not-occurring';
  return {
    control: control.id,
    title: control.title,
    place: placeOf(control),
    owner: responsible(ownerOn(control, day), config, day),
    kinds: control.evidence.map(({ value }) => value),
    register: control.population,
    spans: schedule.perEvent,
    sweeps: sweepDays(schedule.perEvent).map((at) => ({
      day: at,
      owner: responsible(ownerOn(control, at), config, at),
    })),
    folder: evidenceFolder(control, '<date>', items),
    events: countable ? events.length : undefined,
    covered: events.filter(isCovered).length,
    state,
  };
}

/** The last day of each month, and of the stretch itself, in which a control runs whenever something happens. */
function sweepDays(spans: readonly Span[]): readonly Day[] {
  return spans.flatMap(({ start, end }) => {
    const days: Day[] = [];
    for (let day = start; day <= end;) {
      const { year, month } = monthOf(day);
      const last = Math.min(dayAt(year, month + 1, 1) - 1, end);
      days.push(last);
      day = last + 1;
    }
    return days;
  });
}

/** Whether the calendar entry still asks for work. */
export function isOpen({ state }: CalendarEntry): boolean {
  return isExpected({ state }) && !isDone({ state });
}

/** "2026-10-30", for people and for sorting. */
export function targetText({ target }: CalendarEntry): string {
  return isoOf(target);
}
