import type { Control } from '../workspace/records.js';
import { assign } from './assign.js';
import type { Day } from './day.js';
import type { EvidenceItem } from './items.js';
import type { Occurrence } from './occurrences.js';
import { overlaps, type Span } from './period-label.js';
import { joined, spanOf } from './spans.js';
import { weaknessOf, type WeakFile } from './weak-file.js';

/**
 * `found`: there and on time. `late`: there, but performed after its last day. `weak`: all there is shows nothing.
 * `missing`: not there, or not all kinds, past its last day. `due`: its window is over, its last day is not. `open`: its
 * window runs. `upcoming`: its window has not begun. `optional`: not expected. `not-occurring`: last performed before
 * the observation period, and not due again in it.
 */
export type OccurrenceState =
  'found' | 'late' | 'weak' | 'missing' | 'due' | 'open' | 'upcoming' | 'optional' | 'not-occurring';

/** An occurrence with what shows it. */
export interface ExpectedOccurrence extends Occurrence {
  readonly state: OccurrenceState;
  /** Paths of the files that show it, or are all there is of it. */
  readonly paths: readonly string[];
  /** Days after its last day on which it was performed; 0 unless it is late. */
  readonly late: number;
  /** The day it was performed on, as far as a record says: the last of those needed, or the one before the period. */
  readonly performed: Day | undefined;
  /** Kinds that are asked for and not there; empty when nothing is there at all. */
  readonly lacking: readonly string[];
  /** Why what is there is weak. */
  readonly weak: readonly WeakFile[];
  /** The days that exports show of it, when they do not show all. */
  readonly shown: readonly Span[];
}

export interface Judged {
  readonly occurrences: readonly ExpectedOccurrence[];
  /** Files that count for an occurrence, or show why there is none. */
  readonly used: ReadonlySet<EvidenceItem>;
}

/** What an occurrence has of one kind. */
interface Found {
  readonly records: { readonly item: EvidenceItem; readonly day: Day }[];
  readonly weak: { readonly item: EvidenceItem; readonly why: WeakFile }[];
  readonly before: { readonly item: EvidenceItem; readonly day: Day }[];
  readonly exports: EvidenceItem[];
  covered: boolean;
  shown: readonly Span[];
}

export interface JudgeInput {
  readonly control: Control;
  readonly occurrences: readonly Occurrence[];
  /** The control's sound files. */
  readonly items: readonly EvidenceItem[];
  readonly periodStart: Day;
  readonly today: Day;
  /** The observation periods after this one. */
  readonly later?: readonly Span[];
  /** Files that an earlier observation period has counted. */
  readonly earlier?: ReadonlySet<string>;
  /** Contents (SHA-256) that it has counted. */
  readonly earlierContents?: ReadonlySet<string>;
}

/** Judges each occurrence by the files of its control: a single record counts once, an export for all days it holds. */
export function judge(input: JudgeInput): Judged {
  const { control, occurrences, items, today } = input;
  const used = new Set<EvidenceItem>();
  const kinds = [...new Set(control.evidence.map(({ value }) => value))];
  const groups =
    kinds.length <= 1
      ? [{ kind: kinds[0] ?? '', found: place(input, items, used) }]
      : kinds.map((kind) => ({
          kind,
          found: place(
            input,
            items.filter((item) => item.kind === kind),
            used,
          ),
        }));
  const judged = occurrences.map((occurrence, n) =>
    settle(
      occurrence,
      groups.map(({ kind, found }) => ({ kind, found: found.get(n) })),
      today,
    ),
  );
  return { occurrences: judged, used };
}

/** What the files of one kind show, by the place of the occurrence. Those that count for any are noted as used. */
function place(
  { occurrences, periodStart, later, earlier, earlierContents }: JudgeInput,
  items: readonly EvidenceItem[],
  used: Set<EvidenceItem>,
): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  const at = (n: number): Found => {
    const known = found.get(n);
    if (known) return known;
    const fresh: Found = { records: [], weak: [], before: [], exports: [], covered: false, shown: [] };
    found.set(n, fresh);
    return fresh;
  };
  const exports: Export[] = [];
  const placed: { readonly item: EvidenceItem; readonly to: number; readonly day: Day | undefined }[] = [];
  for (const item of items) {
    const span = spanOf(item);
    if (span) {
      const why = weaknessOf(item);
      // An export that reaches into two periods shows other days of each.
      if (why === undefined) exports.push({ item, span });
      else weaken({ item, span }, why, occurrences, at, used);
      continue;
    }
    const assignment = assign(item, occurrences, periodStart, later);
    if (!assignment) continue;
    const { to, day, before } = assignment;
    const counted = earlier?.has(item.path) === true;
    if (day !== undefined && (before || (counted && occurrences[to]?.rhythm === 'once'))) {
      if (weaknessOf(item) === undefined) at(to).before.push({ item, day });
    } else if (!counted) placed.push({ item, to, day });
  }
  sortByTime(placed, occurrences);
  const contents = new Map<string, number>();
  for (const { item, to, day } of placed) {
    used.add(item);
    const isKnown = item.contents.some(
      (one) => (contents.get(one) ?? to) !== to || earlierContents?.has(one) === true,
    );
    const why = weaknessOf(item) ?? (day === undefined ? 'undated' : isKnown ? 'same-as-earlier' : undefined);
    if (why !== undefined) at(to).weak.push({ item, why });
    else if (day !== undefined) {
      at(to).records.push({ item, day });
      for (const one of item.contents) if (!contents.has(one)) contents.set(one, to);
    }
  }
  for (const [, { before }] of found) for (const { item } of before) used.add(item);
  cover(originals(exports, occurrences, at, used), occurrences, at, used);
  return found;
}

interface Export {
  readonly item: EvidenceItem;
  readonly span: Span;
}

/** An export that shows nothing is weak evidence of all the days it is of. */
function weaken(
  { item, span }: Export,
  why: WeakFile,
  occurrences: readonly Occurrence[],
  at: (n: number) => Found,
  used: Set<EvidenceItem>,
): void {
  occurrences.forEach((window, n) => {
    if (!overlaps(window, span)) return;
    at(n).weak.push({ item, why });
    used.add(item);
  });
}

/** Exports with a content of their own: one that is the same as another and says to show other days shows nothing of them. */
function originals(
  exports: readonly Export[],
  occurrences: readonly Occurrence[],
  at: (n: number) => Found,
  used: Set<EvidenceItem>,
): readonly Export[] {
  const first = new Map<string, Export>();
  const ordered = [...exports].sort(
    (a, b) =>
      a.span.start - b.span.start || (a.item.path < b.item.path ? -1 : a.item.path > b.item.path ? 1 : 0),
  );
  return ordered.filter((one) => {
    const same = one.item.contents.map((content) => first.get(content)).find(Boolean);
    if (same && (same.span.start !== one.span.start || same.span.end !== one.span.end)) {
      weaken(one, 'same-as-earlier', occurrences, at, used);
      return false;
    }
    for (const content of one.item.contents) if (!first.has(content)) first.set(content, one);
    return true;
  });
}

/** In the order of the windows, then of the days: what came first is the original. */
function sortByTime(
  placed: { readonly item: EvidenceItem; readonly to: number; readonly day: Day | undefined }[],
  occurrences: readonly Occurrence[],
): void {
  const start = (n: number): Day => occurrences[n]?.start ?? 0;
  placed.sort(
    (a, b) =>
      start(a.to) - start(b.to) ||
      (a.day ?? 0) - (b.day ?? 0) ||
      (a.item.path < b.item.path ? -1 : a.item.path > b.item.path ? 1 : 0),
  );
}

/**
 * Gives exports to the windows they show together. A window of a month or more is also shown by an export that lies
 * wholly within it: there it is one record.
 */
function cover(
  exports: readonly Export[],
  occurrences: readonly Occurrence[],
  at: (n: number) => Found,
  used: Set<EvidenceItem>,
): void {
  if (exports.length === 0) return;
  const sorted = [...exports].sort((a, b) => a.span.start - b.span.start);
  const spans = joined(sorted.map(({ span }) => span));
  let from = 0;
  occurrences.forEach((window, n) => {
    const touching = spans.filter((span) => overlaps(span, window));
    if (touching.length === 0) return;
    const often = window.rhythm === 'daily' || window.rhythm === 'weekly';
    while (from < sorted.length && (sorted[from]?.span.end ?? 0) < window.start) from += 1;
    const own: EvidenceItem[] = [];
    let single = false;
    for (let k = from; k < sorted.length; k += 1) {
      const one = sorted[k];
      if (!one || one.span.start > window.end) break;
      if (!overlaps(one.span, window)) continue;
      own.push(one.item);
      single ||= !often && one.span.start >= window.start && one.span.end <= window.end;
    }
    const whole = touching.some(({ start, end }) => start <= window.start && window.end <= end);
    const found = at(n);
    found.exports.push(...own);
    found.covered = whole || single;
    found.shown = touching.map(({ start, end }) => ({
      start: Math.max(start, window.start),
      end: Math.min(end, window.end),
    }));
    for (const item of own) used.add(item);
  });
}

interface OfKind {
  readonly kind: string;
  readonly found: Found | undefined;
}

function settle(occurrence: Occurrence, kinds: readonly OfKind[], today: Day): ExpectedOccurrence {
  const base = { late: 0, performed: undefined, lacking: [], weak: [], shown: [] };
  const days = kinds.map(({ found }) => earliest(found));
  const complete = kinds.every(({ found }, n) => found?.covered === true || days[n] !== undefined);
  if (complete) {
    const performed = Math.max(...kinds.map(({ found }, n) => (found?.covered ? -Infinity : (days[n] ?? 0))));
    const expected = occurrence.required && occurrence.closed === undefined;
    const late = expected ? Math.max(0, performed - occurrence.due) : 0;
    // What ran before the period was not due again in it, so that what came after the period is not late.
    const before = late > 0 ? beforeOf(kinds) : undefined;
    if (before) return { ...occurrence, ...base, state: 'not-occurring', ...before };
    return {
      ...occurrence,
      ...base,
      state: late > 0 ? 'late' : 'found',
      paths: pathsOf(kinds),
      late,
      performed: performed === -Infinity ? undefined : performed,
    };
  }
  const some = kinds.filter(({ found }, n) => found?.covered === true || days[n] !== undefined);
  const weak = [...new Set(kinds.flatMap(({ found }) => found?.weak.map(({ why }) => why) ?? []))];
  const shown = kinds.flatMap(({ found }) => (found?.covered === true ? [] : (found?.shown ?? [])));
  const there = kinds.filter(({ found }) => (found?.weak.length ?? 0) + (found?.shown.length ?? 0) > 0);
  const without = kinds.filter((one) => !some.includes(one) && (one.found?.weak.length ?? 0) === 0);
  const lacking = some.length > 0 || there.length > 0 ? without.map(({ kind }) => kind) : [];
  const rest = { ...occurrence, ...base, weak, shown, lacking: kinds.length > 1 ? lacking : [] };
  const paths = pathsOf(kinds);
  if (weak.length > 0 && without.length === 0) return { ...rest, state: 'weak', paths };
  const before = paths.length === 0 && occurrence.start <= today ? beforeOf(kinds) : undefined;
  if (before) return { ...rest, state: 'not-occurring', ...before };
  return { ...rest, state: timeState(occurrence, today), paths };
}

/** The last time it was performed before the observation period, where that makes it not due again in it. */
function beforeOf(
  kinds: readonly OfKind[],
): { readonly paths: readonly string[]; readonly performed: Day } | undefined {
  const before = kinds.flatMap(({ found }) => found?.before ?? []);
  if (before.length === 0) return undefined;
  return {
    paths: [...new Set(before.map(({ item }) => item.path))],
    performed: Math.max(...before.map(({ day }) => day)),
  };
}

/** The state of what is not there. */
function timeState({ start, end, due, required, closed }: Occurrence, today: Day): OccurrenceState {
  if (closed || !required) return 'optional';
  if (start > today) return 'upcoming';
  if (end >= today) return 'open';
  return due >= today ? 'due' : 'missing';
}

function earliest(found: Found | undefined): Day | undefined {
  if (!found || found.records.length === 0) return undefined;
  return found.records.reduce((least, { day }) => Math.min(least, day), Infinity);
}

function pathsOf(kinds: readonly OfKind[]): readonly string[] {
  const paths = new Set<string>();
  for (const { found } of kinds) {
    for (const { item } of found?.records ?? []) paths.add(item.path);
    for (const item of found?.exports ?? []) paths.add(item.path);
    for (const { item } of found?.weak ?? []) paths.add(item.path);
  }
  return [...paths];
}
