import { withoutStretches } from '../../reading/dates/stretches.js';
import { evidenceKind, EVIDENCE_KINDS } from '../../catalog/evidence-kinds.js';
import { CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import { hasWhole, type Surroundings } from '../../workspace/occurrences.js';
import type { Control } from '../../workspace/records.js';
import type { ControlEvidence } from '../control-evidence.js';
import { isCovered, isLacking, isUncovered } from '../counts.js';
import type { Day } from '../day.js';
import type { EvidenceAnalysis } from '../evidence.js';
import type { EvidenceItem } from '../items.js';
import { overlaps, type Span } from '../period-label.js';
import type { EvidenceScope } from '../scope.js';
import { eventWords } from '../register/headings.js';
import { weaknessOf } from '../weak-file.js';
import type { DateOrder } from '../register/cell-date.js';
import { eventsNamedIn, type NamedEvents } from './named-events.js';
import { periodsIn } from './periods.js';
import { asksPopulation, populationsOf, type AnsweredPopulation } from './populations.js';

/** One line of an auditor's list of what to hand over. */
export interface AuditorRequest {
  /** The auditor's own number. */
  readonly id: string;
  readonly text: string;
  /** Words of columns that name controls, criteria, kinds and a period, as written. */
  readonly control: string;
  readonly criteria: string;
  readonly period: string;
  readonly due: string | undefined;
  /** What its other columns hold, in which IDs of controls and criteria may stand. */
  readonly rest?: string;
  /** What was selected: IDs of events, or “population”. */
  readonly sample?: string;
  /** The sheet it stands on. */
  readonly sheet?: string;
  /** Which comes first in the list's dates in figures; undefined when nothing settles it. */
  readonly dateOrder?: DateOrder;
}

export type RequestState = 'answered' | 'partly' | 'open' | 'unmatched';

/** What the workspace has for a request. */
export interface MatchedRequest {
  readonly request: AuditorRequest;
  readonly state: RequestState;
  readonly controls: readonly Control[];
  /** Why these controls: they are named, they serve a named criterion, an event of theirs is named, or they share words. */
  readonly because: 'control' | 'event' | 'criterion' | 'words' | undefined;
  /** The observation period that answers it. */
  readonly scope: EvidenceScope | undefined;
  /** The stretches it asks for; those of the report when it names none. */
  readonly spans: readonly Span[];
  /** The events it names. */
  readonly events: readonly string[];
  /** IDs like those of events that the register does not have in the period. */
  readonly strange: NamedEvents['strange'];
  /** The registers that answer it, when it asks for a population. */
  readonly populations: readonly AnsweredPopulation[];
  readonly items: readonly EvidenceItem[];
  /** Occurrences that the period asks for and that have no evidence that shows them: `AC-03 2026-Q3`. */
  readonly missing: Named<string>;
  /** Those that were performed late, with the days: it is handed over as it is. */
  readonly late: Named<LateWork>;
  /** Stretches it names of which nothing is there and nothing is due: they are not over, or no period of ours holds them. */
  readonly unreached: readonly Unreached[];
  /** What its column of periods says, where no period could be read in it. */
  readonly unreadPeriod: string | undefined;
}

/** The first of many, and how many there are: a register may hold hundreds of thousands. */
export interface Named<T> {
  readonly first: readonly T[];
  readonly count: number;
}

/** Times that are named of one request. */
const MOST_NAMED = 40;
const NOTHING = { first: [], count: 0 } as const;

function named<T>(all: Iterable<T>): Named<T> {
  const first: T[] = [];
  let count = 0;
  for (const one of all) if ((count += 1) <= MOST_NAMED) first.push(one);
  return { first, count };
}

export interface LateWork {
  /** `AC-03 2026-Q3`. */
  readonly label: string;
  readonly days: number;
}

/** A stretch for which no evidence can be asked of the schedule. */
export interface Unreached {
  readonly span: Span;
  readonly why: 'outside-period' | 'not-over';
}

/** Share of a request's telling words that a control must have to be taken for it. */
const ENOUGH = 0.34;
const STOP = new Set(
  'a an and any are as at be by copy copies documentation during each evidence for from have in is it list of on or period please provide records samples screenshot show sample that the to was were with which your van een het de en voor over in op met per alle graag bewijs lijst overzicht periode tijdens te population populations populatie populaties full complete volledig volledige including inclusief incl recent latest laatste sampled selected selectie date dates datum data generated week weeks weken listing lists'.split(
    ' ',
  ),
);

/**
 * Finds the evidence for each request: by control, by criterion, or by the words it shares with controls and kinds. Of
 * the analyses, one an observation period, that answers a request in which its time or its events lie; the first one
 * answers those that name neither.
 */
export function matchRequests(
  requests: readonly AuditorRequest[],
  analyses: readonly EvidenceAnalysis[],
  controls: readonly Control[],
): readonly MatchedRequest[] {
  const [main] = analyses;
  if (!main) return [];
  const usable = controls.filter(({ status }) => status === 'implemented');
  const words = vocabularyOf(usable, eventsOf(analyses));
  const faulty = new Set(main.faulty.map(({ item }) => item));
  const sound = new Map<string, EvidenceItem[]>();
  for (const item of main.items) {
    if (item.control === undefined || faulty.has(item)) continue;
    const there = sound.get(item.control);
    if (there) there.push(item);
    else sound.set(item.control, [item]);
  }
  return requests.map((request) => {
    const analysis = answering(request, analyses) ?? main;
    const { scope } = analysis;
    const { chosen, because } = controlsFor(request, usable, words, analysis);
    const { spans, isNamed, unreadPeriod } = spansFor(request, analysis);
    if (chosen.length === 0)
      return {
        request,
        state: 'unmatched',
        controls: [],
        because,
        scope,
        spans,
        events: [],
        strange: [],
        populations: [],
        items: [],
        missing: NOTHING,
        late: NOTHING,
        unreached: [],
        unreadPeriod,
      };
    const judged = analysis.controls.filter(({ control }) => chosen.includes(control));
    const asked = eventsNamedIn(`${request.text} ${request.sample ?? ''}`, judged);
    const populations = asksPopulation(request) ? populationsOf(judged, spans, analysis) : [];
    const own = [...new Set(chosen.map(({ id }) => id))].flatMap((id) => sound.get(id) ?? []);
    // A request may name times of two periods: each is answered from its own.
    const others = analyses.flatMap((one): readonly Elsewhere[] => {
      if (one === analysis || isAbout(asked)) return [];
      const named = spans.filter((span) => !reaches(analysis, span) && reaches(one, span));
      return named.length === 0
        ? []
        : [{ judged: one.controls.filter(({ control }) => chosen.includes(control)), spans: named, of: one }];
    });
    const times = timesOf([...judged, ...others.flatMap((one) => one.judged)], spans);
    const shown = own.filter((item) => chosen.some((control) => shows(control, item)));
    const items = shown
      .filter((item) => answers(item, spans, asked, times))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const unreached =
      !isNamed || isAbout(asked) || populations.length > 0
        ? []
        : spans.flatMap((span): Unreached[] => {
            const of = others.find((one) => one.spans.includes(span))?.of ?? analysis;
            const why = whyNothingIsDue(span, of.scope, analysis.today);
            if (why === undefined) return [];
            const own = timesOf(judged, [span]);
            return shown.some((item) => answers(item, [span], asked, own)) ? [] : [{ span, why }];
          });
    const missing = named(
      isAbout(asked)
        ? missingEvents(asked)
        : [...missingOf(judged, spans), ...others.flatMap((one) => [...missingOf(one.judged, one.spans)])],
    );
    return {
      request,
      state: stateOf(
        items,
        missing.count + asked.strange.length + unreached.length,
        populations,
        unreadPeriod !== undefined,
      ),
      controls: chosen,
      because,
      scope,
      spans,
      events: asked.events.map(({ event }) => event.id),
      strange: asked.strange,
      populations,
      items,
      missing,
      late: named(
        isAbout(asked)
          ? lateEvents(asked)
          : [...lateOf(judged, spans), ...others.flatMap((one) => [...lateOf(one.judged, one.spans)])],
      ),
      unreached,
      unreadPeriod,
    };
  });
}

/** Stretches of a request that lie in another observation period than the one it is answered from. */
interface Elsewhere {
  readonly judged: readonly ControlEvidence[];
  readonly spans: readonly Span[];
  readonly of: EvidenceAnalysis;
}

function reaches({ scope }: EvidenceAnalysis, span: Span): boolean {
  return scope !== undefined && overlaps(span, scope);
}

/** The analysis in whose period the time, or an event, lies that a request names; undefined when it names none of any. */
function answering(
  request: AuditorRequest,
  analyses: readonly EvidenceAnalysis[],
): EvidenceAnalysis | undefined {
  if (analyses.length < 2) return undefined;
  const inTime = analyses.find((one) => periodsIn(request, one).some((span) => reaches(one, span)));
  if (inTime) return inTime;
  const text = `${request.text} ${request.sample ?? ''}`;
  return analyses.find(({ controls }) => eventsNamedIn(text, controls).events.length > 0);
}

/** The files that count for a time of the schedule, and those of them that count for one in the stretches. */
interface TimedFiles {
  readonly all: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

function timesOf(judged: readonly ControlEvidence[], spans: readonly Span[]): TimedFiles {
  const [all, asked] = [new Set<string>(), new Set<string>()];
  for (const { occurrences } of judged)
    for (const one of occurrences)
      for (const path of one.paths) {
        all.add(path);
        if (isAsked(one, spans)) asked.add(path);
      }
  return { all, asked };
}

/** A population is answered by a register that was read in full, whatever evidence there is of single events. */
function stateOf(
  items: readonly EvidenceItem[],
  missing: number,
  populations: readonly AnsweredPopulation[],
  isUnsure: boolean,
): RequestState {
  if (populations.length > 0)
    return populations.every(({ unread }) => unread === 0) && !isUnsure ? 'answered' : 'partly';
  // A file that holds nothing answers nothing.
  if (items.every((item) => weaknessOf(item) !== undefined)) return 'open';
  return missing > 0 || isUnsure ? 'partly' : 'answered';
}

function controlsFor(
  request: AuditorRequest,
  usable: readonly Control[],
  words: Vocabulary,
  analysis: EvidenceAnalysis,
): { readonly chosen: readonly Control[]; readonly because: MatchedRequest['because'] } {
  const named = namedControls(request, usable);
  if (named.length > 0) return { chosen: named, because: 'control' };
  const { events } = eventsNamedIn(`${request.text} ${request.sample ?? ''}`, analysis.controls);
  const ofEvents = usable.filter(({ id }) => events.some(({ control }) => control === id));
  if (ofEvents.length > 0) return { chosen: ofEvents, because: 'event' };
  const byCriterion = ofCriteria(request, usable);
  if (byCriterion.length > 0) {
    // A population is a register's.
    const counted = asksPopulation(request)
      ? byCriterion.filter(({ population }) => population !== undefined)
      : [];
    if (counted.length === 1) return { chosen: counted, because: 'criterion' };
    // Of several registers the one of what is asked for, by whatever tells them apart: joiners are no leavers.
    const nearest = nearestControls(request, usable, words, counted);
    if (nearest.length > 0) return { chosen: nearest, because: 'criterion' };
    const kinds = kindsIn(request.text);
    const narrowed = byCriterion.filter(({ evidence }) => evidence.some(({ value }) => kinds.has(value)));
    if (narrowed.length > 0) return { chosen: narrowed, because: 'criterion' };
    // Of the controls of a criterion, those that speak of what is asked for.
    const telling = nearestControls(request, usable, words).filter((control) =>
      byCriterion.includes(control),
    );
    return { chosen: telling.length > 0 ? telling : byCriterion, because: 'criterion' };
  }
  const byWords = nearestControls(request, usable, words);
  return { chosen: byWords, because: byWords.length > 0 ? 'words' : undefined };
}

/** The stretches a request asks for. A column of periods that says something nobody can read is told, not passed over. */
function spansFor(
  request: AuditorRequest,
  asked: EvidenceAnalysis,
): Pick<MatchedRequest, 'spans' | 'unreadPeriod'> & { readonly isNamed: boolean } {
  const { scope } = asked;
  const written = request.period.trim();
  const unreadPeriod =
    /\d/.test(written) && periodsIn({ ...request, text: '' }, asked).length === 0 ? written : undefined;
  const spans = periodsIn(request, asked);
  const isNamed = spans.length > 0;
  return { spans: isNamed ? spans : scope ? [scope] : [], isNamed, unreadPeriod };
}

/** Why the schedule says nothing of a stretch; undefined where it does, and what is missing is named one by one. */
function whyNothingIsDue(span: Span, scope: Span | undefined, today: Day): Unreached['why'] | undefined {
  if (scope && !overlaps(span, scope)) return 'outside-period';
  return span.end > today ? 'not-over' : undefined;
}

function isAbout({ events, strange }: NamedEvents): boolean {
  return events.length + strange.length > 0;
}

/** A request that names events is answered by their files; another by those of its stretches. */
function answers(
  item: EvidenceItem,
  spans: readonly Span[],
  named: NamedEvents,
  { all, asked }: TimedFiles,
): boolean {
  if (isAbout(named)) return named.events.some(({ event }) => event.paths.includes(item.path));
  // What counts for a time of the schedule is of that time, however wide its folder is.
  if (all.has(item.path)) return asked.has(item.path);
  return spans.length === 0 || spans.some((span) => within(item, span));
}

function missingEvents({ events }: NamedEvents): string[] {
  return events
    .filter(({ event }) => !isCovered(event))
    .map(({ control, event }) => `${control} ${event.id}`);
}

function lateEvents({ events }: NamedEvents): LateWork[] {
  return events
    .filter(({ event }) => event.late > 0)
    .map(({ control, event }) => ({ label: `${control} ${event.id}`, days: event.late }));
}

function shows(control: Control, { control: id, kind }: EvidenceItem): boolean {
  return (
    control.id === id &&
    (kind === undefined ||
      control.evidence.length === 0 ||
      control.evidence.some(({ value }) => value === kind))
  );
}

/** By the column of controls, where “ac-2” is AC-02 as well, and by IDs as they are in the text. */
function namedControls(
  { control, text, rest = '' }: AuditorRequest,
  controls: readonly Control[],
): Control[] {
  const keys = new Set(
    control
      .split(/[\s,;/&]+/)
      .filter((token) => !isCriterionId(token.toUpperCase()))
      .map(idKey),
  );
  const said = `${control} ${text} ${rest}`.toLowerCase();
  return controls.filter(({ id }) => keys.has(idKey(id)) || hasWhole(said, id.toLowerCase(), WHOLE_ID));
}

const WHOLE_ID: Surroundings = { notAfter: /[\p{L}\p{N}-]$/u, notBefore: /^(?:[\p{L}\p{N}]|-\d)/u };

/** Without case, marks and leading zeros. */
function idKey(id: string): string {
  return id
    .toLowerCase()
    .replace(/[-_.]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

function ofCriteria({ criteria, text, rest = '' }: AuditorRequest, controls: readonly Control[]): Control[] {
  const ids = new Set(
    [...`${criteria} ${text} ${rest}`.toUpperCase().matchAll(CRITERION_LIKE)]
      .map(([id]) => id)
      .filter(isCriterionId),
  );
  return ids.size === 0
    ? []
    : controls.filter((control) => control.criteria.some(({ value }) => ids.has(value)));
}

/** The kinds whose name or title the text holds. */
function kindsIn(text: string): Set<string> {
  const found = new Set(stems(text));
  return new Set(
    EVIDENCE_KINDS.filter(({ id }) => id.split('-').every((word) => found.has(stem(word)))).map(
      ({ id }) => id,
    ),
  );
}

function vocabulary(control: Control): Set<string> {
  const kinds = control.evidence.flatMap(({ value }) => {
    const kind = evidenceKind(value);
    // “logreview” is written as one word too, and in Dutch mostly.
    const pairs = value.split('-').flatMap((word, n, all) => (n === 0 ? [] : [`${all[n - 1] ?? ''}${word}`]));
    return kind ? [value.replace(/-/g, ' '), ...pairs, kind.title.en, kind.title.nl] : [value];
  });
  return new Set(stems([control.title, control.statement ?? '', ...kinds].join(' ')));
}

/** The places of the controls that use a word, and those that use one that begins as it does. */
type Vocabulary = (word: string) => readonly number[];

/** Letters that two words begin with to be taken for forms or compounds of one: “uitdiensttreding”, “uitdienstticket”. */
const ALIKE = 8;

/** What the events in the registers of controls are called, by control. */
function eventsOf(analyses: readonly EvidenceAnalysis[]): ReadonlyMap<Control, readonly string[]> {
  const words = new Map<Control, readonly string[]>();
  for (const { controls } of analyses)
    for (const { control, population } of controls)
      if (population.state === 'known' || population.state === 'not-occurring')
        words.set(control, eventWords(population.register.columns.date ?? '', population.path));
  return words;
}

function vocabularyOf(
  controls: readonly Control[],
  events: ReadonlyMap<Control, readonly string[]>,
): Vocabulary {
  const places = new Map<string, number[]>();
  const alike = new Map<string, Set<number>>();
  controls.forEach((control, n) => {
    for (const word of [...vocabulary(control), ...stems((events.get(control) ?? []).join(' '))]) {
      const there = places.get(word);
      if (there) there.push(n);
      else places.set(word, [n]);
      if (word.length < ALIKE) continue;
      const begin = word.slice(0, ALIKE);
      alike.set(begin, (alike.get(begin) ?? new Set()).add(n));
    }
  });
  return (word) => places.get(word) ?? [...(alike.get(word.slice(0, ALIKE)) ?? [])];
}

/**
 * The controls that share most of the request's words, if they share enough, or of those it must be `among` any. Rare
 * words weigh more.
 */
function nearestControls(
  { text, control }: AuditorRequest,
  controls: readonly Control[],
  words: Vocabulary,
  among?: readonly Control[],
): Control[] {
  const asked = new Set(stems(`${withoutStretches(text)} ${control}`));
  if (asked.size === 0) return [];
  const sums = controls.map(() => 0);
  let total = 0;
  for (const word of asked) {
    const places = words(word);
    const weight = Math.log(1 + controls.length / (1 + places.length));
    total += weight;
    for (const place of places) sums[place] = (sums[place] ?? 0) + weight;
  }
  const scores = controls.map((control, n) =>
    among?.includes(control) === false ? 0 : (sums[n] ?? 0) / total,
  );
  const best = Math.max(0, ...scores);
  if (best === 0 || (among === undefined && best < ENOUGH)) return [];
  return controls.filter((_, n) => (scores[n] ?? 0) >= best * 0.95);
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !STOP.has(word)).map(stem);
}

/** Enough to bring "reviews" and "review", "terminated" and "termination" together. */
function stem(word: string): string {
  return word.length > 5
    ? word.replace(/(?:ations?|ements?|ings?|ed|ies|es|s|en)$/, '')
    : word.replace(/s$/, '');
}

function within({ label, effective }: EvidenceItem, span: Span): boolean {
  if (label && label.unit !== 'year') return overlaps(label, span);
  return effective === undefined
    ? label !== undefined && overlaps(label, span)
    : effective >= span.start && effective <= span.end + 30;
}

function isAsked(stretch: Span, spans: readonly Span[]): boolean {
  return spans.length === 0 || spans.some((span) => overlaps(stretch, span));
}

function* lateOf(controls: readonly ControlEvidence[], spans: readonly Span[]): Generator<LateWork> {
  for (const { control, occurrences, events } of controls) {
    for (const one of occurrences)
      if (one.late > 0 && isAsked(one, spans)) yield { label: `${control.id} ${one.label}`, days: one.late };
    for (const { id, late, day } of events)
      if (late > 0 && isAsked({ start: day, end: day }, spans))
        yield { label: `${control.id} ${id}`, days: late };
  }
}

function* missingOf(controls: readonly ControlEvidence[], spans: readonly Span[]): Generator<string> {
  for (const { control, occurrences, events } of controls) {
    for (const one of occurrences)
      if (isLacking(one) && isAsked(one, spans)) yield `${control.id} ${one.label}`;
    for (const event of events)
      if (isUncovered(event) && isAsked({ start: event.day, end: event.day }, spans))
        yield `${control.id} ${event.id}`;
  }
}
