import { isOfEvents } from '../workspace/frequency-field.js';
import type { Control, EvidenceEntry } from '../workspace/records.js';
import type { EvidenceState } from './evidence-state.js';
import { dayOf, isoOf, type Day } from './day.js';
import { deadlinesFor, type Deadlines } from './deadlines.js';
import { isCovered, isUncovered } from './counts.js';
import { coverEvents, weakerCover, type CoveredEvent, type Scheduled } from './events.js';
import { entriesIn, exceptionsOf, type Exceptions } from './exceptions.js';
import type { EvidenceItem } from './items.js';
import { judge, type ExpectedOccurrence } from './judge.js';
import { scheduleOf, type Occurrence, type Schedule } from './occurrences.js';
import { holds, type Span } from './period-label.js';
import { noticesOf, type Notice } from './register/notices.js';
import { registerPath, type Register } from './register/register.js';
import type { EvidenceScope } from './scope.js';

/** What is known of the things a control reacts to. */
export type Population =
  | { readonly state: 'not-needed' }
  /** The control names no register. */
  | { readonly state: 'unnamed' }
  | { readonly state: 'not-found'; readonly path: string }
  /** The register has no column with dates, or none of the period among rows that were not all read. */
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
  /** What other columns of the register show of those events that an auditor may take for an exception. */
  readonly notices: readonly Notice[];
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
  /** The entries of manifests that name the control. */
  readonly entries: readonly EvidenceEntry[];
  readonly register: (path: string) => Register | undefined;
  readonly today: Day;
  readonly deadlines: Deadlines;
  /** The observation periods after this one. */
  readonly later: readonly Span[];
  /** Paths and contents (SHA-256) of the records that earlier observation periods have counted. */
  readonly earlier: { readonly paths: ReadonlySet<string>; readonly contents: ReadonlySet<string> };
}

export function controlEvidence({
  control,
  scope,
  items,
  entries,
  register,
  today,
  deadlines,
  earlier,
  later,
}: ControlEvidenceInput): ControlEvidence {
  const schedule =
    scope.type === 'II' ? scheduleOf(control, scope, deadlines) : designOf(control, scope, register, today);
  const population =
    schedule.perEvent.length > 0 ? populationOf(control, schedule.perEvent, register, today) : NOT_NEEDED;
  const scheduled = scheduledBesides(schedule);
  const events =
    scope.type === 'II' && population.state === 'known'
      ? eventsOf(control, population.register.events, schedule.perEvent, items, today, scheduled)
      : [];
  const { occurrences, used: placed } = judge({
    control,
    occurrences: schedule.occurrences,
    // A record of an event is none of the schedule: it counts once.
    items: scheduled && scheduled.taken.size > 0 ? items.filter((item) => !scheduled.taken.has(item)) : items,
    periodStart: scope.start,
    today,
    later,
    earlier: earlier.paths,
    earlierContents: earlier.contents,
  });
  const used = new Set(placed);
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
    notices: noticesOf(control, events, today, deadlinesFor(control, deadlines).closures),
    items: counted,
    unmatched: items.filter((item) => !used.has(item)),
    exceptions: exceptionsOf(entriesIn(entries, scope, counted), counted, events),
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
  register: (path: string) => Register | undefined,
  today: Day,
): Schedule {
  const since = control.since === undefined ? scope.start : dayOf(control.since);
  if (since > scope.end) return { occurrences: [], perEvent: [], unknown: [] };
  const span: Span = { start: scope.start, end: scope.end };
  const reacts = isOfEvents(control.frequency);
  if (reacts && populationOf(control, [span], register, today).state === 'not-occurring')
    return { occurrences: [], perEvent: [span], unknown: [] };
  const design: Occurrence = {
    ...span,
    label: isoOf(scope.end),
    whole: span,
    rhythm: 'once',
    due: scope.end,
    required: true,
    frequency: control.frequency,
  };
  return { occurrences: [design], perEvent: [], unknown: [] };
}

/** The schedule of a control that also runs whenever something happens; undefined for one that does only one of them. */
function scheduledBesides({ occurrences, perEvent }: Schedule): Scheduled | undefined {
  if (occurrences.length === 0 || perEvent.length === 0) return undefined;
  return {
    holds: (day) => occurrences.some((window) => holds(window, day)),
    taken: new Set(),
  };
}

/** An event is covered as its least covered kind is; a file that shows nothing leaves it weak. */
function eventsOf(
  control: Control,
  register: Register['events'],
  spans: readonly Span[],
  items: readonly EvidenceItem[],
  today: Day,
  scheduled: Scheduled | undefined,
): readonly CoveredEvent[] {
  // In the order of their days, so that of two that are the same the first is the original.
  const ordered = [...items].sort(
    (a, b) =>
      (a.label?.start ?? a.effective ?? 0) - (b.label?.start ?? b.effective ?? 0) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
  const kinds = [...new Set(control.evidence.map(({ value }) => value))];
  if (kinds.length <= 1) return coverEvents(control, register, spans, ordered, today, scheduled);
  return kinds
    .map((kind) =>
      coverEvents(
        control,
        register,
        spans,
        ordered.filter((item) => item.kind === kind),
        today,
        scheduled,
      ),
    )
    .reduce((all, next) => all.map((event, n) => weakerCover(event, next[n] ?? event)));
}

function populationOf(
  control: Control,
  spans: readonly Span[],
  read: (path: string) => Register | undefined,
  today: Day,
): Population {
  if (control.population === undefined) return { state: 'unnamed' };
  const path = registerPath(control.population);
  const register = read(path);
  if (register === undefined) return { state: 'not-found', path };
  if (register.columns.date === undefined) return { state: 'unreadable', path, register };
  const occurs = register.events.some(({ day }) => day <= today && spans.some((span) => holds(span, day)));
  // While a row was not read, nobody can say that nothing happened.
  if (!occurs && register.unread.length > 0) return { state: 'unreadable', path, register };
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
  let [done, lacking, some, before] = [0, 0, 0, 0];
  for (const { state, paths } of occurrences) {
    if (state === 'found') done += 1;
    else if (state === 'not-occurring') before += 1;
    else if (state === 'late' || state === 'weak' || state === 'missing') {
      lacking += 1;
      if (paths.length > 0) some += 1;
    }
  }
  for (const event of events) {
    if (isUncovered(event)) lacking += 1;
    else if (event.late > 0) {
      lacking += 1;
      some += 1;
    } else if (isCovered(event)) done += 1;
  }
  const unknown =
    schedule.unknown.length > 0 ||
    population.state === 'unnamed' ||
    population.state === 'not-found' ||
    population.state === 'unreadable' ||
    (population.state === 'known' && population.register.unread.length > 0);
  // Without a schedule or a population nobody can say that all of it is there.
  if (unknown) return items.length > 0 ? 'partial' : 'none';
  if (lacking > 0) return done + some > 0 ? 'partial' : 'none';
  if (done > 0) return 'complete';
  if (population.state === 'not-occurring' && occurrences.length === 0) return 'not-applicable';
  if (before > 0 && occurrences.every(({ state }) => state === 'not-occurring' || state === 'optional'))
    return 'not-applicable';
  return occurrences.length > 0 || events.length > 0 || population.state === 'not-occurring'
    ? 'not-due'
    : 'none';
}
