import type { EvidenceEntry } from '../workspace/records.js';
import type { CoveredEvent } from './events.js';
import type { EvidenceItem } from './items.js';
import { overlaps, readLabel, type Span } from './period-label.js';

/** Deviations found in what was tested. Evidence that is merely there is not a test. */
export interface Exceptions {
  readonly count: number;
  /** Items that somebody says to have tested; 0 when nothing was tested yet. */
  readonly tested: number;
  /** `count / tested`, 0 to 1; undefined when nothing is known to be tested. */
  readonly rate: number | undefined;
  /** Items drawn and not tested yet. */
  readonly untested: number;
  /** What the tested samples were drawn from, with a seed each; undefined when none was, or not all of them. */
  readonly population: number | undefined;
}

/**
 * Exceptions as the manifests of a control state them, against what was tested: the items with a result; without results
 * the sample, the population or the events of an entry that has a list of exceptions, for an empty list says that none was
 * found. An item that several entries name counts once.
 */
export function exceptionsOf(
  entries: readonly EvidenceEntry[],
  items: readonly EvidenceItem[],
  events: readonly CoveredEvent[],
): Exceptions {
  const exceptions = new Set<string>();
  const tested = new Set<string>();
  const drawn = new Set<string>();
  let [unnamed, unnamedTested] = [0, 0];
  const populations = new Map<string, number>();
  let drawnAtRandom = true;
  for (const entry of entries) {
    const { sample, population } = entry;
    for (const id of sample?.items ?? []) drawn.add(id);
    const found = new Set<string>();
    for (const { item } of entry.exceptions) {
      if (item === undefined) unnamed += 1;
      else found.add(item);
    }
    for (const { item, result } of sample?.results ?? []) if (result === 'exception') found.add(item);
    for (const id of found) exceptions.add(id);
    const { ids, more } = testedOf(entry, items, events);
    for (const id of ids) tested.add(id);
    unnamedTested += more;
    if (ids.length + more === 0) continue;
    const size = population?.size ?? (sample ? undefined : ids.length + more);
    if (size === undefined || (sample !== undefined && sample.seed === undefined && size > ids.length + more))
      drawnAtRandom = false;
    else {
      const key = `${population?.register ?? entry.path} ${entry.period ?? ''}`;
      populations.set(key, Math.max(populations.get(key) ?? 0, size));
    }
  }
  const count = exceptions.size + unnamed;
  const total = tested.size + unnamedTested === 0 ? 0 : Math.max(tested.size + unnamedTested, count);
  const whole = [...populations.values()].reduce((sum, size) => sum + size, 0);
  return {
    count,
    tested: total,
    rate: total === 0 ? undefined : count / total,
    untested: [...drawn].filter((id) => !tested.has(id)).length,
    population: drawnAtRandom && whole >= total && total > 0 ? whole : undefined,
  };
}

/** What an entry says was tested: IDs, and how many it does not name. */
function testedOf(
  entry: EvidenceEntry,
  items: readonly EvidenceItem[],
  events: readonly CoveredEvent[],
): { readonly ids: readonly string[]; readonly more: number } {
  const { sample, population, exceptions, exceptionsStated, collected, files } = entry;
  const results = sample?.results ?? [];
  if (results.length > 0) return { ids: results.map(({ item }) => item), more: 0 };
  // A list of exceptions beside a sample that was only drawn says nothing yet.
  const said = exceptions.length > 0 || (exceptionsStated === true && (collected ?? files[0]) !== undefined);
  if (!said) return { ids: [], more: 0 };
  if (sample)
    return { ids: sample.items, more: Math.max(0, (sample.size ?? 0) - new Set(sample.items).size) };
  if (population?.size !== undefined) return { ids: [], more: population.size };
  const paths = new Set(items.filter((item) => item.entry === entry).map(({ path }) => path));
  const own = events.filter(
    ({ cover, paths: found }) => cover === 'own' && found.some((one) => paths.has(one)),
  );
  return own.length > 0
    ? { ids: own.map(({ id }) => id), more: 0 }
    : { ids: [], more: paths.size > 0 || exceptions.length > 0 ? 1 : 0 };
}

/** The entries of a control that speak of a period: by their own period, else by the files they list. */
export function entriesIn(
  entries: readonly EvidenceEntry[],
  period: Span,
  items: readonly EvidenceItem[],
): readonly EvidenceEntry[] {
  const counted = new Set(items.map(({ entry }) => entry));
  return entries.filter((entry) => {
    const label = entry.period === undefined ? undefined : readLabel(entry.period);
    return label ? overlaps(label, period) : counted.has(entry);
  });
}
