import type { Commitment, Control } from '../../workspace/records.js';
import type { LeftBehind } from '../approval/changed-statement.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** What kind of thing a record states. */
export type RecordKind =
  'commitment' | 'control' | 'subservice' | 'service' | 'tool' | 'infrastructure' | 'report';

/** Something the records state, such as a promise or a control, that was added, removed, or says something else. */
export interface RecordChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The keys that say something else, with both values as text; of what was changed. */
  readonly fields: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  /** Statements of documents that still say what it said before. */
  readonly leftBehind?: readonly LeftBehind[];
}

/** The records that differ: promises, controls and what soc2.yaml says of the report and of who is relied on. */
export function recordChanges(before: Snapshot, after: Snapshot): readonly RecordChange[] {
  return [
    ...differences(
      'commitment',
      (before.config?.commitments ?? []).map(ofCommitment),
      (after.config?.commitments ?? []).map(ofCommitment),
    ),
    ...differences('control', before.controls.map(ofControl), after.controls.map(ofControl)),
    ...differences('subservice', subservices(before), subservices(after)),
    ...differences('service', services(before), services(after)),
    ...differences('tool', tools(before), tools(after)),
    ...differences('infrastructure', infrastructure(before), infrastructure(after)),
    ...differences('report', report(before), report(after)),
  ];
}

function subservices({ config }: Snapshot): Entry[] {
  return (config?.subserviceOrganisations ?? []).map(
    ({ name, services: used, method, report: theirs, provides, complementaryControls }) => ({
      id: name,
      title: used.join(', '),
      fields: {
        services: used.join(', '),
        method: method ?? '',
        report: [theirs?.type, theirs?.periodEnd, theirs?.reviewed, theirs?.path].filter(Boolean).join(', '),
        provides: provides.join(', '),
        complementaryControls: complementaryControls
          .map(({ id, statement }) => `${id ?? ''} ${statement}`)
          .join('; '),
      },
    }),
  );
}

function services({ config }: Snapshot): Entry[] {
  return (config?.services ?? []).map(({ name, description }) => ({
    id: name,
    title: description ?? '',
    fields: { description: description ?? '' },
  }));
}

function tools({ config }: Snapshot): Entry[] {
  return (config?.tools ?? []).map(({ name, purpose }) => ({
    id: name,
    title: purpose ?? '',
    fields: { purpose: purpose ?? '' },
  }));
}

/** Where and how the systems run, as soc2.yaml describes it. */
function infrastructure({ config }: Snapshot): Entry[] {
  if (!config) return [];
  const { providers, regions, ...texts } = config.infrastructure;
  const {
    architecture = '',
    network = '',
    storage = '',
    authentication = '',
    monitoring = '',
    backup = '',
  } = texts;
  return [
    {
      id: '',
      title: '',
      fields: {
        providers: providers.join(', '),
        regions: regions.join(', '),
        architecture,
        network,
        storage,
        authentication,
        monitoring,
        backup,
      },
    },
  ];
}

/** What kind of report it is, and over which time; its scope is told criterion by criterion. */
function report({ config }: Snapshot): Entry[] {
  if (!config) return [];
  const { type, asOf, observationPeriod: period, targetDate } = config.report;
  return [
    {
      id: '',
      title: '',
      fields: {
        type: type ?? '',
        asOf: asOf ?? '',
        observationPeriod: period ? `${period.start} – ${period.end}` : '',
        targetDate: targetDate ?? '',
      },
    },
  ];
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

function ofCommitment({ id, statement, target, controls, criteria }: Commitment): Entry {
  return {
    id,
    title: statement,
    fields: {
      statement,
      target: target ?? '',
      controls: controls.join(', '),
      criteria: criteria.join(', '),
    },
  };
}

function ofControl(control: Control): Entry {
  const { id, title, statement, criteria, owner, frequency, rrule, evidence, policies, status } = control;
  const texts = (fields: readonly { readonly value: string }[]): string =>
    fields.map(({ value }) => value).join(', ');
  return {
    id,
    title,
    fields: {
      statement: statement ?? '',
      criteria: texts(criteria),
      owner: owner ?? '',
      frequency: frequency ?? '',
      rrule: rrule ?? '',
      evidence: texts(evidence),
      policies: texts(policies),
      status,
      population: control.population ?? '',
      inheritedFrom: control.inheritedFrom ?? '',
      since: control.since ?? '',
    },
  };
}

function differences(
  kind: RecordChange['kind'],
  before: readonly Entry[],
  after: readonly Entry[],
): RecordChange[] {
  const then = byId(before);
  const now = byId(after);
  const found: RecordChange[] = [];
  for (const id of new Set([...now.keys(), ...then.keys()])) {
    const [old, fresh] = matched(then.get(id) ?? [], now.get(id) ?? []);
    old.forEach((one, n) => {
      const other = fresh[n];
      const { title } = other ?? one ?? { title: id };
      if (!one || !other) {
        if (one ?? other) found.push({ kind, id, title, change: other ? 'added' : 'removed', fields: [] });
        return;
      }
      const fields = Object.keys(one.fields).flatMap((key) => {
        const [a = '', b = ''] = [one.fields[key], other.fields[key]];
        return a === b ? [] : [{ key, before: a, after: b }];
      });
      if (fields.length > 0) found.push({ kind, id, title, change: 'changed', fields });
    });
  }
  return found;
}

/** Entries of one ID side by side: those of the same title first, then what is left in the order of the file. */
function matched(
  old: readonly Entry[],
  fresh: readonly Entry[],
): [readonly (Entry | undefined)[], readonly (Entry | undefined)[]] {
  const rest = [...fresh];
  const left: (Entry | undefined)[] = [];
  const right: (Entry | undefined)[] = [];
  const alone: Entry[] = [];
  for (const one of old) {
    const at = rest.findIndex(({ title }) => title === one.title);
    if (at < 0) alone.push(one);
    else {
      left.push(one);
      right.push(...rest.splice(at, 1));
    }
  }
  for (let n = 0; n < Math.max(alone.length, rest.length); n += 1) {
    left.push(alone[n]);
    right.push(rest[n]);
  }
  return [left, right];
}

function byId(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) found.set(entry.id, [...(found.get(entry.id) ?? []), entry]);
  return found;
}
