import type { Control, EvidenceEntry } from '../workspace/records.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { controlEvidence, type ControlEvidence } from './control-evidence.js';
import { dayOf, type Day } from './day.js';
import { faultsOf, type FaultCode } from './faults.js';
import { evidenceItems, listedFiles, type EvidenceItem, type ListedFile } from './items.js';
import { readRegister, registerPath, type Register } from './register/register.js';
import { samePath } from './events.js';
import { deadlinesOf } from './deadlines.js';
import { runsIn } from './history.js';
import { periodsOf, scopeOf, type EvidenceScope, type ObservationPeriod } from './scope.js';

/** A file that is no evidence of what it says, and why. */
export interface FaultyItem {
  readonly item: EvidenceItem;
  readonly faults: readonly FaultCode[];
}

/** The evidence of a workspace against its observation period, as of a day. */
export interface EvidenceAnalysis {
  readonly today: Day;
  /** Undefined when soc2.yaml states no period; then nothing is expected. */
  readonly scope: EvidenceScope | undefined;
  /** All observation periods, in order; the scope is one of them unless the report is of Type I. */
  readonly periods: readonly ObservationPeriod[];
  /** Every evidence file. */
  readonly items: readonly EvidenceItem[];
  readonly faulty: readonly FaultyItem[];
  /** Files that manifests list, also those that are not there. */
  readonly listed: readonly ListedFile[];
  readonly entries: readonly EvidenceEntry[];
  /** The controls in operation on any day of the scope, in the order of their files. */
  readonly controls: readonly ControlEvidence[];
}

type Source = Pick<Snapshot, 'config' | 'controls' | 'evidenceFiles' | 'evidenceEntries' | 'register'>;

interface Inputs {
  readonly parts: readonly unknown[];
  readonly analysis: EvidenceAnalysis;
}

/** A few, because an editor can have several folders open. */
const MOST_CACHED = 4;
const cache: Inputs[] = [];

/**
 * Looks at all evidence of a workspace. `today` is an ISO date. The last results are kept, so that every rule and view
 * may ask for them. `periodStart` is the first day of another observation period than the one of today.
 */
export function evidenceOf(source: Source, today: string, periodStart?: string): EvidenceAnalysis {
  const { config, controls, evidenceFiles, evidenceEntries } = source;
  const paths = new Set(
    controls.flatMap(({ population }) => (population === undefined ? [] : [registerPath(population)])),
  );
  const registers = new Map([...paths].map((path) => [path, source.register(path)]));
  const parts = [today, periodStart, config, controls, evidenceFiles, evidenceEntries, ...registers.values()];
  const known = cache.find(
    (one) => one.parts.length === parts.length && one.parts.every((part, n) => part === parts[n]),
  );
  if (known) return known.analysis;
  const analysis = analyse(
    { config, controls, evidenceFiles, evidenceEntries, register: (path) => registers.get(path) },
    dayOf(today),
    periodStart === undefined ? undefined : dayOf(periodStart),
  );
  cache.unshift({ parts, analysis });
  cache.length = Math.min(cache.length, MOST_CACHED);
  return analysis;
}

function analyse(
  { config, controls, evidenceFiles, evidenceEntries, register }: Source,
  today: Day,
  periodStart: Day | undefined,
): EvidenceAnalysis {
  const periods = periodsOf(config);
  const scope = periods.find(({ start }) => start === periodStart) ?? scopeOf(config, today);
  const items = evidenceItems(evidenceFiles, evidenceEntries, controls);
  const byId = groupBy(controls, ({ id }) => id);
  const faulty: FaultyItem[] = [];
  const sound = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const faults = faultsOf(item, byId.get(item.control ?? '') ?? [], today);
    if (faults.length > 0) faulty.push({ item, faults });
    else if (item.control !== undefined) push(sound, item.control, item);
  }
  const deadlines = deadlinesOf(config);
  const registers = (path: string): Register | undefined => {
    const text = register(path);
    if (text === undefined) return undefined;
    const told = evidenceEntries.find(
      ({ population }) => population?.dateOrder !== undefined && samePath(population.register ?? '', path),
    );
    return readRegister(text, path, {
      dateOrder: told?.population?.dateOrder ?? config?.report.dateOrder,
      timezone: config?.report.timezone,
    });
  };
  const entriesOf = groupBy(evidenceEntries, ({ control }) => control ?? '');
  const judged = (one: EvidenceScope, control: Control, earlier: Counted): ControlEvidence =>
    controlEvidence({
      control,
      scope: one,
      items: (sound.get(control.id) ?? []).filter((item) => shows(item, control)),
      entries: entriesOf.get(control.id) ?? [],
      register: registers,
      today,
      deadlines,
      earlier,
      later: one.type === 'II' ? periods.filter(({ start }) => start > one.end) : [],
    });
  const before = scope?.type === 'II' ? periods.filter(({ end }) => end < scope.start) : [];
  const evidence = (control: Control): ControlEvidence[] => {
    if (!scope || !runsIn(control, scope)) return [];
    const earlier: Counted = { paths: new Set(), contents: new Set() };
    for (const period of before) if (runsIn(control, period)) note(judged(period, control, earlier), earlier);
    return [judged(scope, control, earlier)];
  };
  return {
    today,
    scope,
    periods,
    items,
    faulty,
    listed: listedFiles(evidenceEntries),
    entries: evidenceEntries,
    controls: controls.flatMap(evidence),
  };
}

/** What earlier periods have counted of a control. */
interface Counted {
  readonly paths: Set<string>;
  readonly contents: Set<string>;
}

function note({ occurrences, items }: ControlEvidence, { paths, contents }: Counted): void {
  const counted = new Set(
    occurrences.flatMap(({ state, paths: found }) => (state === 'found' || state === 'late' ? found : [])),
  );
  for (const { path, contents: own } of items) {
    if (!counted.has(path)) continue;
    paths.add(path);
    for (const one of own) contents.add(one);
  }
}

/** Two controls with one ID are told apart by the kinds they ask for. */
function shows({ kind }: EvidenceItem, { evidence }: Control): boolean {
  return kind === undefined || evidence.length === 0 || evidence.some(({ value }) => value === kind);
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) push(groups, key(one), one);
  return groups;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
