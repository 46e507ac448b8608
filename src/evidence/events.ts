import { resolvePath } from '../workspace/paths.js';
import type { Control, EvidenceEntry } from '../workspace/records.js';
import type { Day } from './day.js';
import type { EvidenceItem } from './items.js';
import { holds, type PeriodLabel, type Span } from './period-label.js';
import type { RegisterEvent } from './register/register.js';

/**
 * How an event is covered: by evidence of its own, as an item of a sample, by a population from which a sample was
 * drawn, by a file over its period without a stated population; not yet; or not at all.
 */
export type EventCover = 'own' | 'sampled' | 'population' | 'period-file' | 'open' | 'missing';

export interface CoveredEvent extends RegisterEvent {
  readonly cover: EventCover;
  readonly paths: readonly string[];
}

/** Days after an event within which its evidence is to be there. */
const EVENT_GRACE = 30;

const RANK: Readonly<Record<EventCover, number>> = {
  own: 5,
  sampled: 4,
  population: 3,
  'period-file': 2,
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

/** The events of a register that fall in the spans and have happened, each with the evidence found for it. */
export function coverEvents(
  control: Control,
  all: readonly RegisterEvent[],
  spans: readonly Span[],
  items: readonly EvidenceItem[],
  today: Day,
): readonly CoveredEvent[] {
  const { events, byId, byDay } = indexOf(all, spans, today);
  const covers = new Map<RegisterEvent, { cover: EventCover; paths: string[] }>();
  const note = (event: RegisterEvent, cover: EventCover, path: string): void => {
    const known = covers.get(event);
    if (!known) covers.set(event, { cover, paths: [path] });
    else {
      if (RANK[cover] > RANK[known.cover]) known.cover = cover;
      if (!known.paths.includes(path)) known.paths.push(path);
    }
  };
  const periods: { readonly item: EvidenceItem; readonly label: PeriodLabel; readonly cover: EventCover }[] =
    [];
  for (const item of items) {
    for (const id of namesIn(item)) for (const event of byId.get(id) ?? []) note(event, 'own', item.path);
    for (const id of item.entry?.sample?.items ?? [])
      for (const event of byId.get(id) ?? []) note(event, 'sampled', item.path);
    const { label } = item;
    if (label?.unit === 'day')
      for (const event of byDay.get(label.start) ?? []) note(event, 'own', item.path);
    else if (label)
      periods.push({ item, label, cover: drawsFrom(item.entry, control) ? 'population' : 'period-file' });
  }
  if (periods.length > 0) {
    for (const event of events) {
      for (const { item, label, cover } of periods)
        if (holds(label, event.day) && event.day <= (item.effective ?? label.end))
          note(event, cover, item.path);
    }
  }
  return events.map((event) => {
    const found = covers.get(event);
    return {
      ...event,
      cover: found?.cover ?? (event.day + EVENT_GRACE >= today ? 'open' : 'missing'),
      paths: found?.paths ?? NO_PATHS,
    };
  });
}

/** Of two covers of one event the weaker, with the files of both. */
export function weakerCover(a: CoveredEvent, b: CoveredEvent): CoveredEvent {
  return {
    ...a,
    cover: RANK[b.cover] < RANK[a.cover] ? b.cover : a.cover,
    paths: [...new Set([...a.paths, ...b.paths])],
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
