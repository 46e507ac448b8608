import type { Control, EvidenceEntry } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { controlEvidence, type ControlEvidence } from './control-evidence.js';
import { dayOf, type Day } from './day.js';
import { faultsOf, type FaultCode } from './faults.js';
import { evidenceItems, listedFiles, type EvidenceItem, type ListedFile } from './items.js';
import { registerPath } from './register.js';
import { scopeOf, type EvidenceScope } from './scope.js';

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
  /** Every evidence file. */
  readonly items: readonly EvidenceItem[];
  readonly faulty: readonly FaultyItem[];
  /** Files that manifests list, also those that are not there. */
  readonly listed: readonly ListedFile[];
  readonly entries: readonly EvidenceEntry[];
  /** Implemented controls in the order of their files. */
  readonly controls: readonly ControlEvidence[];
}

type Source = Pick<Snapshot, 'config' | 'controls' | 'evidenceFiles' | 'evidenceEntries' | 'register'>;

interface Inputs {
  readonly parts: readonly unknown[];
  readonly analysis: EvidenceAnalysis;
}

/** A few, because an editor can have several folders open. */
const MOST_CACHED = 2;
const cache: Inputs[] = [];

/**
 * Looks at all evidence of a workspace. `today` is an ISO date. The last results are kept, so that every rule and view
 * may ask for them.
 */
export function evidenceOf(source: Source, today: string): EvidenceAnalysis {
  const { config, controls, evidenceFiles, evidenceEntries } = source;
  const paths = new Set(
    controls.flatMap(({ population }) => (population === undefined ? [] : [registerPath(population)])),
  );
  const registers = new Map([...paths].map((path) => [path, source.register(path)]));
  const parts = [today, config, controls, evidenceFiles, evidenceEntries, ...registers.values()];
  const known = cache.find(
    (one) => one.parts.length === parts.length && one.parts.every((part, n) => part === parts[n]),
  );
  if (known) return known.analysis;
  const analysis = analyse(
    { config, controls, evidenceFiles, evidenceEntries, register: (path) => registers.get(path) },
    dayOf(today),
  );
  cache.unshift({ parts, analysis });
  cache.length = Math.min(cache.length, MOST_CACHED);
  return analysis;
}

function analyse(
  { config, controls, evidenceFiles, evidenceEntries, register }: Source,
  today: Day,
): EvidenceAnalysis {
  const scope = scopeOf(config);
  const items = evidenceItems(evidenceFiles, evidenceEntries, controls);
  const byId = groupBy(controls, ({ id }) => id);
  const faulty: FaultyItem[] = [];
  const sound = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const faults = faultsOf(item, byId.get(item.control ?? '') ?? [], today);
    if (faults.length > 0) faulty.push({ item, faults });
    else if (item.control !== undefined) push(sound, item.control, item);
  }
  const running = scope ? controls.filter(({ status }) => status === 'implemented') : [];
  return {
    today,
    scope,
    items,
    faulty,
    listed: listedFiles(evidenceEntries),
    entries: evidenceEntries,
    controls: running.flatMap((control) =>
      scope
        ? [
            controlEvidence({
              control,
              scope,
              items: (sound.get(control.id) ?? []).filter((item) => shows(item, control)),
              register,
              today,
            }),
          ]
        : [],
    ),
  };
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
