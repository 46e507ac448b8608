import type { Commitment, Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** A promise to customers or a control that was added, removed, or says something else. */
export interface RecordChange {
  readonly kind: 'commitment' | 'control';
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The keys that say something else, with both values as text; of what was changed. */
  readonly fields: readonly { readonly key: string; readonly before: string; readonly after: string }[];
}

/** The promises and controls that differ, in the order of their files. */
export function recordChanges(before: Snapshot, after: Snapshot): readonly RecordChange[] {
  return [
    ...differences(
      'commitment',
      (before.config?.commitments ?? []).map(ofCommitment),
      (after.config?.commitments ?? []).map(ofCommitment),
    ),
    ...differences('control', before.controls.map(ofControl), after.controls.map(ofControl)),
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
