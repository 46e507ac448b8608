import type { Control } from '../../workspace/records.js';
import type { EvidenceState } from '../evidence-state.js';
import { assign } from './assign.js';
import { dayOf, isoOf, type Day } from './day.js';
import { coverEvents, type CoveredEvent } from './events.js';
import { exceptionsOf, type Exceptions } from './exceptions.js';
import type { EvidenceItem } from './items.js';
import { scheduleOf, type Occurrence, type Schedule } from './occurrences.js';
import { holds, type Span } from './period-label.js';
import { readRegister, type Register, registerPath } from './register.js';
import type { EvidenceScope } from './scope.js';

/**
 * `found`: there. `early`: only from before the observation period began. `missing`: past its last day. `due`: its
 * window is over, its last day is not. `open`: its window runs. `optional`: too small a part of its period to expect it.
 */
export type OccurrenceState = 'found' | 'early' | 'missing' | 'due' | 'open' | 'upcoming' | 'optional';

export interface ExpectedOccurrence extends Occurrence {
  readonly state: OccurrenceState;
  /** Paths of the files that show it. */
  readonly paths: readonly string[];
}

/** What is known of the things a control reacts to. */
export type Population =
  | { readonly state: 'not-needed' }
  /** The control names no register. */
  | { readonly state: 'unnamed' }
  | { readonly state: 'not-found'; readonly path: string }
  /** The register has no column with dates. */
  | { readonly state: 'unreadable'; readonly path: string; readonly register: Register }
  /** Nothing happened in the period so far: neither pass nor fail. */
  | { readonly state: 'not-occurring'; readonly path: string; readonly register: Register }
  | { readonly state: 'known'; readonly path: string; readonly register: Register };

/** A control's evidence against what the observation period asks of it. */
export interface ControlEvidence {
  readonly control: Control;
  readonly schedule: Schedule;
  readonly occurrences: readonly ExpectedOccurrence[];
  readonly population: Population;
  readonly events: readonly CoveredEvent[];
  /** Files that count. */
  readonly items: readonly EvidenceItem[];
  /** Sound files that lie outside the observation period or match none of its occurrences. */
  readonly unmatched: readonly EvidenceItem[];
  readonly exceptions: Exceptions;
  /** Days of the observation period before the control began. */
  readonly lateStart: number;
  readonly state: EvidenceState;
}

export interface ControlEvidenceInput {
  readonly control: Control;
  readonly scope: EvidenceScope;
  /** The control's sound files. */
  readonly items: readonly EvidenceItem[];
  readonly register: (path: string) => string | undefined;
  readonly today: Day;
}

export function controlEvidence({
  control,
  scope,
  items,
  register,
  today,
}: ControlEvidenceInput): ControlEvidence {
  const schedule =
    scope.type === 'II' ? scheduleOf(control, scope) : designOf(control, scope, register, today);
  const paths = schedule.occurrences.map((): string[] => []);
  const early = schedule.occurrences.map((): string[] => []);
  const used = new Set<EvidenceItem>();
  for (const item of items) {
    const { counts, early: before } = assign(item, schedule.occurrences);
    for (const n of counts) paths[n]?.push(item.path);
    if (before !== undefined) early[before]?.push(item.path);
    if (counts.length > 0 || before !== undefined) used.add(item);
  }
  const occurrences = schedule.occurrences.map((occurrence, n): ExpectedOccurrence => {
    const found = paths[n] ?? [];
    const before = early[n] ?? [];
    return {
      ...occurrence,
      state: stateOf(occurrence, found.length > 0, before.length > 0, today),
      paths: found.length > 0 ? found : before,
    };
  });
  const population =
    schedule.perEvent.length > 0 ? populationOf(control, schedule.perEvent, register, today) : NOT_NEEDED;
  const events =
    scope.type === 'II' && population.state === 'known'
      ? coverEvents(control, population.register.events, schedule.perEvent, items, today)
      : [];
  const covering = new Set<string>();
  for (const { paths: found } of events) for (const path of found) covering.add(path);
  for (const item of items)
    if (covering.has(item.path) || (population.state === 'unnamed' && inSpans(item, schedule.perEvent)))
      used.add(item);
  const counted = items.filter((item) => used.has(item));
  const result = {
    control,
    schedule,
    occurrences,
    population,
    events,
    items: counted,
    unmatched: items.filter((item) => !used.has(item)),
    exceptions: exceptionsOf(counted, events),
    lateStart:
      scope.type === 'II' && control.since !== undefined && control.inheritedFrom === undefined
        ? Math.max(0, Math.min(dayOf(control.since), scope.end + 1) - scope.start)
        : 0,
  };
  return { ...result, state: overall(result) };
}

const NOT_NEEDED: Population = { state: 'not-needed' };

/**
 * A Type I report asks that each control is there on the day: one piece of evidence of the year up to it, unless there
 * was nothing for it to do.
 */
function designOf(
  control: Control,
  scope: EvidenceScope,
  register: (path: string) => string | undefined,
  today: Day,
): Schedule {
  const since = control.since === undefined ? scope.start : dayOf(control.since);
  if (since > scope.end) return { occurrences: [], perEvent: [], unknown: [] };
  const span: Span = { start: scope.start, end: scope.end };
  const reacts = control.frequency === 'per-event' || control.frequency === 'per-change';
  if (reacts && populationOf(control, [span], register, today).state === 'not-occurring')
    return { occurrences: [], perEvent: [span], unknown: [] };
  const design: Occurrence = {
    ...span,
    label: isoOf(scope.end),
    whole: span,
    rhythm: 'once',
    due: scope.end,
    required: true,
  };
  return { occurrences: [design], perEvent: [], unknown: [] };
}

function stateOf(
  { start, end, due, required }: Occurrence,
  found: boolean,
  early: boolean,
  today: Day,
): OccurrenceState {
  if (found) return 'found';
  if (start > today) return 'upcoming';
  if (end >= today) return 'open';
  if (early) return 'early';
  if (!required) return 'optional';
  return due >= today ? 'due' : 'missing';
}

function populationOf(
  control: Control,
  spans: readonly Span[],
  read: (path: string) => string | undefined,
  today: Day,
): Population {
  if (control.population === undefined) return { state: 'unnamed' };
  const path = registerPath(control.population);
  const text = read(path);
  if (text === undefined) return { state: 'not-found', path };
  const register = readRegister(text);
  if (register.columns.date === undefined || (register.events.length === 0 && register.undated.length > 0))
    return { state: 'unreadable', path, register };
  const occurs = register.events.some(({ day }) => day <= today && spans.some((span) => holds(span, day)));
  return { state: occurs ? 'known' : 'not-occurring', path, register };
}

function inSpans({ label, effective }: EvidenceItem, spans: readonly Span[]): boolean {
  const at = label?.unit === 'day' ? label.start : effective;
  return at !== undefined && spans.some((span) => holds(span, at));
}

function overall({
  occurrences,
  events,
  population,
  items,
  schedule,
}: Omit<ControlEvidence, 'state'>): EvidenceState {
  let [done, lacking] = [0, 0];
  for (const { state } of occurrences) {
    if (state === 'found') done += 1;
    else if (state === 'missing' || state === 'early') lacking += 1;
  }
  for (const { cover } of events) {
    if (cover === 'missing') lacking += 1;
    else if (cover !== 'open') done += 1;
  }
  const unknown =
    schedule.unknown.length > 0 ||
    population.state === 'unnamed' ||
    population.state === 'not-found' ||
    population.state === 'unreadable';
  // Without a schedule or a population nobody can say that all of it is there.
  if (unknown) return items.length > 0 ? 'partial' : 'none';
  if (lacking > 0) return done > 0 ? 'partial' : 'none';
  if (done > 0) return 'complete';
  if (population.state === 'not-occurring' && occurrences.length === 0) return 'not-applicable';
  return occurrences.length > 0 || events.length > 0 || population.state === 'not-occurring'
    ? 'not-due'
    : 'none';
}
