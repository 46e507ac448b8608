import { resolvePath } from '../workspace/paths.js';
import type { Control, EvidenceEntry } from '../workspace/records.js';
import { dayOf, type Day } from './day.js';
import { isSystemRecord } from './faults.js';
import type { EvidenceItem } from './items.js';
import { holds, type PeriodLabel, type Span } from './period-label.js';
import type { RegisterEvent } from './register/register.js';
import { weaknessOf, type WeakFile } from './weak-file.js';

/**
 * How an event is covered: by evidence of its own, as an item of a sample, by a population from which a sample was
 * drawn, by a file over its period without a stated population; by files that show nothing; not yet; or not at all.
 */
export type EventCover = 'own' | 'sampled' | 'population' | 'period-file' | 'weak' | 'open' | 'missing';

export interface CoveredEvent extends RegisterEvent {
  readonly cover: EventCover;
  readonly paths: readonly string[];
  /** Days after its last day on which its own evidence says the work was done; 0 unless it is late. */
  readonly late: number;
  /** Why what is there is weak. */
  readonly weak: readonly WeakFile[];
}

/** Days after an event within which its evidence is to be there. */
export const EVENT_GRACE = 30;

const RANK: Readonly<Record<EventCover, number>> = {
  own: 6,
  sampled: 5,
  population: 4,
  'period-file': 3,
  weak: 2,
  open: 1,
  missing: 0,
};

interface EventIndex {
  readonly events: readonly RegisterEvent[];
  readonly byId: ReadonlyMap<string, readonly RegisterEvent[]>;
  readonly byDay: ReadonlyMap<Day, readonly RegisterEvent[]>;
}

/** Many controls share a register; its events of the period are looked up once. */
const INDEXES = new WeakMap<readonly RegisterEvent[], { readonly key: string; readonly index: EventIndex }>();

function indexOf(all: readonly RegisterEvent[], spans: readonly Span[], today: Day): EventIndex {
  const key = `${today} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`;
  const known = INDEXES.get(all);
  if (known?.key === key) return known.index;
  const events = all.filter(({ day }) => day <= today && spans.some((span) => holds(span, day)));
  const byId = new Map<string, RegisterEvent[]>();
  const byDay = new Map<Day, RegisterEvent[]>();
  for (const event of events) {
    add(byId, event.id, event);
    add(byDay, event.day, event);
  }
  const index = { events, byId, byDay };
  INDEXES.set(all, { key, index });
  return index;
}

const NO_PATHS: readonly string[] = [];
const NO_WEAK: readonly WeakFile[] = [];

interface Cover {
  cover: EventCover;
  readonly paths: string[];
  readonly weak: Set<WeakFile>;
  /** The earliest day on which its own evidence says the work was done; undefined when it does not say. */
  done: Day | undefined;
}

/** What a control has to do besides, on a schedule. */
export interface Scheduled {
  /** Whether a day lies in a time of its schedule: a file over such a time shows that time, and no event in it. */
  readonly holds: (day: Day) => boolean;
  /** Gathers the files that name an event. */
  readonly taken: Set<EvidenceItem>;
}

/** The events of a register that fall in the spans and have happened, each with the evidence found for it. */
export function coverEvents(
  control: Control,
  all: readonly RegisterEvent[],
  spans: readonly Span[],
  items: readonly EvidenceItem[],
  today: Day,
  scheduled?: Scheduled,
): readonly CoveredEvent[] {
  const { events, byId, byDay } = indexOf(all, spans, today);
  const covers = new Map<RegisterEvent, Cover>();
  const note = (event: RegisterEvent, as: EventCover, { path }: EvidenceItem, why?: WeakFile): Cover => {
    const cover = why === undefined ? as : 'weak';
    const known = covers.get(event) ?? { cover, paths: [], weak: new Set(), done: undefined };
    covers.set(event, known);
    if (RANK[cover] > RANK[known.cover]) known.cover = cover;
    if (!known.paths.includes(path)) known.paths.push(path);
    if (why !== undefined) known.weak.add(why);
    return known;
  };
  const copies = new Copies();
  const periods: { readonly item: EvidenceItem; readonly label: PeriodLabel; readonly cover: EventCover }[] =
    [];
  for (const item of items) {
    const { label } = item;
    const why = weaknessOf(item);
    const own = new Set([
      ...[...namesIn(item)].flatMap((id) => byId.get(id) ?? []),
      ...(label?.unit === 'day' ? (byDay.get(label.start) ?? []) : []),
    ]);
    if (own.size > 0) scheduled?.taken.add(item);
    const reason = why ?? (copies.isCopy(item, own) ? 'same-as-earlier' : undefined);
    for (const event of own) {
      const cover = note(event, 'own', item, reason);
      const day = reason === undefined ? workDay(item) : undefined;
      if (day !== undefined) cover.done = Math.min(cover.done ?? day, day);
      else if (reason === undefined) cover.done = event.day;
    }
    for (const id of item.entry?.sample?.items ?? [])
      for (const event of byId.get(id) ?? []) note(event, 'sampled', item, why);
    if (label && label.unit !== 'day')
      periods.push({ item, label, cover: drawsFrom(item.entry, control) ? 'population' : 'period-file' });
  }
  if (periods.length > 0) {
    for (const event of events) {
      for (const { item, label, cover } of periods)
        if (
          holds(label, event.day) &&
          event.day <= (item.effective ?? label.end) &&
          (cover === 'population' || scheduled?.holds(event.day) !== true)
        )
          note(event, cover, item, weaknessOf(item));
    }
  }
  return events.map((event) => {
    const found = covers.get(event);
    const { id, date, day, line, length, sheet, details } = event;
    // Written out: there may be millions, and objects of one shape are made many times as fast.
    return {
      id,
      date,
      day,
      line,
      length,
      sheet,
      details,
      cover: found?.cover ?? (day + EVENT_GRACE >= today ? 'open' : 'missing'),
      paths: found?.paths ?? NO_PATHS,
      late: found?.cover === 'own' ? Math.max(0, (found.done ?? day) - day - EVENT_GRACE) : 0,
      weak: found && found.weak.size > 0 ? [...found.weak] : NO_WEAK,
    };
  });
}

/** Contents that showed an event before: the same file for another event shows nothing of that one. */
class Copies {
  readonly #first = new Map<string, ReadonlySet<RegisterEvent>>();

  isCopy({ contents }: EvidenceItem, own: ReadonlySet<RegisterEvent>): boolean {
    if (own.size === 0) return false;
    const shown = contents.map((one) => this.#first.get(one)).find(Boolean);
    for (const one of contents) if (!this.#first.has(one)) this.#first.set(one, own);
    return shown !== undefined && [...own].every((event) => !shown.has(event));
  }
}

/**
 * The day a file says the work was done. A ticket or log may be exported and named much later than what it shows, so of
 * those only a stated \`effectiveDate\` says it.
 */
function workDay(item: EvidenceItem): Day | undefined {
  const { effective, entry, parsed } = item;
  const isStated =
    entry?.effectiveDate !== undefined ||
    (effective !== undefined && (parsed.date === undefined || dayOf(parsed.date) !== effective));
  return isStated || !isSystemRecord(item.kind ?? '') ? effective : undefined;
}

/** Of two covers of one event the weaker, with the files of both. */
export function weakerCover(a: CoveredEvent, b: CoveredEvent): CoveredEvent {
  return {
    ...a,
    cover: RANK[b.cover] < RANK[a.cover] ? b.cover : a.cover,
    paths: [...new Set([...a.paths, ...b.paths])],
    late: Math.max(a.late, b.late),
    weak: [...new Set([...a.weak, ...b.weak])],
  };
}

/** Whether an entry says which population its files are about. */
function drawsFrom(entry: EvidenceEntry | undefined, control: Control): boolean {
  if (entry?.sample !== undefined && entry.sample.items.length > 0) return true;
  const register = entry?.population?.register;
  return register === undefined
    ? entry?.population?.size !== undefined
    : samePath(register, control.population);
}

export function samePath(a: string, b: string | undefined): boolean {
  return b !== undefined && resolvePath('', a) === resolvePath('', b);
}

/** Every part of a path that could be an event's ID. */
function namesIn({ path, parsed }: EvidenceItem): Set<string> {
  const folders = path.split('/').slice(1, -1);
  const detail = parsed.detail ?? '';
  return new Set([...folders, detail, ...detail.split('_')].filter((part) => part !== ''));
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
