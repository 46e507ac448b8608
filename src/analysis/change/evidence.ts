import type { ControlEvidence } from '../../evidence/control-evidence.js';
import type { OccurrenceState } from '../../evidence/judge.js';
import { isoOf } from '../../evidence/day.js';
import type { EventCover } from '../../evidence/events.js';
import type { Picture } from './picture.js';

/** `due`: evidence is expected now that was not; `lost`: what was there is not any more; `settled` and `dropped`: the reverse. */
export type EvidenceEffect = 'due' | 'lost' | 'settled' | 'dropped';

/** What a change does to the evidence of a control. */
export interface EvidenceChange {
  readonly effect: EvidenceEffect;
  readonly control: string;
  readonly title: string;
  readonly owner: string | undefined;
  /** The periods, or the events of the register, in order. */
  readonly items: readonly EvidenceItemChange[];
}

export interface EvidenceItemChange {
  /** A period such as `2026-Q3`, or the ID of an event. */
  readonly label: string;
  /** The last day on which its evidence may be made, as ISO date; undefined for an event. */
  readonly due?: string;
  readonly state: OccurrenceState | EventCover;
}

interface Expected {
  readonly isThere: boolean;
  readonly isExpected: boolean;
  readonly item: EvidenceItemChange;
}

const THERE: ReadonlySet<string> = new Set(['found', 'own', 'sampled', 'population', 'period-file']);

/** What is to be collected now and was not, and the other way round, control by control. */
export function evidenceChanges(before: Picture, after: Picture): readonly EvidenceChange[] {
  const then = byControl(before.evidence.controls);
  const now = byControl(after.evidence.controls);
  const found: EvidenceChange[] = [];
  for (const [key, { control }] of new Map([...now, ...then])) {
    const old = expectedOf(then.get(key));
    const fresh = expectedOf(now.get(key));
    const effects = new Map<EvidenceEffect, EvidenceItemChange[]>();
    for (const [label, { item }] of new Map([...fresh, ...old])) {
      const effect = effectOf(old.get(label), fresh.get(label));
      if (effect) effects.set(effect, [...(effects.get(effect) ?? []), (fresh.get(label) ?? { item }).item]);
    }
    for (const [effect, items] of effects) {
      const { id, title, owner } = now.get(key)?.control ?? control;
      found.push({ effect, control: id, title, owner, items });
    }
  }
  return found;
}

/** Two controls that share an ID are told apart by their titles. */
function byControl(all: readonly ControlEvidence[]): ReadonlyMap<string, ControlEvidence> {
  return new Map(all.map((evidence) => [`${evidence.control.id}\n${evidence.control.title}`, evidence]));
}

function expectedOf(evidence: ControlEvidence | undefined): ReadonlyMap<string, Expected> {
  const found = new Map<string, Expected>();
  for (const { label, due, state } of evidence?.occurrences ?? [])
    found.set(label, {
      isThere: THERE.has(state),
      isExpected: state !== 'optional',
      item: { label, due: isoOf(due), state },
    });
  for (const { id, cover } of evidence?.events ?? [])
    found.set(`event ${id}`, {
      isThere: THERE.has(cover),
      isExpected: true,
      item: { label: id, state: cover },
    });
  return found;
}

function effectOf(old: Expected | undefined, fresh: Expected | undefined): EvidenceEffect | undefined {
  const wasOpen = old?.isExpected === true && !old.isThere;
  const isOpen = fresh?.isExpected === true && !fresh.isThere;
  if (isOpen && old?.isThere) return 'lost';
  if (isOpen && !wasOpen) return 'due';
  if (wasOpen && fresh?.isThere) return 'settled';
  return wasOpen && !isOpen ? 'dropped' : undefined;
}
