import type { EventKind, PolicyEvent } from '../../workspace/events/policy-event.js';
import type { PlaybookInput } from '../input.js';

/** What happened up to today in the time the report is about, from registers and soc2.yaml, oldest first. */
export function eventsInPeriod(
  { facts, snapshot, today }: PlaybookInput,
  kinds: readonly EventKind[],
): readonly PolicyEvent[] {
  const period = snapshot.config?.report.observationPeriod;
  return facts
    .events()
    .filter(
      ({ kind, on }) =>
        kinds.includes(kind) &&
        on <= today &&
        (period === undefined || (on >= period.start && on <= period.end)),
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
